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

/** Memory that can be taken and written to. */
export interface PixelMemory {
  /** Never grows, so views of it stay valid. */
  readonly memory: Uint8Array
  /** Takes a piece of memory for good. @throws {RangeError} when there is none left. */
  reserve(sizeBytes: number): number
}

/** Vectors may reach this far past the end of what they work on. */
export const SLACK_BYTES = 64
/** Repeated edge pixels on the left and on the right of a source row. */
const EDGE_PX = 32

export const pictureBytes = (widthPx: number, heightPx: number): number => (widthPx * heightPx * 3) / 2

export function reservePicture(kernel: PixelMemory, size: { widthPx: number; heightPx: number }): Picture {
  const { widthPx, heightPx } = size
  return { address: kernel.reserve(pictureBytes(widthPx, heightPx)), widthPx, heightPx }
}

/** The planes of a picture, which have no repeated edges. */
export function planesOf({ address, widthPx, heightPx }: Picture): Planes {
  const half = { stride: widthPx / 2, widthPx: widthPx / 2, heightPx: heightPx / 2 }
  const u = address + widthPx * heightPx
  return {
    y: { address, stride: widthPx, widthPx, heightPx },
    u: { address: u, ...half },
    v: { address: u + half.widthPx * half.heightPx, ...half },
  }
}

/** Memory that `reservePlane` takes for a plane of this size. */
export const planeBytes = (widthPx: number, heightPx: number): number => strideOf(widthPx) * heightPx + SLACK_BYTES

/** Memory that `reservePlanes` takes for a picture of this size. */
export const planesBytes = (widthPx: number, heightPx: number): number =>
  planeBytes(widthPx, heightPx) + 2 * (planeBytes(widthPx / 2, heightPx / 2) + 2 * SLACK_BYTES)

const strideOf = (widthPx: number): number => widthPx + 2 * EDGE_PX

/** Takes memory for one plane of any size. */
export function reservePlane(kernel: PixelMemory, widthPx: number, heightPx: number): Plane {
  return {
    address: kernel.reserve(planeBytes(widthPx, heightPx)) + EDGE_PX,
    stride: strideOf(widthPx),
    widthPx,
    heightPx,
  }
}

/** Takes memory for a picture to resample from. Both sizes are even. */
export const reservePlanes = (kernel: PixelMemory, widthPx: number, heightPx: number): Planes => ({
  y: reservePlane(kernel, widthPx, heightPx),
  u: reservePlane(kernel, widthPx / 2, heightPx / 2),
  v: reservePlane(kernel, widthPx / 2, heightPx / 2),
})

/** Copies a yuv420p picture without gaps into planes, and repeats its edges. */
export function fillPlanes({ memory }: PixelMemory, planes: Planes, picture: Uint8Array): void {
  let from = 0
  for (const plane of [planes.y, planes.u, planes.v]) {
    const { address, stride, widthPx, heightPx } = plane
    for (let row = 0; row < heightPx; row++, from += widthPx) {
      memory.set(picture.subarray(from, from + widthPx), address + row * stride)
    }
    repeatEdges(memory, plane)
  }
}

/** Writes the first and the last pixel of each row beyond its ends. */
export function repeatEdges(memory: Uint8Array, { address, stride, widthPx, heightPx }: Plane): void {
  for (let row = 0; row < heightPx; row++) {
    const at = address + row * stride
    memory.fill(memory[at] ?? 0, at - EDGE_PX, at)
    memory.fill(memory[at + widthPx - 1] ?? 0, at + widthPx, at + widthPx + EDGE_PX)
  }
}
