import { type Chunk, toChunk } from './chunks'

interface Size {
  readonly widthPx: number
  readonly heightPx: number
}

/** Has transparency. Source: WebP container specification, "Extended file format". */
const CLEAR_FLAG = 0x10

/**
 * A frame's picture as a WebP file of its own, which every decoder reads. Undefined when there is none in it, or when it
 * says another size of itself than its frame does.
 */
export function stillOf(chunks: readonly Chunk[], size: Size): (() => Buffer) | undefined {
  const picture = chunks.find(({ id }) => id === 'VP8 ' || id === 'VP8L')
  const found = picture && sizeOf(picture)
  if (!picture || found?.widthPx !== size.widthPx || found.heightPx !== size.heightPx) return undefined
  const clear = picture.id === 'VP8 ' ? chunks.find(({ id }) => id === 'ALPH') : undefined
  const parts = clear ? [extendedHead(size), clear, picture] : [picture]
  return () => toChunk({ id: 'RIFF', body: Buffer.concat([Buffer.from('WEBP', 'latin1'), ...parts.map(toChunk)]) })
}

function extendedHead({ widthPx, heightPx }: Size): Chunk {
  const body = Buffer.alloc(10)
  body[0] = CLEAR_FLAG
  body.writeUIntLE(widthPx - 1, 4, 3)
  body.writeUIntLE(heightPx - 1, 7, 3)
  return { id: 'VP8X', body }
}

/** Sources: RFC 6386, 9.1 for the lossy form; WebP lossless specification, 3 for the other. */
function sizeOf({ id, body }: Chunk): Size | undefined {
  if (body.length < 10) return undefined
  if (id === 'VP8 ') {
    const isKey = body.readUIntBE(3, 3) === 0x9d012a
    return isKey ? { widthPx: body.readUInt16LE(6) & 0x3fff, heightPx: body.readUInt16LE(8) & 0x3fff } : undefined
  }
  const bits = body.readUInt32LE(1)
  return body[0] === 0x2f ? { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 } : undefined
}
