import { execFile } from 'node:child_process'
import { readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { collectLicences } from './licences.mjs'

const root = resolve(import.meta.dirname, '..')
const at = (...parts) => join(root, ...parts)

/** What the kernel and the program are made from, and what says that they were. */
const KERNEL = { from: ['src/kernel/assembly', 'scripts/build-kernel.mjs'], made: 'src/kernel/kernel-bytes.ts' }
const PROGRAM = {
  from: ['src', 'electron.vite.config.ts', 'package.json', 'tsconfig.base.json'],
  made: 'out/.built',
}

/** Builds what is missing or older than its sources. Throws, with the builder's own words, when that fails. */
export async function ensureBuilt({ quiet = false, force = false } = {}) {
  const say = (words) => quiet || console.log(words)
  if (force || (await isStale(KERNEL))) {
    const { buildKernel } = await import('./build-kernel.mjs')
    say(`Kernel: ${await buildKernel()} bytes.`)
  }
  if (force || (await isStale(PROGRAM))) {
    say('Building …')
    await buildProgram()
    say('Built.')
  }
}

/** Builds beside the old program and then takes its place, so that whoever runs the old one meanwhile does not miss it. */
async function buildProgram() {
  const startedMs = Date.now()
  const [next, old] = [at(`dist/next-${process.pid}`), at(`dist/old-${process.pid}`)]
  const args = [at('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn', '--outDir', next]
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 })
    await writeFile(join(next, 'licences.txt'), await collectLicences(root))
    await writeFile(join(next, '.built'), '')
    // What changed while the build ran may not be in it.
    await utimes(join(next, '.built'), startedMs / 1000, startedMs / 1000)
    await rename(at('out'), old).catch(() => undefined)
    await rename(next, at('out'))
  } catch (thrown) {
    throw new Error(`The build failed.\n${thrown.stdout ?? ''}${thrown.stderr ?? thrown.message}`, { cause: thrown })
  } finally {
    await Promise.all([next, old].map((folder) => rm(folder, { recursive: true, force: true })))
  }
}

async function isStale({ from, made }) {
  const sources = await Promise.all(from.map((path) => newestMs(at(path))))
  return (await newestMs(at(made))) < Math.max(...sources)
}

/** When a file, or the newest file below a folder, was last changed. 0 when there is none. */
async function newestMs(path) {
  const stats = await stat(path).catch(() => undefined)
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0
  const below = await Promise.all((await readdir(path)).map((name) => newestMs(join(path, name))))
  return Math.max(0, ...below)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureBuilt({ quiet: process.argv.includes('--quiet'), force: process.argv.includes('--force') })
  } catch (thrown) {
    console.error(thrown.message)
    process.exitCode = 1
  }
}
