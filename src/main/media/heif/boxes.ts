import { readBoxSize } from '../mp4-boxes'
import type { SourceFile } from '../source-file'

export interface Box {
  readonly type: string
  /** What stands behind the head. */
  readonly content: Buffer
}

/** No camera writes more about a picture than this, and nobody splits one file into more boxes. */
const MAX_META_BYTES = 8 * 1024 * 1024
const MAX_BOXES = 10_000
const HEAD_BYTES = 8

/** The boxes within a box, up to the first thing that cannot be one. */
export function readBoxes(bytes: Buffer): Box[] {
  const boxes: Box[] = []
  let offset = 0
  while (offset + HEAD_BYTES <= bytes.length && boxes.length < MAX_BOXES) {
    const size = readBoxSize(bytes.subarray(offset, offset + 16))
    if (typeof size !== 'number' || offset + size > bytes.length) return boxes
    const isLong = bytes.readUInt32BE(offset) === 1
    const type = bytes.toString('latin1', offset + 4, offset + HEAD_BYTES)
    boxes.push({ type, content: bytes.subarray(offset + (isLong ? 16 : HEAD_BYTES), offset + size) })
    offset += size
  }
  return boxes
}

/**
 * What stands in the first box of this type at the top of a file. Undefined when there is none that is whole, or when it is
 * larger than anything a camera says about a picture.
 */
export async function findTopBox(file: SourceFile, type: string): Promise<Buffer | undefined> {
  let offset = 0
  for (let count = 0; count < MAX_BOXES && offset < file.identity.sizeBytes; count += 1) {
    const head = await file.read(offset, 16)
    const size = head.length < HEAD_BYTES ? undefined : readBoxSize(head)
    if (typeof size !== 'number') return undefined
    if (head.toString('latin1', 4, HEAD_BYTES) === type) {
      if (size > MAX_META_BYTES) return undefined
      return readBoxes(await file.read(offset, size))[0]?.content
    }
    offset += size
  }
  return undefined
}
