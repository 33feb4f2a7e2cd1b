import type { Grade } from './grade'

export type LookName = 'warm' | 'cool' | 'black-and-white' | 'vintage' | 'vivid' | 'faded'

/** Levels added to blue (`u`) and red (`v`) in the dark, in the middle and in the light. */
type Tints = readonly [
  dark: readonly [number, number],
  middle: readonly [number, number],
  light: readonly [number, number],
]

/** Steeper in the middle by up to `amount`, with both ends where they were. */
const contrast = (amount: number) => (light: number) =>
  light + amount * (2 * light * light * (3 - 2 * light) - 2 * light) * 0.5

/** Between two greys instead of black and white. */
const between = (dark: number, bright: number) => (light: number) => dark + (bright - dark) * light

function tinted(...[dark, middle, light]: Tints): Grade['tint'] {
  const mixed = (part: number, index: 0 | 1): number =>
    part < 0.5
      ? dark[index] + (middle[index] - dark[index]) * part * 2
      : middle[index] + (light[index] - middle[index]) * (part * 2 - 1)
  return (part) => ({ u: mixed(part, 0), v: mixed(part, 1) })
}

const untinted: Grade['tint'] = () => ({ u: 0, v: 0 })

/** Strengths stay close to 1 and tints small in the middle, where skin is. */
export const LOOKS: Record<LookName, Grade> = {
  warm: {
    curve: (light) => contrast(0.12)(light ** 0.95),
    strength: 1.06,
    tint: tinted([-1, 1], [-9, 6], [-6, 3]),
  },
  cool: {
    curve: contrast(0.12),
    strength: 0.95,
    tint: tinted([3, -2], [8, -6], [4, -3]),
  },
  'black-and-white': { curve: contrast(0.3), strength: 0, tint: untinted },
  vintage: {
    curve: (light) => between(0.085, 0.95)(contrast(0.2)(light)),
    strength: 0.74,
    tint: tinted([3, -4], [-7, 4], [-13, 5]),
  },
  vivid: { curve: contrast(0.3), strength: 1.28, tint: untinted },
  faded: {
    curve: (light) => between(0.12, 0.94)(light),
    strength: 0.72,
    tint: tinted([3, -1], [-1, 1], [-3, 2]),
  },
}
