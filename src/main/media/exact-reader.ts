import type { Readable } from 'node:stream'

/** Hands out a stream in pieces of exactly so many bytes. @throws {RangeError} when it ends before that. */
export function createExactReader(stream: Readable): (lengthBytes: number) => Promise<Buffer> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let rest: Buffer = Buffer.alloc(0)
  return async (lengthBytes) => {
    const parts = [rest]
    for (let heldBytes = rest.length; heldBytes < lengthBytes;) {
      const next = await chunks.next()
      if (next.done === true) throw new RangeError('The stream ended early.')
      parts.push(next.value)
      heldBytes += next.value.length
    }
    const whole = parts.length === 1 ? rest : Buffer.concat(parts)
    rest = whole.subarray(lengthBytes)
    return whole.subarray(0, lengthBytes)
  }
}
