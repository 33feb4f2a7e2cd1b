import { fork } from 'node:child_process'
import type { EngineChild } from '../engine/start-process'
import { inheritedEnvironment } from '../host/node-host'

/** The engine as a child of plain Node. `log` gets what it says about itself. */
export function forkEngine(enginePath: string, log: (text: string) => void): EngineChild {
  const child = fork(enginePath, [], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: inheritedEnvironment(),
    execArgv: [],
    // Ctrl-C reaches every process of the terminal's group; this one is ended by us, once its work is put down.
    detached: process.platform !== 'win32',
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => log(text.trimEnd()))
  return {
    send: (order) => void child.send(order, () => undefined),
    answered: new Promise((resolve) => child.once('message', resolve)),
    ended: new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve())),
    stop: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
  }
}
