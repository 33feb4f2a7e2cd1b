/** Film time that goes on by itself, in milliseconds. */
export interface Clock {
  start(atMs: number, rate: number): void
  nowMs(): number
  /** Another clock says that it is this late: draws near to it without a jump. */
  follow(otherMs: number): void
}

/** Of the difference, at each look. */
const NEARER = 0.1

export function createClock(now: () => number): Clock {
  let from = { atMs: 0, sinceMs: 0, rate: 0 }
  const nowMs = (): number => from.atMs + (now() - from.sinceMs) * from.rate
  return {
    start: (atMs, rate) => {
      from = { atMs, sinceMs: now(), rate }
    },
    nowMs,
    follow: (otherMs) => {
      const atMs = nowMs()
      from = { ...from, atMs: atMs + (otherMs - atMs) * NEARER, sinceMs: now() }
    },
  }
}
