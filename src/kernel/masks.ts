import type { Kernel } from './kernel'
import { MASK_SHAPES, smooth, type MaskName } from './mask-shapes'
import { planeBytes, repeatEdges, reservePlane, type Plane } from './picture'

/** Masks are worked out on a small map and stretched: their edges are soft, so nothing is lost. */
const MAP_LONG_PX = 240
const SMALLEST_CELL_PX = 2

interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Where the masks of a frame lie, for brightness and for colour. */
export interface Masks {
  readonly luma: number
  readonly chroma: number
}

export interface Masker {
  /** Writes the masks of a shape at one moment, from 0 to 1. */
  draw(name: MaskName, progress: number): Masks
}

export const maskBytes = (frame: FrameSize): number => {
  const map = mapSizeOf(frame)
  return (frame.widthPx * frame.heightPx * 5) / 4 + planeBytes(map.widthPx, map.heightPx) + 1024
}

function mapSizeOf({ widthPx, heightPx }: FrameSize): FrameSize {
  const cellPx = Math.max(SMALLEST_CELL_PX, Math.max(widthPx, heightPx) / MAP_LONG_PX)
  return { widthPx: Math.ceil(widthPx / cellPx), heightPx: Math.ceil(heightPx / cellPx) }
}

export function createMasker(kernel: Kernel, frame: FrameSize): Masker {
  const { widthPx, heightPx } = frame
  const size = mapSizeOf(frame)
  const map = reservePlane(kernel, size.widthPx, size.heightPx)
  const masks = { luma: kernel.reserve(widthPx * heightPx), chroma: kernel.reserve((widthPx * heightPx) / 4) }
  const step = { x: size.widthPx / widthPx, y: size.heightPx / heightPx }
  const half = { widthPx: widthPx / 2, heightPx: heightPx / 2 }
  const times = new Map<MaskName, Float32Array>()

  const timesOf = (name: MaskName): Float32Array => {
    const known = times.get(name) ?? toTimes(name, size, widthPx / heightPx)
    times.set(name, known)
    return known
  }
  return {
    draw: (name, progress) => {
      writeMap(kernel.memory, map, timesOf(name), progress, MASK_SHAPES[name].softness)
      kernel.stretch({ address: masks.luma, widthPx, heightPx }, map, step)
      kernel.stretch({ address: masks.chroma, ...half }, map, { x: step.x * 2, y: step.y * 2 })
      return masks
    },
  }
}

/** When each cell changes. Clouds are spread so that the same area changes in the same time. */
function toTimes(name: MaskName, { widthPx, heightPx }: FrameSize, aspect: number): Float32Array {
  const { time } = MASK_SHAPES[name]
  const times = new Float32Array(widthPx * heightPx)
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      times[y * widthPx + x] = time((x + 0.5) / widthPx, (y + 0.5) / heightPx, aspect)
    }
  }
  return name === 'dissolve' ? ranked(times) : times
}

/** Each value's place among all of them, from 0 to 1. */
function ranked(values: Float32Array): Float32Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Float32Array(values.length)
  order.forEach((index, rank) => (ranks[index] = rank / values.length))
  return ranks
}

function writeMap(memory: Uint8Array, map: Plane, times: Float32Array, progress: number, softness: number): void {
  const front = progress * (1 + softness)
  for (let y = 0; y < map.heightPx; y++) {
    for (let x = 0; x < map.widthPx; x++) {
      const part = Math.min(1, Math.max(0, (front - (times[y * map.widthPx + x] ?? 0)) / softness))
      memory[map.address + y * map.stride + x] = Math.round(255 * smooth(part))
    }
  }
  repeatEdges(memory, map)
}
