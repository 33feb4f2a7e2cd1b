/** What one shot can take, in frames. */
export interface Place {
  readonly minFrames: number
  /** The length of the source; Infinity for a photo. */
  readonly maxFrames: number
  readonly pinnedFrames?: number
}

export interface Shares {
  readonly frames: readonly number[]
  /** False when wished lengths could not be kept beside the whole. */
  readonly pinsKept: boolean
}

/** Fewer than this, and a picture is a flash. */
export const SHORTEST_SHOT_FRAMES = 12

/**
 * Splits `totalFrames` over the places: wished lengths first, the rest in equal parts, nobody beyond its source.
 * The sum is exact unless every source is too short; it is then all there is.
 */
export function shareFrames(places: readonly Place[], totalFrames: number): Shares {
  const limits = places.map(withPin)
  if (canHold(limits, totalFrames)) return { frames: fill(limits, totalFrames), pinsKept: true }
  const pinsKept = places.every((place) => place.pinnedFrames === undefined)
  return { frames: fill(places, totalFrames), pinsKept }
}

function withPin(place: Place): Place {
  if (place.pinnedFrames === undefined) return place
  const frames = clamp(place.pinnedFrames, place.minFrames, place.maxFrames)
  return { minFrames: frames, maxFrames: frames }
}

function canHold(places: readonly Place[], totalFrames: number): boolean {
  return sum(places.map((place) => place.minFrames)) <= totalFrames && reach(places) >= totalFrames
}

/** Gives everybody the same, settles those for whom that is too much or too little, and starts again with the rest. */
function fill(places: readonly Place[], totalFrames: number): number[] {
  const frames = places.map(() => 0)
  let open = places.map((_, index) => index)
  let left = Math.min(totalFrames, reach(places))
  for (;;) {
    const share = left / open.length
    const over = open.filter((index) => (places[index]?.maxFrames ?? 0) < share)
    const under = open.filter((index) => (places[index]?.minFrames ?? 0) > share)
    const settled = excess(places, over, under, share) >= 0 ? over : under
    if (settled.length === 0) break
    for (const index of settled) {
      const place = places[index]
      frames[index] = place ? clamp(share, place.minFrames, place.maxFrames) : 0
      left -= frames[index]
    }
    open = open.filter((index) => !settled.includes(index))
    if (open.length === 0) break
  }
  open.forEach((index, turn) => {
    frames[index] = Math.floor(left / open.length) + (turn < left % open.length ? 1 : 0)
  })
  return frames
}

/** How much more is taken from those who got too much than is given to those who got too little. */
function excess(places: readonly Place[], over: readonly number[], under: readonly number[], share: number): number {
  const given = sum(under.map((index) => (places[index]?.minFrames ?? 0) - share))
  const taken = sum(over.map((index) => share - (places[index]?.maxFrames ?? 0)))
  if (over.length === 0) return under.length === 0 ? 0 : -1
  return taken - given
}

function reach(places: readonly Place[]): number {
  return sum(places.map((place) => place.maxFrames))
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

export function clamp(value: number, lowest: number, highest: number): number {
  return Math.min(highest, Math.max(lowest, value))
}
