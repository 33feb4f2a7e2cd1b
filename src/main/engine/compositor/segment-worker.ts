import { parentPort, workerData } from 'node:worker_threads'
import { createNodeHost } from '../../host/node-host'
import { startSegmentWork } from './segment-work'
import type { FromWorker, ToWorker, WorkerBirth } from './worker-protocol'

const port = parentPort
if (!port) throw new TypeError('A segment worker is a thread.')

const work = startSegmentWork(createNodeHost(), workerData as WorkerBirth, (message: FromWorker) =>
  port.postMessage(message),
)
port.on('message', (message: ToWorker) => {
  if (message.kind === 'stop') void work.stop().finally(() => port.close())
  else work.take(message)
})
