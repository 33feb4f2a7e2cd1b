import { sizeOf } from './picture-size'
import type { SourceFile } from './source-file'
import { readJpegTakenAt } from './taken'

/** No camera writes more than this before the picture itself. */
const MAX_HEADER_BYTES = 64 * 1024 * 1024
const MAX_HOPS = 10_000
const CHUNK_BYTES = 1024 * 1024
const START_OF_SCAN = 0xda
const NEXT_SCAN = Buffer.from([0xff, START_OF_SCAN])
/** Programs save a picture in about ten passes. Each of thousands would have a decoder go through all of it again. */
const MAX_SCANS = 200
const END_OF_IMAGE = Buffer.from([0xff, 0xd9])

interface JpegHeader {
  /** As seen. */
  readonly widthPx: number
  readonly heightPx: number
  /** The file ends before the picture does. */
  readonly isCut: boolean
  readonly takenAtMs?: number
}

/** Undefined when the file holds no picture. */
export async function readJpegHeader(file: SourceFile): Promise<JpegHeader | undefined> {
  const scanStart = await findScan(file)
  if (scanStart === undefined) return undefined
  const head = await file.read(0, scanStart)
  const size = sizeOf(head)
  if (!size) return undefined
  const takenAtMs = readJpegTakenAt(head)
  return { ...size, isCut: !(await hasEnd(file, scanStart)), ...(takenAtMs !== undefined && { takenAtMs }) }
}

/** Hops from segment to segment. Thumbnails within a segment are passed over. */
async function findScan(file: SourceFile): Promise<number | undefined> {
  let offset = 2
  for (let hops = 0; hops < MAX_HOPS && offset < MAX_HEADER_BYTES; hops += 1) {
    const head = await file.read(offset, 4)
    if (head.length < 4 || head[0] !== 0xff) return undefined
    const marker = head[1] ?? 0
    if (marker === START_OF_SCAN) return offset
    // 0xff may be repeated as padding before a marker.
    offset += marker === 0xff ? 1 : 2 + head.readUInt16BE(2)
  }
  return undefined
}

/** Within a scan 0xff is never followed by 0xd9, except at the very end of the picture. One of endless passes has no end. */
async function hasEnd(file: SourceFile, scanStart: number): Promise<boolean> {
  let scans = 0
  for (let offset = scanStart; offset < file.identity.sizeBytes; offset += CHUNK_BYTES - 1) {
    const chunk = await file.read(offset, CHUNK_BYTES)
    const end = chunk.indexOf(END_OF_IMAGE)
    const picture = end < 0 ? chunk : chunk.subarray(0, end)
    for (let at = picture.indexOf(NEXT_SCAN); at >= 0; at = picture.indexOf(NEXT_SCAN, at + 2)) scans += 1
    if (scans > MAX_SCANS) return false
    if (end >= 0) return true
  }
  return false
}
