import { utilityProcess } from 'electron'
import type { EngineChild } from '../engine/start-process'
import { inheritedEnvironment } from '../host/node-host'

/** The engine as a utility process: works where the app may not be run as Node. `log` gets what it says about itself. */
export function forkEngine(enginePath: string, log: (text: string) => void): EngineChild {
  const child = utilityProcess.fork(enginePath, [], {
    serviceName: 'Reelwright engine',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: inheritedEnvironment(),
  })
  child.stderr?.on('data', (text: Buffer) => log(text.toString('utf8').trimEnd()))
  return {
    send: (order) => child.postMessage(order),
    answered: new Promise((resolve) => child.once('message', resolve)),
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    stop: () => void child.kill(),
    kill: () => killNow(child.pid),
  }
}

/** Electron's own `kill` only asks. */
function killNow(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already.
  }
}
