import { createGrader, GRADE_BYTES, type Grade } from './grade'
import { type KernelCalls, loadKernel } from './kernel-calls'
import { type Painting, type PaintingPart, paintingParts } from './painting'
import { type Picture, pictureBytes, type PixelMemory, type Plane, type Planes, planesOf, SLACK_BYTES } from './picture'
import { type Area, resample, ringBytes, type Step, stretch, tableBytes, type Window } from './resample'

/** Draws frames. Weights and opacities run from 0 (all `target`) to 1 (all the other). */
export interface Kernel extends PixelMemory {
  /** Draws a part of `source` over the whole of `target`. */
  resample(target: Picture, source: Planes, window: Window): void
  /** Draws all of a plane, usually a small one, over a whole plane without gaps. */
  stretch(target: Area, source: Plane, step: Step): void
  /** Draws a plane at half its size. The edges of `target` are the caller's. */
  halve(target: Plane, source: Plane): void
  crossfade(target: Picture, other: Picture, weight: number): void
  /** As `crossfade`, with a weight of its own for each pixel: a mask for brightness, and one for both colours. */
  crossfadeMasked(target: Picture, other: Picture, masks: { readonly luma: number; readonly chroma: number }): void
  /** Towards one grey. */
  fade(target: Picture, to: 'black' | 'white', weight: number): void
  /** The other comes in from the right and pushes the target out to the left. */
  slide(target: Picture, other: Picture, weight: number): void
  /** Changes brightness and colour in place. The edges are the caller's. */
  grade(target: Planes, grade: Grade): void
  /** Lays a painting over the picture, moved down by `dropPx` (fractions count). */
  overlay(target: Picture, painting: Painting, opacity: number, dropPx: number): void
}

const PAGE_BYTES = 65_536
/** Of video, which keeps some room below and above. */
const LUMA = { black: 16, white: 235 }
const GREY = 128

/** Makes a kernel that works with `memoryBytes` of its own, beside scratch space for frames up to `widestPx`. */
export async function createKernel(memoryBytes: number, widestPx: number): Promise<Kernel> {
  const own = tableBytes(widestPx) + ringBytes(widestPx) + GRADE_BYTES + 8 * SLACK_BYTES
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
    stretch: (target, source, step) => stretch(calls, scratch, target, source, step),
    halve: (target, source) => halve(calls, target, source),
    ...blends(calls),
    grade: createGrader(calls, { memory, reserve }),
    overlay: (target, painting, opacity, dropPx) => overlay(calls, target, painting, opacity, dropPx),
  }
}

function blends(calls: KernelCalls): Pick<Kernel, 'crossfade' | 'crossfadeMasked' | 'fade' | 'slide'> {
  return {
    crossfade: (target, other, weight) =>
      calls.mix(target.address, other.address, pictureBytes(target.widthPx, target.heightPx), toWeight(weight)),
    crossfadeMasked: (target, other, masks) => {
      const from = planesOf(other)
      for (const [name, { address, widthPx, heightPx }] of entriesOf(planesOf(target))) {
        const mask = name === 'y' ? masks.luma : masks.chroma
        calls.mixMasked(address, from[name].address, mask, widthPx * heightPx)
      }
    },
    fade: ({ address, widthPx, heightPx }, to, weight) => {
      const lumaBytes = widthPx * heightPx
      calls.dip(address, lumaBytes, LUMA[to], toWeight(weight))
      calls.dip(address + lumaBytes, lumaBytes / 2, GREY, toWeight(weight))
    },
    slide: (target, other, weight) => {
      // Whole chroma pixels, so that colour and brightness move together.
      const pairs = Math.round((weight * target.widthPx) / 2)
      const from = planesOf(other)
      for (const [name, { address, widthPx, heightPx }] of entriesOf(planesOf(target))) {
        calls.slide(address, from[name].address, widthPx, heightPx, name === 'y' ? pairs * 2 : pairs)
      }
    },
  }
}

const entriesOf = ({ y, u, v }: Planes) =>
  [
    ['y', y],
    ['u', u],
    ['v', v],
  ] as const

function halve(calls: KernelCalls, target: Plane, source: Plane): void {
  for (let row = 0; row < target.heightPx; row++) {
    const upper = source.address + 2 * row * source.stride
    const lower = 2 * row + 1 < source.heightPx ? upper + source.stride : upper
    calls.halveRow(target.address + row * target.stride, target.widthPx, upper, lower)
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
  const planes = planesOf(target)
  lay(planes.y.address, y, 1)
  lay(planes.u.address, u, 2)
  lay(planes.v.address, v, 2)
}

const toWeight = (weight: number): number => Math.round(256 * Math.min(1, Math.max(0, weight)))
