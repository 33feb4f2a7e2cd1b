import type { SourceFile } from './source-file'

const TAG = { widthPx: 256, heightPx: 257 } as const
const ENTRY_BYTES = 12
const TYPE_SHORT = 3

/** The size of a TIFF's first picture. Its rotation is not looked at, because ffmpeg does not look at it either. */
export async function readTiffHeader(file: SourceFile): Promise<{ widthPx: number; heightPx: number } | undefined> {
  const head = await file.read(0, 8)
  if (head.length < 8) return undefined
  const isLittle = head[0] === 0x49
  const u16 = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const u32 = (bytes: Buffer, at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))

  const listStart = u32(head, 4)
  const counted = await file.read(listStart, 2)
  if (counted.length < 2) return undefined
  const list = await file.read(listStart + 2, u16(counted, 0) * ENTRY_BYTES)
  const values = new Map<number, number>()
  for (let at = 0; at + ENTRY_BYTES <= list.length; at += ENTRY_BYTES) {
    values.set(u16(list, at), u16(list, at + 2) === TYPE_SHORT ? u16(list, at + 8) : u32(list, at + 8))
  }
  const widthPx = values.get(TAG.widthPx)
  const heightPx = values.get(TAG.heightPx)
  return widthPx && heightPx ? { widthPx, heightPx } : undefined
}
