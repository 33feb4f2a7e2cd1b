import { symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const compositor = (name) => join(root, 'src/main/engine/compositor', name)
const COMPOSITOR_PARTS = {
  compositor: compositor('compositor.ts'),
  'frame-painter': join(root, 'src/picture/frame-painter.ts'),
  'photo-planes': compositor('photo-planes.ts'),
  supplies: compositor('supplies.ts'),
  codecs: compositor('codecs.ts'),
  fonts: compositor('text/fonts.ts'),
  'segment-worker': compositor('segment-worker.ts'),
  'node-host': join(root, 'src/main/host/node-host.ts'),
}

/** What draws small pictures and waveforms. */
export const MEDIA_PARTS = {
  thumbnail: join(root, 'src/main/media/thumbnail.ts'),
  waveform: join(root, 'src/main/media/waveform.ts'),
  'node-host': join(root, 'src/main/host/node-host.ts'),
}

/** What sends files. */
export const UPLOAD_PARTS = {
  client: join(root, 'src/main/nemo/create-nemo-client.ts'),
  tokens: join(root, 'src/main/nemo/account/token-source.ts'),
  'node-host': join(root, 'src/main/host/node-host.ts'),
}

/** Builds the compositor's parts, or others, into `folder`, so that they can be measured one by one. */
export async function buildParts(folder, parts = COMPOSITOR_PARTS) {
  await build({
    ...{ root, configFile: false, logLevel: 'error', ssr: { noExternal: true } },
    build: {
      ...{ ssr: true, target: 'node20.18', outDir: folder, emptyOutDir: false },
      rolldownOptions: { input: parts, external: ['@napi-rs/canvas'], output: { entryFileNames: '[name].mjs' } },
    },
  })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules')).catch(() => undefined)
}

/** Loads what `buildParts` has built. */
export const loadPart = (folder, name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)
