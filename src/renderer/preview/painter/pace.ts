/** How a playing film is shown: drawn in all its pixels or in a quarter of them, or from a small file. */
export type Pace = 'full' | 'half' | 'film'

/** Sees whether as many frames are drawn as are wished for, and what to do when they are not. */
export interface PaceKeeper {
  readonly pace: () => Pace
  wished(nowMs: number): void
  drawn(): void
  /** It stands still: what follows is counted anew. */
  paused(): void
  /** For another film, drawing is tried again; this computer is as slow as it was. */
  renew(): void
}

const WINDOW_MS = 1_000
/** Below this part of the wished frames, it is seen that some are missing. */
const ENOUGH = 0.75
/** So few say nothing. */
const LEAST_WISHES = 8
/** The last step is taken only when drawing really is too much. */
const BAD_WINDOWS: Record<Pace, number> = { full: 1, half: 3, film: Number.POSITIVE_INFINITY }
const SLOWER: Record<Pace, Pace> = { full: 'half', half: 'film', film: 'film' }

export function createPaceKeeper(): PaceKeeper {
  let pace: Pace = 'full'
  let bad = 0
  let window: { sinceMs: number; wished: number; drawn: number } | undefined

  const judge = (wished: number, drawn: number): void => {
    if (wished < LEAST_WISHES) return
    bad = drawn < wished * ENOUGH ? bad + 1 : 0
    if (bad < BAD_WINDOWS[pace]) return
    pace = SLOWER[pace]
    bad = 0
  }

  return {
    pace: () => pace,
    wished: (nowMs) => {
      window ??= { sinceMs: nowMs, wished: 0, drawn: 0 }
      if (nowMs - window.sinceMs >= WINDOW_MS) {
        judge(window.wished, window.drawn)
        window = { sinceMs: nowMs, wished: 0, drawn: 0 }
      }
      window.wished += 1
    },
    drawn: () => {
      if (window) window.drawn += 1
    },
    paused: () => {
      window = undefined
      bad = 0
    },
    renew: () => {
      if (pace === 'film') pace = 'half'
      window = undefined
      bad = 0
    },
  }
}
