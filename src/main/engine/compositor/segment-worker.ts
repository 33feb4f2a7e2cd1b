import { parentPort, workerData } from 'node:worker_threads'
import { createLocalHost } from '../../host/local-host'
import type { Host } from '../../host/ports'
import { startSegmentWork } from './segment-work'
import type { FromWorker, ToWorker, WorkerBirth } from './worker-protocol'

const port = parentPort
if (!port) throw new TypeError('A segment worker is a thread.')

const noNetwork = (): never => {
  throw new TypeError('A segment worker has no network.')
}
const host: Host = { ...createLocalHost(), network: { dispatcher: noNetwork } }

const work = startSegmentWork(host, workerData as WorkerBirth, (message: FromWorker) => port.postMessage(message))
port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') void work.stop().finally(() => port.close())
  else work.take(message)
})
