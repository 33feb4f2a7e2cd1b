import { hasApt } from './apt.mjs'
import { runQuietly } from './run.mjs'
import { SetUpError } from './set-up-error.mjs'

/** Where no package system of ours knows what is installed, the loader does. */
async function requireLoadable({ executablePath }) {
  if (process.platform !== 'linux' || hasApt()) return
  const { output } = await runQuietly('ldd', [executablePath])
  const missing = output.split('\n').filter((line) => line.includes('=> not found'))
  if (missing.length === 0) return
  throw new SetUpError('librariesOfWindowMissing', {
    names: missing.map((line) => line.trim().split(' ')[0]).join(' '),
  })
}

/**
 * Gets the Electron to run, and the environment that makes every tool use it.
 * @throws {SetUpError} when there is none, or when it cannot be loaded here
 */
export async function ensureElectron() {
  // Loaded late: unpacking uses libraries that may have been installed a moment ago.
  const { resolveRuntime, runtimeEnvironment } = await import('../electron-runtime.mjs')
  const runtime = await resolveRuntime()
  await requireLoadable(runtime)
  return { runtime, environment: runtimeEnvironment(runtime) }
}
