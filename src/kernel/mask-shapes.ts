/** When a place of the frame changes from one picture to the next, from 0 (first) to 1 (last). */
export interface MaskShape {
  /** `x` and `y` run from 0 to 1 from the upper left; `aspect` is width over height. */
  readonly time: (x: number, y: number, aspect: number) => number
  /** How long a place takes to change, as a part of the whole: its edge is that soft. */
  readonly softness: number
}

export type MaskName = 'wipe' | 'wipe-up' | 'iris' | 'barn-doors' | 'dissolve' | 'clock'

const fromCentre = (x: number, y: number, aspect: number): number => Math.hypot((x - 0.5) * aspect, y - 0.5)

export const MASK_SHAPES: Record<MaskName, MaskShape> = {
  wipe: { softness: 0.12, time: (x) => x },
  'wipe-up': { softness: 0.16, time: (_x, y) => 1 - y },
  iris: { softness: 0.14, time: (x, y, aspect) => fromCentre(x, y, aspect) / fromCentre(0, 0, aspect) },
  'barn-doors': { softness: 0.16, time: (x) => Math.abs(2 * x - 1) },
  clock: {
    softness: 0.06,
    time: (x, y, aspect) => (1 + Math.atan2((x - 0.5) * aspect, 0.5 - y) / (2 * Math.PI)) % 1,
  },
  dissolve: { softness: 0.5, time: (x, y, aspect) => clouds(x * aspect, y) },
}

/** Drifting clouds of two sizes: whole patches change one after the other, as ink spreads in water. */
const clouds = (x: number, y: number): number => (3 * noise(x * 4, y * 4) + noise(x * 9 + 7, y * 9 + 3)) / 4

/** Smooth noise: values drawn from a hash of whole places, and gentle ways between them. */
function noise(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [across, down] = [smooth(x - left), smooth(y - top)]
  const upper = lerp(hash(left, top), hash(left + 1, top), across)
  return lerp(upper, lerp(hash(left, top + 1), hash(left + 1, top + 1), across), down)
}

function hash(x: number, y: number): number {
  let bits = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ 0x9e3779b9
  bits = Math.imul(bits ^ (bits >>> 15), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32
}

const lerp = (from: number, to: number, part: number): number => from + (to - from) * part

/** Starts and ends gently. */
export const smooth = (part: number): number => part * part * (3 - 2 * part)
