/** Distances between marks that people can count by. Times on the ruler are whole seconds. */
const STEPS_MS = [1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000]

/** Closer than this, the times on the ruler would touch. */
const APART_PX = 64

/** Where the ruler writes a time, for a film drawn `widthPx` wide. */
export function toRulerMarks(durationMs: number, widthPx: number): number[] {
  if (durationMs <= 0 || widthPx <= 0) return []
  const leastMs = (APART_PX / widthPx) * durationMs
  const stepMs = STEPS_MS.find((candidate) => candidate >= leastMs) ?? Math.ceil(leastMs / 600_000) * 600_000
  // A time needs room to its right.
  const lastMs = durationMs - leastMs / 2
  return Array.from({ length: Math.floor(lastMs / stepMs) + 1 }, (_, index) => index * stepMs)
}
