import type { Readable } from 'node:stream'

/** Reads pieces of a fixed length from a stream that comes in chunks of any length. */
export interface FrameReader {
  /** Fills `target`. Answers false when the stream ends first; what is in `target` then is of no use. */
  readInto(target: Uint8Array): Promise<boolean>
}

export function createFrameReader(stream: Readable): FrameReader {
  const chunks = stream.iterator() as AsyncIterator<Buffer, undefined>
  let rest: Buffer = Buffer.alloc(0)
  return {
    readInto: async (target) => {
      for (let filled = 0; filled < target.length;) {
        if (rest.length === 0) {
          const chunk = await chunks.next()
          if (chunk.value === undefined) return false
          rest = chunk.value
        }
        const taken = Math.min(rest.length, target.length - filled)
        target.set(rest.subarray(0, taken), filled)
        rest = rest.subarray(taken)
        filled += taken
      }
      return true
    },
  }
}
