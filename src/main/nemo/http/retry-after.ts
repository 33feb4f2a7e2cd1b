/** A month. What is longer is no wait that anybody meant. */
const LONGEST_READ_MS = 30 * 86_400_000

/** Reads `Retry-After`, seconds or a date, as milliseconds from now. What is absurd or unreadable is undefined. */
export function readRetryAfter(value: string | string[] | undefined, nowMs: number): number | undefined {
  if (typeof value !== 'string') return undefined
  const waitMs = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs
  return waitMs >= 0 && waitMs <= LONGEST_READ_MS ? waitMs : undefined
}
