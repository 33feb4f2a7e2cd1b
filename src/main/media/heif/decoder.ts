import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Host } from '../../host/ports'
import { MAX_PICTURE_PIXELS } from '../safe-input'
import { HeifError } from './heif-error'
import type { FromWorker, PictureShape, ToWorker, WorkerBirth } from './worker-protocol'

export interface StreamedPicture extends PictureShape {
  /** Red, green and blue, and alpha where there is one, in 8 bits each, from the top. To be read once. */
  readonly pixels: AsyncIterable<Uint8Array>
}

export interface DecodeOrder {
  /** The built `worker.ts`. */
  readonly workerFile: string
  /** The whole file. They are given away. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly signal: AbortSignal
}

/** The largest picture needs about 490 MB for its planes and its colours. */
const MOST_MEMORY_BYTES = 640 * 1024 * 1024
const WALL_MS = 60_000
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/**
 * Decodes a HEIC picture in a thread of its own, which gets so much memory and so much time and knows nothing of ours, and
 * is gone when `use` is over. @throws {HeifError} or the signal's reason.
 */
export async function decodeHeif<T>(
  { clock }: Pick<Host, 'clock'>,
  { workerFile, bytes, signal }: DecodeOrder,
  use: (picture: StreamedPicture) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted()
  const over = new AbortController()
  const limited = AbortSignal.any([signal, over.signal])
  const birth: WorkerBirth = { bytes, mostPixels: MAX_PICTURE_PIXELS, mostMemoryBytes: MOST_MEMORY_BYTES }
  const worker = new Worker(workerFile, {
    workerData: birth,
    transferList: [bytes.buffer],
    resourceLimits: RESOURCE_LIMITS,
    ...{ env: {}, execArgv: [], stdout: true, stderr: true },
  })
  clock.sleep(WALL_MS, limited).then(
    () => over.abort(new HeifError('It takes too long.')),
    () => undefined,
  )
  try {
    const hear = listen(worker, limited)
    const first = await hear()
    if (first.kind !== 'picture') throw toError(first)
    return await use({ ...first.shape, pixels: readPixels(worker, hear) })
  } catch (thrown) {
    limited.throwIfAborted()
    throw thrown
  } finally {
    over.abort()
    await worker.terminate()
  }
}

/** Answers what the worker says next. @throws what ended it */
function listen(worker: Worker, signal: AbortSignal): () => Promise<FromWorker> {
  const messages = on(worker, 'message', { signal, close: ['exit'] })
  return async () => {
    const { done, value } = (await messages.next()) as IteratorResult<[FromWorker], undefined>
    if (done) throw new HeifError('The decoder went away.')
    return value[0]
  }
}

async function* readPixels(worker: Worker, hear: () => Promise<FromWorker>): AsyncGenerator<Uint8Array> {
  for (;;) {
    worker.postMessage('more' satisfies ToWorker)
    const answer = await hear()
    if (answer.kind === 'end') return
    if (answer.kind !== 'rows') throw toError(answer)
    yield answer.bytes
  }
}

const toError = (answer: FromWorker): HeifError =>
  answer.kind === 'failed' ? new HeifError(answer.log, answer.isUnknown) : new HeifError(`It said ${answer.kind}.`)
