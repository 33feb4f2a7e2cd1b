import { KERNEL_BYTES } from './kernel-bytes'

/** A yuv420p picture in kernel memory, planes one after the other without gaps. Both sizes are even. */
export interface Picture {
  readonly address: number
  readonly widthPx: number
  readonly heightPx: number
}

/** One plane whose edges are repeated to both sides, so that taps may reach past them. */
export interface Plane {
  readonly address: number
  readonly stride: number
  readonly widthPx: number
  readonly heightPx: number
}

/** A picture to resample from. */
export interface Planes {
  readonly y: Plane
  readonly u: Plane
  readonly v: Plane
}

/** What part of a source fills the frame, in luma pixels of the source measured from its upper left corner. */
export interface Window {
  readonly left: number
  readonly top: number
  /** Source pixels an output pixel, from 1 to 1.7. */
  readonly stepX: number
  readonly stepY: number
}

/** A premultiplied painting in kernel memory. Its place in the frame is even, and so are its sizes. */
export interface Painting {
  readonly address: number
  readonly stride: number
  readonly heightPx: number
  readonly leftPx: number
  readonly topPx: number
}

export interface Kernel {
  /** All of the kernel's memory. It never grows, so views of it stay valid. */
  readonly memory: Uint8Array
  /** Takes a piece of memory for good. @throws {RangeError} when there is none left. */
  reserve(sizeBytes: number): number
  /** Draws a part of `source` over the whole of `target`. */
  resample(target: Picture, source: Planes, window: Window): void
  /** `weight` from 0 (all target) to 1 (all other), here and below. */
  crossfade(target: Picture, other: Picture, weight: number): void
  fadeToBlack(target: Picture, weight: number): void
  wipe(target: Picture, other: Picture, weight: number): void
  slide(target: Picture, other: Picture, weight: number): void
  /** Lays a painting over the picture, moved down by `dropPx` (fractions count). */
  overlay(target: Picture, painting: Painting, opacity: number, dropPx: number): void
}

interface Exports {
  buildCubicTaps(table: number, count: number, first: number, step: number): void
  buildLinearTaps(table: number, count: number, first: number, step: number): void
  resampleCubic(...args: ResampleArgs): void
  resampleLinear(...args: ResampleArgs): void
  mix(dst: number, src: number, bytes: number, weight: number): void
  dip(dst: number, bytes: number, value: number, weight: number): void
  wipe(dst: number, src: number, width: number, height: number, edge: number, soft: number, row: number): void
  slide(dst: number, src: number, width: number, height: number, shift: number): void
  over(
    dst: number,
    dstStride: number,
    colour: number,
    alpha: number,
    stride: number,
    rows: number,
    opacity: number,
    fraction: number,
  ): void
}

type ResampleArgs = [
  dst: number,
  width: number,
  height: number,
  src: number,
  srcStride: number,
  srcHeight: number,
  table: number,
  ring: number,
  firstY: number,
  stepY: number,
]

const PAGE_BYTES = 65_536
/** Vectors may reach this far past the end of what they work on. */
export const SLACK_BYTES = 64
/** Repeated edge pixels on the left and on the right of a source row. */
const EDGE_PX = 32
const RECORD_BYTES = 144
/** How much of the frame's width the soft edge of a wipe takes. */
const WIPE_SOFTNESS = 0.12
const BLACK = { y: 16, u: 128, v: 128 }

export const pictureBytes = (widthPx: number, heightPx: number): number => (widthPx * heightPx * 3) / 2

/** Memory that `reservePlanes` takes for a picture of this size. */
export const planesBytes = (widthPx: number, heightPx: number): number =>
  strideOf(widthPx) * heightPx + strideOf(widthPx / 2) * heightPx + 4 * SLACK_BYTES

const strideOf = (widthPx: number): number => widthPx + 2 * EDGE_PX

