import { parentPort, workerData } from 'node:worker_threads'
import { decodePicture } from './decode-picture'
import { HeifError } from './heif-error'
import { loadLibheif } from './libheif'
import type { FromWorker, ToWorker, WorkerBirth } from './worker-protocol'

/** So much goes over at a time, so that a large picture is never there twice. */
const PART_BYTES = 4 * 1024 * 1024

const port = parentPort
if (!port) throw new TypeError('A decoder is a thread.')
const say = (message: FromWorker): void =>
  port.postMessage(message, message.kind === 'rows' ? [message.bytes.buffer as ArrayBuffer] : [])

try {
  const { bytes, mostPixels, mostMemoryBytes } = workerData as WorkerBirth
  const { bytes: pixels, ...shape } = decodePicture(loadLibheif(mostMemoryBytes), bytes, mostPixels)
  let at = 0
  port.on('message', (message: ToWorker) => {
    if (message !== 'more') return
    if (at >= pixels.length) return say({ kind: 'end' })
    const part = pixels.slice(at, at + PART_BYTES)
    at += part.length
    say({ kind: 'rows', bytes: part })
  })
  say({ kind: 'picture', shape })
} catch (thrown) {
  const log = thrown instanceof Error ? thrown.message : String(thrown)
  say({ kind: 'failed', isUnknown: thrown instanceof HeifError && thrown.isUnknown, log })
}
