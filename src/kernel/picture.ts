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

/** Memory that `reservePlanes` takes for a picture of this size. */
export const planesBytes = (widthPx: number, heightPx: number): number =>
  strideOf(widthPx) * heightPx + strideOf(widthPx / 2) * heightPx + 4 * SLACK_BYTES

const strideOf = (widthPx: number): number => widthPx + 2 * EDGE_PX

/** Takes memory for a picture to resample from. Both sizes are even. */
export function reservePlanes(kernel: PixelMemory, widthPx: number, heightPx: number): Planes {
  const plane = (from: number, width: number, height: number): Plane & { end: number } => {
    const stride = strideOf(width)
    const end = from + stride * height + SLACK_BYTES
    return { address: from + EDGE_PX, stride, widthPx: width, heightPx: height, end }
  }
  const y = plane(kernel.reserve(planesBytes(widthPx, heightPx)), widthPx, heightPx)
  const u = plane(y.end, widthPx / 2, heightPx / 2)
  const v = plane(u.end, widthPx / 2, heightPx / 2)
  return { y, u, v }
}

/** Copies a yuv420p picture without gaps into planes, and repeats its edges. */
export function fillPlanes({ memory }: PixelMemory, planes: Planes, picture: Uint8Array): void {
  let from = 0
  for (const { address, stride, widthPx, heightPx } of [planes.y, planes.u, planes.v]) {
    for (let row = 0; row < heightPx; row++, from += widthPx) {
      const at = address + row * stride
      memory.set(picture.subarray(from, from + widthPx), at)
      memory.fill(picture[from] ?? 0, at - EDGE_PX, at)
      memory.fill(picture[from + widthPx - 1] ?? 0, at + widthPx, at + widthPx + EDGE_PX)
    }
  }
}
