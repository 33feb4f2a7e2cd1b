import type { Direction } from './messages'
import { isNear, nextRead, type Reach, type Read } from './next-read'

/** The frames of one clip around the moment that is shown. */
export interface ClipReader {
  /** Fetches this frame and then those behind it. Resolves once it is there. */
  want(index: number, direction: Direction): Promise<void>
  /** @throws {RangeError} when `want` was not waited for. */
  frame(index: number): Uint8Array
  /** Lets go of the decoder; what was fetched stays. */
  rest(): void
  stop(): void
}

interface ClipReaderParts {
  readonly frameCount: number
  /** So many frames are kept at most. */
  readonly most: number
  readonly open: (read: Read, signal: AbortSignal) => AsyncIterator<Uint8Array>
}

/** Rather than starting a decoder anew, this many frames are passed over. */
const SKIPPED_FRAMES = 24

interface Stream {
  readonly frames: AsyncIterator<Uint8Array>
  readonly end: number
  readonly stopping: AbortController
  next: number
}

interface Waiter {
  readonly index: number
  readonly resolve: () => void
  readonly reject: (reason: unknown) => void
}

export function createClipReader({ frameCount, most, open }: ClipReaderParts): ClipReader {
  const frames = new Map<number, Uint8Array>()
  let waiters: Waiter[] = []
  let reach: Reach = { index: 0, direction: 1, most, frameCount }
  let stream: Stream | undefined
  let reading = false
  let resting = false

  const missing = (): Read | undefined => nextRead((index) => frames.has(index), reach)

  const settle = (): void => {
    for (const { index, resolve } of waiters) if (frames.has(index)) resolve()
    waiters = waiters.filter(({ index }) => !frames.has(index))
  }
  const refuse = (reason: unknown): void => {
    for (const { reject } of waiters) reject(reason)
    waiters = []
  }
  const hangUp = (): void => {
    stream?.stopping.abort()
    stream = undefined
  }

  const streamFor = (read: Read): Stream => {
    if (stream && serves(stream, read, reach.direction)) return stream
    hangUp()
    const stopping = new AbortController()
    const end = read.from + read.count
    return (stream = { frames: open(read, stopping.signal), end, stopping, next: read.from })
  }

  /** Takes one frame of what is missing. Answers false when nothing is. */
  const readOne = async (): Promise<boolean> => {
    const read = missing()
    if (!read || resting) return false
    const from = streamFor(read)
    try {
      const taken = await from.frames.next()
      if (from !== stream) return true
      if (!taken.done) frames.set(from.next++, taken.value)
      else if (from.next === read.from) throw new RangeError('A clip ended before it began.')
      else stream = undefined
    } catch (thrown) {
      // Whoever hung up on a stream has another wish by now.
      if (!from.stopping.signal.aborted) throw thrown
    }
    return true
  }

  const readOn = async (): Promise<void> => {
    if (reading) return
    reading = true
    try {
      while (await readOne()) {
        settle()
        for (const index of frames.keys()) if (!isNear(index, reach)) frames.delete(index)
      }
    } catch (thrown) {
      hangUp()
      refuse(thrown)
    } finally {
      reading = false
    }
  }

  return {
    want: (index, direction) => {
      resting = false
      reach = { ...reach, index: Math.min(index, frameCount - 1), direction }
      const read = missing()
      if (stream && read && !serves(stream, read, direction)) hangUp()
      void readOn()
      if (frames.has(reach.index)) return Promise.resolve()
      return new Promise((resolve, reject) => waiters.push({ index: reach.index, resolve, reject }))
    },
    frame: (index) => {
      const found = frames.get(Math.min(index, frameCount - 1))
      if (!found) throw new RangeError(`Frame ${index} is not there.`)
      return found
    },
    rest: () => {
      resting = true
      hangUp()
    },
    stop: () => {
      resting = true
      hangUp()
      refuse(new DOMException('Stopped.', 'AbortError'))
      frames.clear()
    },
  }
}

/** On the way back a part is read to its end, as long as what is wanted lies in it. */
function serves({ next, end }: Stream, { from, count }: Read, direction: Direction): boolean {
  if (direction === 1) return from >= next && from < end && from <= next + SKIPPED_FRAMES
  const last = from + count - 1
  return last >= next && last < end
}
