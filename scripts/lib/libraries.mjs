import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npmCommand } from './npm.mjs'
import { ROOT } from './paths.mjs'
import { runQuietly } from './run.mjs'
import { SetUpError } from './set-up-error.mjs'
import { withSetUpLock } from './set-up-lock.mjs'
import { say } from './words.mjs'

/** How much of what npm says about a failure is about that failure. */
const REASON_LINES = 20

async function readPackages(path) {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  return text && JSON.parse(text).packages
}

/**
 * Whether node_modules holds every library of package-lock.json in its version. npm writes what it installed into
 * node_modules/.package-lock.json as its last step, so an install that was cut off counts as none.
 */
export async function librariesAreFresh(root = ROOT) {
  const [wanted, installed] = await Promise.all([
    readPackages(join(root, 'package-lock.json')),
    readPackages(join(root, 'node_modules', '.package-lock.json')),
  ])
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

/** Installs the libraries of package-lock.json when they are missing or others. */
export async function ensureLibraries() {
  if (await librariesAreFresh()) return
  await withSetUpLock(async () => {
    if (!(await librariesAreFresh())) await installLibraries()
  })
}

async function installLibraries() {
  say('installingLibraries')
  const [program, firstArgs] = npmCommand()
  // Under `npm run -s` npm would keep even its errors to itself.
  const args = ['ci', '--loglevel=error', '--include=dev', '--no-audit', '--no-fund']
  const { code, output } = await runQuietly(program, [...firstArgs, ...args], { cwd: ROOT })
  if (code === 0) return
  // After the reason npm goes on with a page about its options.
  process.stderr.write(`${output.split('\n').slice(0, REASON_LINES).join('\n')}\n`)
  throw new SetUpError('librariesFailed')
}
