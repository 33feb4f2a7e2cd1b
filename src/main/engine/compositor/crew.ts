import { Worker } from 'node:worker_threads'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Clock } from '../../host/ports'
import type { Segment } from './segments'
import type { FromWorker, Need, Supply, ToWorker, WorkerBirth } from './worker-protocol'

export interface CrewOrder {
  readonly workerFile: string
  readonly birth: WorkerBirth
  readonly workers: number
  /** What is still to be made, in order. */
  readonly segments: readonly Segment[]
  readonly supply: (need: Need) => Promise<Supply>
  readonly onFrames: (count: number) => void
  readonly onFinished: (segment: Segment) => Promise<void>
  readonly signal: AbortSignal
}

/** How long a worker may take to end its children before it is ended itself. */
const GRACE_MS = 5_000

/** Has every segment made by a few worker threads. Resolves, or rejects with the first failure, when all of them are gone. */
export async function runCrew(clock: Clock, order: CrewOrder): Promise<void> {
  const queue = [...order.segments]
  const stopping = new AbortController()
  const signal = AbortSignal.any([order.signal, stopping.signal])
  const work = async (): Promise<void> => {
    try {
      await runWorker(clock, order, queue, signal)
    } catch (thrown) {
      stopping.abort(thrown)
      throw thrown
    }
  }
  const count = Math.min(order.workers, queue.length)
  const results = await Promise.allSettled(Array.from({ length: count }, work))
  order.signal.throwIfAborted()
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw stopping.signal.reason
}

/** One worker, from its first segment until the queue is empty and its last segment is whole. */
async function runWorker(clock: Clock, order: CrewOrder, queue: Segment[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const worker = new Worker(order.workerFile, { workerData: order.birth })
  const tell = (message: ToWorker): void => worker.postMessage(message)
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  try {
    await new Promise<void>((resolve, reject) => {
      let unfinished = 0
      const goOn = (): void => {
        const segment = queue.shift()
        if (segment) {
          unfinished += 1
          tell({ kind: 'segment', segment })
        } else if (unfinished === 0) resolve()
      }
      const hear = async (message: FromWorker): Promise<void> => {
        switch (message.kind) {
          case 'need':
            return tell({ kind: 'supply', needId: message.needId, supply: await order.supply(message.need) })
          case 'frames':
            return order.onFrames(message.count)
          case 'drawn':
            return goOn()
          case 'finished':
            await order.onFinished(message.segment)
            unfinished -= 1
            return unfinished === 0 && queue.length === 0 ? resolve() : undefined
          case 'failed':
            throw new ReelwrightError(message.code, message.facts, { log: message.log })
        }
      }
      worker.on('message', (message: FromWorker) => void hear(message).catch(reject))
      worker.once('error', reject)
      worker.once('exit', () =>
        reject(new ReelwrightError('export.render-failed-here', {}, { log: 'A worker went away.' })),
      )
      signal.addEventListener('abort', () => reject(toError(signal.reason)), { once: true })
      goOn()
    })
  } finally {
    tell({ kind: 'stop' })
    await Promise.race([gone, clock.sleep(GRACE_MS)])
    await worker.terminate()
  }
}

const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)))
