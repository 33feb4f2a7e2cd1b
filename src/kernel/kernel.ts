import { type KernelCalls, loadKernel } from './kernel-calls'
import { type Painting, type PaintingPart, paintingParts } from './painting'
import { type Picture, pictureBytes, type PixelMemory, type Planes, SLACK_BYTES } from './picture'
import { resample, ringBytes, tableBytes, type Window } from './resample'

/** Draws frames. Weights and opacities run from 0 (all `target`) to 1 (all the other). */
export interface Kernel extends PixelMemory {
  /** Draws a part of `source` over the whole of `target`. */
  resample(target: Picture, source: Planes, window: Window): void
  crossfade(target: Picture, other: Picture, weight: number): void
  fadeToBlack(target: Picture, weight: number): void
  /** A soft edge moves from left to right. */
  wipe(target: Picture, other: Picture, weight: number): void
  /** The other comes in from the right and pushes the target out to the left. */
  slide(target: Picture, other: Picture, weight: number): void
  /** Lays a painting over the picture, moved down by `dropPx` (fractions count). */
  overlay(target: Picture, painting: Painting, opacity: number, dropPx: number): void
}

const PAGE_BYTES = 65_536
/** How much of the frame's width the soft edge of a wipe takes. */
const WIPE_SOFTNESS = 0.12
const BLACK = { luma: 16, chroma: 128 }

/** Makes a kernel that works with `memoryBytes` of its own, beside scratch space for frames up to `widestPx`. */
export async function createKernel(memoryBytes: number, widestPx: number): Promise<Kernel> {
  const own = tableBytes(widestPx) + ringBytes(widestPx) + 8 * SLACK_BYTES
  const pages = Math.ceil((memoryBytes + own) / PAGE_BYTES)
  const shared = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const calls = await loadKernel(shared)
  const memory = new Uint8Array(shared.buffer)
  let nextFree = SLACK_BYTES
  const reserve = (sizeBytes: number): number => {
    const address = nextFree
    nextFree = Math.ceil((address + sizeBytes + SLACK_BYTES) / 16) * 16
    if (nextFree > memory.length) throw new RangeError('The kernel has no memory left.')
    return address
  }
  const scratch = { table: reserve(tableBytes(widestPx)), ring: reserve(ringBytes(widestPx)) }
  return {
    memory,
    reserve,
    resample: (target, source, window) => resample(calls, scratch, target, source, window),
    ...transitions(calls, scratch.table),
    overlay: (target, painting, opacity, dropPx) => overlay(calls, target, painting, opacity, dropPx),
  }
}

function transitions(calls: KernelCalls, row: number): Pick<Kernel, 'crossfade' | 'fadeToBlack' | 'wipe' | 'slide'> {
  return {
    crossfade: (target, other, weight) =>
      calls.mix(target.address, other.address, pictureBytes(target.widthPx, target.heightPx), toWeight(weight)),
    fadeToBlack: ({ address, widthPx, heightPx }, weight) => {
      const lumaBytes = widthPx * heightPx
      calls.dip(address, lumaBytes, BLACK.luma, toWeight(weight))
      calls.dip(address + lumaBytes, lumaBytes / 2, BLACK.chroma, toWeight(weight))
    },
    wipe: (target, other, weight) => {
      for (const { to, from, widthPx, heightPx } of planePairs(target, other)) {
        const softPx = Math.max(1, widthPx * WIPE_SOFTNESS)
        calls.wipe(to, from, widthPx, heightPx, weight * (widthPx + softPx), softPx, row)
      }
    },
    slide: (target, other, weight) => {
      // Whole chroma pixels, so that colour and brightness move together.
      const pairs = Math.round((weight * target.widthPx) / 2)
      for (const { to, from, widthPx, heightPx } of planePairs(target, other)) {
        calls.slide(to, from, widthPx, heightPx, widthPx === target.widthPx ? pairs * 2 : pairs)
      }
    },
  }
}

function overlay(calls: KernelCalls, target: Picture, painting: Painting, opacity: number, dropPx: number): void {
  const lay = (plane: number, part: PaintingPart, scale: 1 | 2): void => {
    // Reading between two rows and laying one row lower shifts a painting down by any fraction.
    const whole = Math.ceil(dropPx / scale)
    const fraction = Math.min(255, Math.round((whole - dropPx / scale) * 256))
    const [widthPx, top] = [target.widthPx / scale, painting.topPx / scale + whole]
    const rows = Math.min(part.rows, target.heightPx / scale - top)
    const at = plane + top * widthPx + painting.leftPx / scale
    calls.over(at, widthPx, part.colour, part.alpha, part.stride, rows, toWeight(opacity), fraction)
  }
  const { y, u, v } = paintingParts(painting)
  const chroma = chromaOf(target)
  lay(target.address, y, 1)
  lay(chroma.u, u, 2)
  lay(chroma.v, v, 2)
}

const toWeight = (weight: number): number => Math.round(256 * Math.min(1, Math.max(0, weight)))

function chromaOf({ address, widthPx, heightPx }: Picture): { u: number; v: number } {
  const u = address + widthPx * heightPx
  return { u, v: u + (widthPx * heightPx) / 4 }
}

function planePairs(target: Picture, other: Picture) {
  const { widthPx, heightPx } = target
  const [to, from] = [chromaOf(target), chromaOf(other)]
  return [
    { to: target.address, from: other.address, widthPx, heightPx },
    { to: to.u, from: from.u, widthPx: widthPx / 2, heightPx: heightPx / 2 },
    { to: to.v, from: from.v, widthPx: widthPx / 2, heightPx: heightPx / 2 },
  ]
}
