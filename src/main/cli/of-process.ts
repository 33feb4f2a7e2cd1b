import { join } from 'node:path'
import { version } from '../../../package.json'
import { ReelwrightError } from '../../shared/failures/failure'
import { createNodeHost } from '../host/node-host'
import { createOfflineSwitch } from '../host/offline-switch'
import { createProxySwitch } from '../host/proxies'
import { createAttribution } from '../nemo/attribution'
import { EXIT, type ExitCode } from './exit-codes'
import { runCommandLine } from './main'
import type { Program } from './workshop'

/** What differs between plain Node and the installed program. */
export interface OfProcess extends Pick<Program, 'forkEngine' | 'resourcesFolder'> {
  /** The person's words, without the names of runtime and program. */
  readonly args: readonly string[]
  /** Where the built main process and its threads lie. */
  readonly builtFolder: string
}

/** Runs the command line of this process, with its environment, its streams and its signals. Answers how to exit. */
export function runOfProcess({ args, builtFolder, ...program }: OfProcess): Promise<ExitCode> {
  const offline = createOfflineSwitch()
  const proxies = createProxySwitch()
  return runCommandLine({
    host: createNodeHost(offline, proxies),
    offline,
    proxies,
    args,
    environment: process.env,
    workFolder: process.cwd(),
    version,
    program: {
      ...program,
      heifDecoderPath: join(builtFolder, 'heif-worker.js'),
      attribution: createAttribution(version, builtFolder, process.env['SKILL_SOURCE']),
    },
    stdout: process.stdout,
    stderr: process.stderr,
    signal: stopSignal(),
  })
}

/** The first wish to stop puts the work down in order; the second does not wait for that. */
function stopSignal(): AbortSignal {
  const stop = new AbortController()
  const ask = (): void => {
    if (stop.signal.aborted) process.exit(EXIT.interrupted)
    stop.abort(new ReelwrightError('interrupted'))
  }
  process.on('SIGINT', ask).on('SIGTERM', ask).on('SIGHUP', ask)
  // Whoever read our output may have read enough; what is under way still ends well.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  return stop.signal
}
