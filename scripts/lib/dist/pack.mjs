import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'
import { toFeed } from './feed.mjs'
import { forgetEmptySecrets, withKeyFile } from './signing.mjs'
import { resourcesOf } from './sizes.mjs'

const require = createRequire(import.meta.url)

/**
 * Puts program and runtime together, in `dist/packages`.
 * @param {import('../runtime/describe-runtime.mjs').Runtime} runtime
 * @param {{ targets: boolean }} options `targets`: also makes the packages that electron-builder is configured for
 * @returns {Promise<string>} the folder with the unpacked program
 */
export async function packProgram(runtime, { targets }) {
  // Loaded late: it is large, and may have been installed a moment ago.
  const { build } = await import('electron-builder')
  forgetEmptySecrets(process.env)
  const config = withMachine(require('../../../packaging/electron-builder.cjs'), runtime)
  await withKeyFile(process.env, () => build({ projectDir: ROOT, config, publish: 'never', dir: !targets }))
  const unpacked = unpackedFolder()
  await expectPainter(unpacked)
  return unpacked
}

/**
 * The configuration, with what depends on the machine and on who builds.
 * @param {object} config
 * @param {import('../runtime/describe-runtime.mjs').Runtime} runtime
 * @param {Record<string, string | undefined>} environment
 * @returns {object}
 */
export function withMachine(config, runtime, environment = process.env) {
  const feed = toFeed(environment)
  return {
    ...config,
    electronVersion: runtime.version,
    electronDist: runtime.distPath,
    ...(feed && { extraMetadata: { updates: feed }, publish: [{ provider: 'generic', url: feed.url }] }),
  }
}

/** electron-builder names it after system and processor. */
function unpackedFolder() {
  const names =
    process.platform === 'darwin'
      ? ['mac-arm64', 'mac']
      : process.platform === 'win32'
        ? ['win-unpacked', 'win-arm64-unpacked']
        : ['linux-unpacked', 'linux-arm64-unpacked']
  const folder = names.map((name) => join(ROOT, 'dist', 'packages', name)).find((path) => existsSync(path))
  if (!folder) throw new Error('electron-builder made no unpacked program.')
  return folder
}

/** The painter's addon is an optional dependency: where it is not installed, or not found, everything else is packed all the same. */
async function expectPainter(unpacked) {
  const libraries = join(resourcesOf(unpacked), 'app.asar.unpacked', 'node_modules', '@napi-rs')
  const names = await readdir(libraries, { recursive: true })
  if (!names.some((name) => name.endsWith('.node'))) throw new Error('The package has no text painter in it: npm ci')
}
