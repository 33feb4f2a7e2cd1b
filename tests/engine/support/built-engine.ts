import { mkdtemp, rm } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

export interface BuiltEngine {
  readonly engineFile: string
  readonly workerFile: string
  remove(): Promise<void>
}

/** The engine's two programs, built as the app builds them, in a folder from where their native parts can be found. */
export async function buildEngine(): Promise<BuiltEngine> {
  const outDir = await mkdtemp(join(root, 'node_modules', '.engine-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      target: 'node20.18',
      ssr: true,
      minify: false,
      rolldownOptions: {
        input: {
          engine: join(root, 'src/main/engine/process.ts'),
          'segment-worker': join(root, 'src/main/engine/compositor/segment-worker.ts'),
        },
        external: (id) => id === '@napi-rs/canvas' || isBuiltin(id),
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
    ssr: { noExternal: true, external: ['@napi-rs/canvas'] },
  })
  return {
    engineFile: join(outDir, 'engine.js'),
    workerFile: join(outDir, 'segment-worker.js'),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}
