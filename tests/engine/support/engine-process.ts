import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { EngineAnswer, type EngineOrder } from '../../../src/main/engine/process-protocol'
import { TOKEN } from './engine'

const resourcesFolder = resolve(import.meta.dirname, '../../../resources')

export interface EngineProcess {
  readonly child: ChildProcess
  readonly baseUrl: string
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

/** Starts the built engine as a Node program starts it, and gives it one order. */
export async function orderEngine(
  engineFile: string,
  order: Pick<EngineOrder, 'listen' | 'dataFolder'> & Partial<EngineOrder>,
): Promise<{ child: ChildProcess; answer: EngineAnswer; ended: EngineProcess['ended'] }> {
  const child = fork(engineFile, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] })
  const ended = once(child, 'exit').then(([code, signal]: unknown[]) => (code ?? signal) as number | string)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  child.send({ token: TOKEN, resourcesFolder, ...order })
  const [raw] = (await once(child, 'message')) as [unknown]
  return { child, answer: EngineAnswer.parse(raw), ended }
}

export async function startEngineProcess(
  engineFile: string,
  order: Parameters<typeof orderEngine>[1],
): Promise<EngineProcess> {
  const { child, answer, ended } = await orderEngine(engineFile, order)
  if (answer.phase === 'failed') throw new Error(answer.log)
  return { child, ended, baseUrl: answer.baseUrl }
}
