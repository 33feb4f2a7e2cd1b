import type { Kernel } from './kernel'
import {
  planesBytes,
  planesOf,
  repeatEdges,
  reservePicture,
  reservePlane,
  type Picture,
  type Plane,
  pictureBytes,
} from './picture'

interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

type Three = readonly [y: Plane, u: Plane, v: Plane]

/** The strongest blur still shows about this many spots along the shorter side. */
const FEWEST_SPOTS = 18
const MOST_LEVELS = 5

export interface Blur {
  /** Blurs a picture in place, from 0 (as it is) to 1. */
  draw(target: Picture, amount: number): void
}

const levelsOf = ({ widthPx, heightPx }: FrameSize): number =>
  Math.max(1, Math.min(MOST_LEVELS, Math.floor(Math.log2(Math.min(widthPx, heightPx) / FEWEST_SPOTS))))

const halfOf = (sizePx: number): number => Math.ceil(sizePx / 2)

export function blurBytes(frame: FrameSize): number {
  let total = pictureBytes(frame.widthPx, frame.heightPx) + 1024
  let { widthPx, heightPx } = frame
  for (let level = 0; level < levelsOf(frame); level++) {
    widthPx = halfOf(widthPx)
    heightPx = halfOf(heightPx)
    total += planesBytes(widthPx + 2, heightPx + 2) + 1024
  }
  return total
}

/** Halves a picture again and again and stretches it back: a wide blur for the price of a narrow one. */
export function createBlur(kernel: Kernel, frame: FrameSize): Blur {
  const spare = reservePicture(kernel, frame)
  const levels = reserveLevels(kernel, frame)

  const draw = (target: Picture, level: number): void => {
    const { y, u, v } = planesOf(target)
    const step = { x: 2 ** -level, y: 2 ** -level }
    levels[level - 1]?.forEach((plane, index) => kernel.stretch([y, u, v][index] ?? y, plane, step))
  }
  return {
    draw: (target, amount) => {
      const strength = Math.min(1, Math.max(0, amount)) * levels.length
      const below = Math.min(levels.length - 1, Math.floor(strength))
      const { y, u, v } = planesOf(target)
      let from: Three = [y, u, v]
      for (const to of levels.slice(0, below + 1)) {
        to.forEach((plane, index) => {
          kernel.halve(plane, from[index] ?? plane)
          repeatEdges(kernel.memory, plane)
        })
        from = to
      }
      if (below > 0) draw(target, below)
      draw(spare, below + 1)
      kernel.crossfade(target, spare, strength - below)
    },
  }
}

function reserveLevels(kernel: Kernel, frame: FrameSize): Three[] {
  const levels: Three[] = []
  let luma = frame
  let chroma = { widthPx: frame.widthPx / 2, heightPx: frame.heightPx / 2 }
  const half = (size: FrameSize): FrameSize => ({ widthPx: halfOf(size.widthPx), heightPx: halfOf(size.heightPx) })
  const reserve = ({ widthPx, heightPx }: FrameSize): Plane => reservePlane(kernel, widthPx, heightPx)
  for (let level = 0; level < levelsOf(frame); level++) {
    luma = half(luma)
    chroma = half(chroma)
    levels.push([reserve(luma), reserve(chroma), reserve(chroma)])
  }
  return levels
}
