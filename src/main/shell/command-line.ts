import { app } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runOfProcess } from '../cli/of-process'
import { appPaths } from './app-paths'
import { commandLineArgs } from './command-line-switch'
import { forkEngine } from './fork-engine'

/**
 * The command line of the installed program, which has no Node beside it: the same commands in Electron's main process,
 * without a window, a session that is kept, or a graphics card.
 */
export function startCommandLine(): void {
  const args = commandLineArgs(process.argv)
  // Chromium wants a profile, and the window's own is the window's.
  const profile = mkdtempSync(join(tmpdir(), 'reelwright-'))
  app.setPath('sessionData', profile)
  app.disableHardwareAcceleration()
  const end = (code: number): void => {
    rmSync(profile, { recursive: true, force: true })
    app.exit(code)
  }
  const fail = (thrown: unknown): number => {
    process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
    return 1
  }
  // Electron would show it in a box, where there may be nobody to click it.
  process.once('uncaughtException', (error) => end(fail(error)))
  void app
    .whenReady()
    .then(() =>
      runOfProcess({
        args,
        builtFolder: appPaths.builtMain(),
        resourcesFolder: appPaths.resources(),
        forkEngine: (log) => forkEngine(appPaths.engine(), log),
      }),
    )
    .catch(fail)
    .then(end)
}
