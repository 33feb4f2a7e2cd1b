const MAX_BELIEVED_MS = 600_000

/** Reads `Retry-After`, seconds or a date, as milliseconds from now. What is absurd or unreadable is undefined. */
export function readRetryAfter(value: string | string[] | undefined, nowMs: number): number | undefined {
  if (typeof value !== 'string') return undefined
  const waitMs = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs
  return waitMs >= 0 && waitMs <= MAX_BELIEVED_MS ? waitMs : undefined
}
