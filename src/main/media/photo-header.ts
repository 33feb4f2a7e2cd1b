import type { Container } from './facts'
import { readJpegHeader } from './jpeg-header'
import { sizeOf } from './picture-size'
import { MAX_ALLOCATION_BYTES } from './safe-input'
import type { SourceFile } from './source-file'
import { readTiffHeader } from './tiff-header'

/** What a photo's first bytes say. Sizes as a person sees them, with rotation applied. */
export interface PhotoHeader {
  readonly widthPx: number
  readonly heightPx: number
  /** The file ends before the picture does. */
  readonly isCut: boolean
  /** More than one picture, shown one after the other. */
  readonly isAnimated: boolean
  /** Even within the pixel limit, this one needs more memory than a decode may have. */
  readonly isTooDeep: boolean
  readonly takenAtMs?: number
}

export type PhotoContainer = Extract<Container, 'jpeg' | 'png' | 'webp' | 'bmp' | 'tiff' | 'gif'>

const HEAD_BYTES = 4_096
const TAIL_BYTES = 64 * 1024

/** Reads a photo's header without decoding it. Undefined when there is none to read. */
export async function readPhotoHeader(file: SourceFile, container: PhotoContainer): Promise<PhotoHeader | undefined> {
  const plain = { isCut: false, isAnimated: false, isTooDeep: false }
  if (container === 'jpeg') {
    const jpeg = await readJpegHeader(file)
    return jpeg && { ...plain, ...jpeg }
  }
  if (container === 'tiff') {
    const tiff = await readTiffHeader(file)
    return tiff && { ...plain, ...tiff }
  }
  const head = await file.read(0, HEAD_BYTES)
  const size = sizeOf(head)
  if (!size) return undefined
  switch (container) {
    case 'png':
      return { ...plain, ...size, isCut: !(await endsWithIend(file)), isTooDeep: isDeepPng(head, size) }
    case 'webp':
      return {
        ...plain,
        ...size,
        isCut: head.readUInt32LE(4) + 8 > file.identity.sizeBytes,
        isAnimated: isMovingWebp(head),
      }
    case 'bmp':
      return { ...plain, ...size, isCut: head.readUInt32LE(2) > file.identity.sizeBytes }
    case 'gif':
      return { ...plain, ...size }
  }
}

async function endsWithIend(file: SourceFile): Promise<boolean> {
  const tail = await file.read(Math.max(0, file.identity.sizeBytes - TAIL_BYTES), TAIL_BYTES)
  return tail.includes('IEND', 0, 'latin1')
}

/** Bytes a PNG needs once decoded. Its header follows a signature of 8 and a chunk head of 8 bytes. */
function isDeepPng(head: Buffer, { widthPx, heightPx }: { widthPx: number; heightPx: number }): boolean {
  const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[head[25] ?? 0] ?? 4
  const bytesPerChannel = head[24] === 16 ? 2 : 1
  return widthPx * heightPx * channels * bytesPerChannel > MAX_ALLOCATION_BYTES
}

/** Source: WebP container specification, "Extended file format": the second bit of the flags is animation. */
export function isMovingWebp(head: Buffer): boolean {
  return head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0x02) !== 0
}
