import { FRAMES_PER_S } from './beats-novelty'

const SLOWEST_BPM = 55
const FASTEST_BPM = 190
/** Where people tap when a piece may be counted in several ways, and how far from it they still do, in octaves. */
const USUAL_BPM = 120
const USUAL_OCTAVES = 1
/** A pulse of half the length is the true one when it repeats nearly as well. */
const HALF_AS_GOOD = 0.85
/** Repetitions of a steady pulse that are counted together. */
const REPEATS = 4
/** Random onsets repeat this well by chance in half a minute. */
const LEAST_REPETITION = 0.2
/** Half the stretch over which what is usual at the moment is judged. */
const USUAL_FRAMES = Math.round(0.4 * FRAMES_PER_S)

/** Below this the changes are those of rounding and of a steady tone against the hop. */
const LEAST_SPREAD = 0.01

/** What stands out of its surroundings, in units of its own spread. Undefined when nothing does. */
export function standOut(novelty: Float32Array): Float32Array | undefined {
  const sums = new Float64Array(novelty.length + 1)
  novelty.forEach((value, n) => (sums[n + 1] = (sums[n] ?? 0) + value))
  const high = novelty.map((value, n) => {
    const from = Math.max(0, n - USUAL_FRAMES)
    const to = Math.min(novelty.length, n + USUAL_FRAMES)
    return Math.max(0, value - ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from))
  })
  const spread = Math.sqrt(high.reduce((sum, value) => sum + value * value, 0) / high.length)
  return spread > LEAST_SPREAD ? high.map((value) => value / spread) : undefined
}
/** Frames from beat to beat, not whole. Undefined for music without a pulse. */
export function findPulse(onsets: Float32Array): number | undefined {
  const blurred = blur(onsets)
  const shortest = Math.floor((60 / FASTEST_BPM) * FRAMES_PER_S)
  const longest = Math.ceil((60 / SLOWEST_BPM) * FRAMES_PER_S)
  const repetition = repetitionOf(blurred, longest * REPEATS + REPEATS)
  const scores = new Map<number, number>()
  for (let lag = shortest; lag <= longest; lag += 0.25) scores.set(lag, scoreOf(repetition, lag))
  const weigh = (lag: number): number => (scores.get(lag) ?? 0) * usualness(lag)
  let best = [...scores.keys()].reduce((a, b) => (weigh(b) > weigh(a) ? b : a), shortest)
  const half = bestNear(scores, best / 2)
  if (half !== undefined && (scores.get(half) ?? 0) > HALF_AS_GOOD * (scores.get(best) ?? 0)) best = half
  return (scores.get(best) ?? 0) > LEAST_REPETITION ? best : undefined
}

/** Beats of a person or of a machine's rounding are not exact to a frame. */
function blur(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const at = (n: number): number => (values[n] ?? mean) - mean
  return values.map((_, n) => 0.25 * (at(n - 2) + at(n + 2)) + 0.75 * (at(n - 1) + at(n + 1)) + at(n))
}

/** How like itself something is after each number of frames, from -1 to 1. */
function repetitionOf(values: Float32Array, mostLag: number): Float32Array {
  const result = new Float32Array(Math.min(mostLag, values.length))
  for (let lag = 0; lag < result.length; lag += 1) {
    let sum = 0
    for (let n = lag; n < values.length; n += 1) sum += (values[n] ?? 0) * (values[n - lag] ?? 0)
    result[lag] = sum / (values.length - lag)
  }
  const whole = result[0] ?? 0
  return whole > 0 ? result.map((value) => value / whole) : result
}

function scoreOf(repetition: Float32Array, lag: number): number {
  let sum = 0
  let count = 0
  for (let times = 1; times <= REPEATS && lag * times + 1 < repetition.length; times += 1) {
    const low = Math.floor(lag * times)
    const part = lag * times - low
    sum += (1 - part) * (repetition[low] ?? 0) + part * (repetition[low + 1] ?? 0)
    count += 1
  }
  return count > 1 ? sum / count : 0
}

function usualness(lag: number): number {
  const octaves = Math.log2((60 * FRAMES_PER_S) / lag / USUAL_BPM)
  return Math.exp(-0.5 * (octaves / USUAL_OCTAVES) ** 2)
}

function bestNear(scores: ReadonlyMap<number, number>, lag: number): number | undefined {
  const near = [...scores.keys()].filter((other) => Math.abs(other - lag) <= 1)
  return near.reduce<number | undefined>(
    (a, b) => (a === undefined || (scores.get(b) ?? 0) > (scores.get(a) ?? 0) ? b : a),
    undefined,
  )
}
