import type { Pace } from './cut'

interface PaceTimes {
  readonly photoMs: number
  /** Clips play as long as they are, up to here. */
  readonly longestClipMs: number
  readonly transitionMs: number
}

/** What a pace means in time, used wherever the person gave no number. */
export const PACES: Record<Pace, PaceTimes> = {
  calm: { photoMs: 6500, longestClipMs: 15_000, transitionMs: 1000 },
  even: { photoMs: 5000, longestClipMs: 10_000, transitionMs: 500 },
  lively: { photoMs: 3500, longestClipMs: 7000, transitionMs: 500 },
  fast: { photoMs: 2000, longestClipMs: 4000, transitionMs: 300 },
}
