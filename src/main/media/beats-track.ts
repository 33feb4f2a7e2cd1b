/** How dear it is to leave the pulse, against how much an onset is worth. */
const STEADINESS = 100
/** A beat of less than this part of the usual onset at either end is silence before or after the music. */
const LEAST_END = 0.4

/**
 * The frames on which beats fall: the way through the onsets that meets most of them and keeps closest to the pulse.
 * Source: D. Ellis, "Beat Tracking by Dynamic Programming" (2007), in words of our own.
 */
export function trackBeats(onsets: Float32Array, pulse: number): number[] {
  const worth = new Float32Array(onsets.length)
  const before = new Int32Array(onsets.length).fill(-1)
  const nearest = Math.max(1, Math.round(pulse / 2))
  const farthest = Math.round(pulse * 2)
  const dear = Float32Array.from({ length: farthest + 1 }, (_, gap) => STEADINESS * Math.log(gap / pulse) ** 2)
  for (let n = 0; n < onsets.length; n += 1) {
    let most = 0
    for (let gap = nearest; gap <= Math.min(farthest, n); gap += 1) {
      const value = (worth[n - gap] ?? 0) - (dear[gap] ?? 0)
      if (value <= most) continue
      most = value
      before[n] = n - gap
    }
    worth[n] = most + (onsets[n] ?? 0)
  }
  return trim(followBack(worth, before, Math.ceil(pulse)), onsets)
}

/** From the best end within the last beat's reach. */
function followBack(worth: Float32Array, before: Int32Array, reach: number): number[] {
  let last = worth.length - 1
  for (let n = Math.max(0, worth.length - reach); n < worth.length; n += 1) {
    if ((worth[n] ?? 0) > (worth[last] ?? 0)) last = n
  }
  const beats: number[] = []
  for (let n = last; n >= 0; n = before[n] ?? -1) beats.push(n)
  return beats.reverse()
}

function trim(beats: readonly number[], onsets: Float32Array): number[] {
  const strength = beats.map((n) => Math.max(onsets[n - 1] ?? 0, onsets[n] ?? 0, onsets[n + 1] ?? 0))
  const usual = Math.sqrt(strength.reduce((sum, value) => sum + value * value, 0) / strength.length)
  const isHeard = (value: number): boolean => value > LEAST_END * usual
  const first = strength.findIndex(isHeard)
  return first < 0 ? [] : beats.slice(first, strength.findLastIndex(isHeard) + 1)
}
