/** Numbers above this are milliseconds, below it seconds. Source: docs/wire.md, "Token". */
const MOST_SECONDS = 1e11

/** A date and time without a zone: services write those in UTC. */
const WITHOUT_ZONE = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/

/** Reads a moment, written out or as a number since 1970, as milliseconds. Undefined for everything else. */
export function readMoment(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value
  if (typeof count === 'number') return count > 0 && count <= 8.64e15 ? toMs(count) : undefined
  if (typeof value !== 'string') return undefined
  const atMs = Date.parse(value.trim().replace(WITHOUT_ZONE, '$1T$2Z'))
  return Number.isFinite(atMs) ? atMs : undefined
}

const toMs = (count: number): number => Math.round(count > MOST_SECONDS ? count : count * 1000)
