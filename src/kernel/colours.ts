import { BT709 } from './bt709'
import { loadKernel } from './kernel-calls'
import { pictureBytes, SLACK_BYTES } from './picture'

/** Makes pixels of a screen from pictures of one size. */
export interface Colours {
  /** Red, green, blue and 255 of each pixel of the picture that was converted last. */
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
  /** Takes a yuv420p picture without gaps. */
  readonly convert: (picture: Uint8Array) => void
}

const PAGE_BYTES = 65_536
/** The kernel counts in quarters, with 15 bits behind the point. */
const toFactor = (factor: number): number => Math.round((factor / 4) * 2 ** 15)
const FACTORS = [
  toFactor(BT709.luma),
  toFactor(BT709.redFromV),
  toFactor(BT709.greenFromU),
  toFactor(BT709.greenFromV),
  toFactor(BT709.blueFromU),
] as const

/** Both sides are even. */
export async function createColours({ widthPx, heightPx }: { widthPx: number; heightPx: number }): Promise<Colours> {
  const sourceBytes = pictureBytes(widthPx, heightPx)
  const pixelsAt = Math.ceil((sourceBytes + SLACK_BYTES) / 16) * 16
  const pixelBytes = widthPx * heightPx * 4
  const pages = Math.ceil((pixelsAt + pixelBytes + SLACK_BYTES) / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const calls = await loadKernel(memory)
  const source = new Uint8Array(memory.buffer, 0, sourceBytes)
  const half = widthPx / 2
  const u = widthPx * heightPx
  const v = u + half * (heightPx / 2)
  return {
    pixels: new Uint8ClampedArray(memory.buffer, pixelsAt, pixelBytes),
    convert: (picture) => {
      source.set(picture)
      // From the top down: what a row writes past its end, the next one writes anew.
      for (let row = 0; row < heightPx; row++) {
        const colours = (row >> 1) * half
        calls.colourRow(pixelsAt + row * widthPx * 4, widthPx, row * widthPx, u + colours, v + colours, ...FACTORS)
      }
    },
  }
}