/** Makes a kernel that works with `memoryBytes` of its own, beside scratch space for frames up to `widestPx`. */
export async function createKernel(memoryBytes: number, widestPx: number): Promise<Kernel> {
  const tableBytes = Math.ceil(widestPx / 8) * RECORD_BYTES + SLACK_BYTES
  const ringBytes = (widestPx + 16) * 2 * 4 + SLACK_BYTES
  const pages = Math.ceil((memoryBytes + tableBytes + ringBytes + 4 * SLACK_BYTES) / PAGE_BYTES)
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  const bytes = Uint8Array.from(atob(KERNEL_BYTES), (letter) => letter.charCodeAt(0))
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } })
  const calls = instance.exports as unknown as Exports
  const view = new Uint8Array(memory.buffer)

  let nextFree = SLACK_BYTES
  const reserve = (sizeBytes: number): number => {
    const address = nextFree
    nextFree = Math.ceil((address + sizeBytes + SLACK_BYTES) / 16) * 16
    if (nextFree > view.length) throw new RangeError('The kernel has no memory left.')
    return address
  }
  const table = reserve(tableBytes)
  const ring = reserve(ringBytes)

  const resample: Kernel['resample'] = (target, source, window) => {
    const { widthPx, heightPx } = target
    calls.buildCubicTaps(table, widthPx, window.left + window.stepX / 2 - 0.5, window.stepX)
    const fromLuma = sourceArgs(source.y, window.top + window.stepY / 2 - 0.5, window.stepY)
    calls.resampleCubic(target.address, widthPx, heightPx, ...fromLuma)
    // Chroma lies on the left luma pixel of its pair, and halfway between its two rows.
    calls.buildLinearTaps(table, widthPx / 2, (window.left + window.stepX / 2 - 0.5) / 2, window.stepX)
    const firstY = (window.top + window.stepY - 1) / 2
    const chroma = chromaOf(target)
    calls.resampleLinear(chroma.u, widthPx / 2, heightPx / 2, ...sourceArgs(source.u, firstY, window.stepY))
    calls.resampleLinear(chroma.v, widthPx / 2, heightPx / 2, ...sourceArgs(source.v, firstY, window.stepY))
  }
  const sourceArgs = (plane: Plane, firstY: number, stepY: number): Tail => [
    plane.address,
    plane.stride,
    plane.heightPx,
    table,
    ring,
    firstY,
    stepY,
  ]

  return {
    memory: view,
    reserve,
    resample,
    crossfade: (target, other, weight) =>
      calls.mix(target.address, other.address, pictureBytes(target.widthPx, target.heightPx), toWeight(weight)),
    fadeToBlack: (target, weight) => {
      const lumaBytes = target.widthPx * target.heightPx
      calls.dip(target.address, lumaBytes, BLACK.y, toWeight(weight))
      calls.dip(target.address + lumaBytes, lumaBytes / 2, BLACK.u, toWeight(weight))
    },
    wipe: (target, other, weight) => {
      for (const plane of planePairs(target, other)) {
        const soft = Math.max(1, plane.widthPx * WIPE_SOFTNESS)
        const edge = weight * (plane.widthPx + soft)
        calls.wipe(plane.target, plane.other, plane.widthPx, plane.heightPx, edge, soft, table)
      }
    },
    slide: (target, other, weight) => {
      const shift = Math.round((weight * target.widthPx) / 2)
      for (const plane of planePairs(target, other)) {
        const shiftPx = plane.widthPx === target.widthPx ? shift * 2 : shift
        calls.slide(plane.target, plane.other, plane.widthPx, plane.heightPx, shiftPx)
      }
    },
    overlay: (target, painting, opacity, dropPx) => {
      const { y, u, v } = paintingParts(painting)
      const chroma = chromaOf(target)
      const visible = toWeight(opacity)
      const lay = (plane: number, part: PaintingPart, scale: 1 | 2): void => {
        // Reading between two rows and laying one row lower shifts a painting down by any fraction.
        const whole = Math.ceil(dropPx / scale)
        const fraction = Math.min(255, Math.round((whole - dropPx / scale) * 256))
        const [widthPx, top] = [target.widthPx / scale, painting.topPx / scale + whole]
        const rows = Math.min(part.rows, target.heightPx / scale - top)
        const at = plane + top * widthPx + painting.leftPx / scale
        calls.over(at, widthPx, part.colour, part.alpha, part.stride, rows, visible, fraction)
      }
      lay(target.address, y, 1)
      lay(chroma.u, u, 2)
      lay(chroma.v, v, 2)
    },
  }
}

