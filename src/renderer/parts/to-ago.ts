import type { Language } from '../../shared/language'

const MINUTE_MS = 60_000
const UNITS = [
  ['year', 365 * 24 * 60 * MINUTE_MS],
  ['month', 30 * 24 * 60 * MINUTE_MS],
  ['week', 7 * 24 * 60 * MINUTE_MS],
  ['day', 24 * 60 * MINUTE_MS],
  ['hour', 60 * MINUTE_MS],
  ['minute', MINUTE_MS],
] as const

/** A moment in the past in words, such as "3 hours ago" or "yesterday". `sinceMs` is below 0; what has just been is "now". */
export function toAgo(sinceMs: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  for (const [unit, lengthMs] of UNITS) {
    const count = Math.trunc(sinceMs / lengthMs)
    if (count < 0) return format.format(count, unit)
  }
  return format.format(0, 'second')
}
