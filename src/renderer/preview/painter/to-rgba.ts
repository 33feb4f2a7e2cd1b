import type { FrameSize } from '../../../shared/picture-plan'
import { BT709 } from './bt709'

/** Fixed point, for speed: this many bits behind the point. */
const BITS = 16
const ROUND = 1 << (BITS - 1)
const fixed = (factor: number): number => Math.round(factor * (1 << BITS))

const LUMA = fixed(BT709.luma)
const RED_V = fixed(BT709.redFromV)
const GREEN_U = fixed(BT709.greenFromU)
const GREEN_V = fixed(BT709.greenFromV)
const BLUE_U = fixed(BT709.blueFromU)
const OPAQUE = 0xff000000

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value)

/** Turns a yuv420p picture into pixels of a canvas, low byte red. Two pixels of two rows share a colour. */
export function toRgba(picture: Uint8Array, { widthPx, heightPx }: FrameSize, pixels: Uint32Array): void {
  const halfWidth = widthPx / 2
  const u = widthPx * heightPx
  const v = u + halfWidth * (heightPx / 2)
  for (let row = 0; row < heightPx; row++) {
    let colourAt = (row >> 1) * halfWidth
    const end = (row + 1) * widthPx
    for (let at = row * widthPx; at < end; at += 2, colourAt++) {
      const blueness = (picture[u + colourAt] ?? 0) - BT709.grey
      const redness = (picture[v + colourAt] ?? 0) - BT709.grey
      const red = RED_V * redness + ROUND
      const green = GREEN_U * blueness + GREEN_V * redness + ROUND
      const blue = BLUE_U * blueness + ROUND
      pixels[at] = toPixel(LUMA * ((picture[at] ?? 0) - BT709.black), red, green, blue)
      pixels[at + 1] = toPixel(LUMA * ((picture[at + 1] ?? 0) - BT709.black), red, green, blue)
    }
  }
}

const toPixel = (luma: number, red: number, green: number, blue: number): number =>
  OPAQUE | (clamp((luma + blue) >> BITS) << 16) | (clamp((luma + green) >> BITS) << 8) | clamp((luma + red) >> BITS)
