import { paintingBytes } from '../kernel/painting'

/** A text as pixels: what `paintingLayout` of the kernel describes, and its place in the frame. */
export interface PaintedText {
  readonly bytes: Uint8Array
  readonly stride: number
  readonly heightPx: number
  readonly leftPx: number
  readonly topPx: number
}

/** Four numbers of 32 bits, low byte first: stride, height, left, top. */
const HEAD_BYTES = 16

/** As one piece of bytes: its place, then its pixels. */
export function writePainted({ bytes, stride, heightPx, leftPx, topPx }: PaintedText): Uint8Array {
  const written = new Uint8Array(HEAD_BYTES + bytes.length)
  const head = new DataView(written.buffer)
  for (const [index, value] of [stride, heightPx, leftPx, topPx].entries()) head.setUint32(index * 4, value, true)
  written.set(bytes, HEAD_BYTES)
  return written
}

/** @throws {RangeError} when it is no painting. */
export function readPainted(written: Uint8Array): PaintedText {
  const head = new DataView(written.buffer, written.byteOffset, written.byteLength)
  const [stride, heightPx, leftPx, topPx] = [0, 4, 8, 12].map((at) => head.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ]
  const bytes = written.subarray(HEAD_BYTES)
  if (bytes.length !== paintingBytes(stride, heightPx)) throw new RangeError('Not a painting.')
  return { bytes, stride, heightPx, leftPx, topPx }
}
