import { join } from 'node:path'
import { version } from '../../../package.json'
import { ReelwrightError } from '../../shared/failures/failure'
import { createNodeHost } from '../host/node-host'
import { createAttribution } from '../nemo/attribution'
import { EXIT } from './exit-codes'
import { runCommandLine } from './main'

/** The built program: `out/main/cli.js`, with the engine beside it and the resources two folders up. */
const here = import.meta.dirname
const stop = new AbortController()

/** The first wish to stop puts the work down in order; the second does not wait for that. */
function askToStop(): void {
  if (stop.signal.aborted) process.exit(EXIT.interrupted)
  stop.abort(new ReelwrightError('interrupted'))
}
process.on('SIGINT', askToStop).on('SIGTERM', askToStop).on('SIGHUP', askToStop)
// Whoever read our output may have read enough; what is under way still ends well.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

process.exitCode = await runCommandLine({
  host: createNodeHost(),
  args: process.argv.slice(2),
  environment: process.env,
  workFolder: process.cwd(),
  version,
  program: {
    enginePath: join(here, 'engine.js'),
    heifDecoderPath: join(here, 'heif-worker.js'),
    resourcesFolder: process.env['REELWRIGHT_RESOURCES'] || join(here, '..', '..', 'resources'),
    attribution: createAttribution(version, here, process.env['SKILL_SOURCE']),
  },
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stop.signal,
})
