import { METER } from './audio-graph'

const TARGET_LUFS = -14
/** Closer is not heard, and takes another try. */
const CLOSE_LU = 0.3
const MOST_PEAK_DB = -1.05
/** Music that is far too quiet is not blown up to noise. */
const MOST_GAIN_DB = 36
/** Where the limiter holds samples at first: its 1.5 dB below full scale leave room for what lies between them. */
const LIMIT_DB = -1.5
/** A limit that was too high is brought down by what was too much and this. */
const SPARE_DB = 0.1
/** What a limiter takes away of a gain is more at the next one. */
const AGAIN = 1.2

/** What is done to a whole mix. */
export interface Level {
  readonly gainDb: number
  readonly limitDb: number
}

/** What ffmpeg's meter heard. */
export interface Heard {
  readonly lufs: number
  /** True peak, when it was asked for. */
  readonly peakDb?: number
}

/** What should bring a mix to the target. A mix without loudness is silence and stays so. */
export const firstLevel = (heard: Heard | undefined): Level => ({
  gainDb: heard ? Math.min(MOST_GAIN_DB, TARGET_LUFS - heard.lufs) : 0,
  limitDb: LIMIT_DB,
})

/** A better level, when what came of one is not good enough yet. */
export function nextLevel(level: Level, heard: Heard | undefined): Level | undefined {
  if (!heard) return undefined
  const missingLu = TARGET_LUFS - heard.lufs
  const tooMuchDb = (heard.peakDb ?? -Infinity) - MOST_PEAK_DB
  const gainDb = Math.min(MOST_GAIN_DB, level.gainDb + missingLu * AGAIN)
  const isClose = Math.abs(missingLu) <= CLOSE_LU || gainDb === level.gainDb
  if (isClose && tooMuchDb <= 0) return undefined
  return { gainDb: isClose ? level.gainDb : gainDb, limitDb: level.limitDb - Math.max(0, tooMuchDb + SPARE_DB) }
}

/** Leaves dynamics as they are, except for peaks. */
export const toLevelFilters = ({ gainDb, limitDb }: Level): string =>
  `volume=${gainDb.toFixed(2)}dB,alimiter=limit=${(10 ** (limitDb / 20)).toFixed(4)}:level=0`

/**
 * Reads what the meter of this name said last: ffmpeg sets up a graph more than once, and each time the filter of the graph
 * before says what it had heard by then. Undefined for silence, which has no loudness.
 */
export function readMeter(stderr: string, name: string): Heard | undefined {
  const [, summary = ''] = /^([\s\S]*?)(?:\n\[|$)/.exec(stderr.split(`[${METER}@${name} @`).at(-1) ?? '') ?? []
  const lufs = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? Number.NaN)
  const peakDb = Number(/Peak:\s+(-?[\d.]+) dBFS/.exec(summary)?.[1] ?? Number.NaN)
  if (!Number.isFinite(lufs) || lufs <= -70) return undefined
  return { lufs, ...(Number.isFinite(peakDb) && { peakDb }) }
}
