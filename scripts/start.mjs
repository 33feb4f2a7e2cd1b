import { hasDisplay } from './lib/display.mjs'
import { ensureElectron } from './lib/electron.mjs'
import { requireNode } from './lib/node-version.mjs'
import { ROOT } from './lib/paths.mjs'
import { ensureProgram } from './lib/program.mjs'
import { runInForeground } from './lib/run.mjs'
import { sandboxArguments } from './lib/runtime/sandbox.mjs'
import { SetUpError, runScript } from './lib/set-up-error.mjs'
import { ensureSystem } from './lib/system.mjs'

/** Opens the app, after whatever setting up it needs. */
await runScript(async () => {
  requireNode()
  if (!hasDisplay()) throw new SetUpError('noDisplay')
  await ensureSystem(process.platform === 'linux' ? ['films', 'window'] : ['films'])
  await ensureProgram()
  const { runtime, environment } = await ensureElectron()
  const args = [...(await sandboxArguments(runtime)), ROOT, ...process.argv.slice(2)]
  return runInForeground(runtime.executablePath, args, { env: environment })
})
