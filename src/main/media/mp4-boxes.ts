import type { SourceFile } from './source-file'

/** A file of more boxes at its top than this is not one a camera or an editor wrote. */
const MAX_BOXES = 100_000

/** Whether the last box at the top of an MP4 or MOV ends where the file ends. A cut download or recording does not. */
export async function isCutMp4(file: SourceFile): Promise<boolean> {
  const endsAt = file.identity.sizeBytes
  let offset = 0
  for (let count = 0; offset < endsAt && count < MAX_BOXES; count += 1) {
    const head = await file.read(offset, 16)
    // Editors and phones leave odd bytes behind the last box; less than a box's head is not a cut box.
    if (head.length < 8) return false
    const size = readBoxSize(head)
    if (size === 'to the end') return false
    if (size === undefined) return offset === 0
    offset += size
  }
  return offset > endsAt
}

/** Source: ISO/IEC 14496-12, 4.2. Undefined for what cannot be a box. */
export function readBoxSize(head: Buffer): number | 'to the end' | undefined {
  const size = head.readUInt32BE(0)
  if (size === 0) return 'to the end'
  if (size === 1) return head.length === 16 ? Number(head.readBigUInt64BE(8)) : undefined
  return size >= 8 ? size : undefined
}
