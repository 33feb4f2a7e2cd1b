/** A named part of a WebP file. */
export interface Chunk {
  readonly id: string
  readonly body: Buffer
}

const HEAD_BYTES = 8
/** `RIFF`, a size, and `WEBP`. */
const FILE_HEAD_BYTES = 12
/** A film of as many frames as are taken has fewer. */
const MOST_CHUNKS = 10_000

/** The parts of a WebP file, or of one of its parts from a place on. Undefined when one ends outside, or there are too many. */
export function readChunks(bytes: Buffer, from = FILE_HEAD_BYTES): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = from; at + HEAD_BYTES <= bytes.length;) {
    const end = at + HEAD_BYTES + bytes.readUInt32LE(at + 4)
    if (end > bytes.length || chunks.length === MOST_CHUNKS) return undefined
    chunks.push({ id: bytes.toString('latin1', at, at + 4), body: bytes.subarray(at + HEAD_BYTES, end) })
    // Each begins at an even place.
    at = end + (end % 2 === at % 2 ? 0 : 1)
  }
  return chunks
}

/** A chunk as it stands in a file. */
export function toChunk({ id, body }: Chunk): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(id, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