type Tail = [number, number, number, number, number, number, number]

const toWeight = (weight: number): number => Math.round(256 * Math.min(1, Math.max(0, weight)))

function chromaOf({ address, widthPx, heightPx }: Picture): { u: number; v: number } {
  const u = address + widthPx * heightPx
  return { u, v: u + (widthPx * heightPx) / 4 }
}

function planePairs(a: Picture, b: Picture) {
  const half = { widthPx: a.widthPx / 2, heightPx: a.heightPx / 2 }
  const [of, from] = [chromaOf(a), chromaOf(b)]
  return [
    { target: a.address, other: b.address, widthPx: a.widthPx, heightPx: a.heightPx },
    { target: of.u, other: from.u, ...half },
    { target: of.v, other: from.v, ...half },
  ]
}

/** Takes memory for a picture to resample from. `sizes` are even. */
export function reservePlanes(kernel: Kernel, widthPx: number, heightPx: number): Planes {
  const start = kernel.reserve(planesBytes(widthPx, heightPx))
  const plane = (from: number, width: number, height: number): Plane & { end: number } => {
    const stride = strideOf(width)
    const address = from + EDGE_PX
    return { address, stride, widthPx: width, heightPx: height, end: from + stride * height + SLACK_BYTES }
  }
  const y = plane(start, widthPx, heightPx)
  const u = plane(y.end, widthPx / 2, heightPx / 2)
  const v = plane(u.end, widthPx / 2, heightPx / 2)
  return { y, u, v }
}

/** Copies a yuv420p picture without gaps into planes, and repeats its edges. */
export function fillPlanes(kernel: Kernel, planes: Planes, picture: Uint8Array): void {
  let from = 0
  for (const { address, stride, widthPx, heightPx } of [planes.y, planes.u, planes.v]) {
    for (let row = 0; row < heightPx; row++, from += widthPx) {
      const at = address + row * stride
      kernel.memory.set(picture.subarray(from, from + widthPx), at)
      kernel.memory.fill(picture[from] ?? 0, at - EDGE_PX, at)
      kernel.memory.fill(picture[from + widthPx - 1] ?? 0, at + widthPx, at + widthPx + EDGE_PX)
    }
  }
}

/** The planes of a painting, in the order in which `toPaintingBytes` writes them: luma, its alpha, both chromas, their alpha. */
interface PaintingPart {
  readonly colour: number
  readonly alpha: number
  readonly stride: number
  readonly rows: number
}

/** A painting's luma stride for a width: a multiple of 32, so that the chroma stride is one of 16. */
export const paintingStride = (widthPx: number): number => Math.ceil(widthPx / 32) * 32

/** Every plane has one empty row more than the picture, for a painting between two rows. */
export const paintingBytes = (stride: number, heightPx: number): number =>
  2 * stride * (heightPx + 1) + 3 * (stride / 2) * (heightPx / 2 + 1)

/** Where each plane of a painting lies, as offsets from its first byte. */
export function paintingLayout(stride: number, heightPx: number) {
  const lumaBytes = stride * (heightPx + 1)
  const chromaBytes = (stride / 2) * (heightPx / 2 + 1)
  const u = 2 * lumaBytes
  return { y: 0, alpha: lumaBytes, u, v: u + chromaBytes, chromaAlpha: u + 2 * chromaBytes }
}

function paintingParts({ address, stride, heightPx }: Painting): Record<'y' | 'u' | 'v', PaintingPart> {
  const at = paintingLayout(stride, heightPx)
  const chroma = { alpha: address + at.chromaAlpha, stride: stride / 2, rows: heightPx / 2 }
  return {
    y: { colour: address + at.y, alpha: address + at.alpha, stride, rows: heightPx },
    u: { ...chroma, colour: address + at.u },
    v: { ...chroma, colour: address + at.v },
  }
}
