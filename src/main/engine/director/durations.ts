import { toExpression } from './expressions'
import { NUMBER, readNumber } from './numbers'
import { shortened } from './short-patterns'

const SECONDS = '(?:seconds?|secs?|s)(?![a-z])'
const MINUTES = '(?:minutes?|mins?)(?![a-z])'
const GAP = '[ -]*'

/** Lengths that are not a number and a unit. */
const SPECIAL: readonly [pattern: string, lengthMs: number][] = [
  ['(?<![a-z])(?:a|one)[ -](?:minute and a half|minute and a half long)', 90_000],
  ['(?<![a-z])(?:a|one)[ -]second and a half', 1500],
  ['(?<![a-z])half (?:a|of a) minute|(?<![a-z])half[ -]minute', 30_000],
  ['(?<![a-z])half (?:a|of a) second|(?<![a-z])half[ -]second', 500],
  ['半分钟', 30_000],
  ['半秒(?:钟)?', 500],
  ['(?<![a-z])a minute(?![a-z])', 60_000],
  ['(?<![a-z])a second(?![a-z])', 1000],
]

const CLOCK = '(?<![\\d:.])\\d{1,2}:[0-5]\\d(?![\\d:])'
const WRITTEN = [
  `(?:${NUMBER}|(?<![a-z])a)${GAP}${MINUTES}(?: and a half| (?:and )?[1-5]\\d(?![\\d%a-z]| ?[a-z%])|(?:,? and| )*${GAP}${NUMBER}${GAP}${SECONDS})?`,
  `${NUMBER}(?: and a half)?${GAP}(?:${SECONDS}|${MINUTES}|m(?![a-z\\d])|(?:milliseconds?|ms)(?![a-z]))`,
  `${NUMBER} ?分(?!之)(?:钟)?(?:半(?:钟)?|${NUMBER} ?秒(?:钟)?)?`,
  `${NUMBER} ?(?:个)?(?:秒半|秒(?:钟)?|毫秒)`,
]

/** A length of time, as a pattern without groups. Clock times only where a rule asks for them. */
export const DURATION = shortened(`(?:${[...SPECIAL.map(([pattern]) => pattern), ...WRITTEN].join('|')})`)
export const DURATION_OR_CLOCK = shortened(`(?:${CLOCK}|${DURATION})`)

const UNITS: readonly [unit: string, unitMs: number][] = [
  [`milliseconds?|ms(?![a-z])|毫秒`, 1],
  [`${MINUTES}|m(?![a-z])|分钟?`, 60_000],
  [`${SECONDS}|个?秒钟?`, 1000],
]

/** Reads what `DURATION` or `DURATION_OR_CLOCK` matched, in milliseconds. */
export function readDurationMs(text: string): number {
  const special = SPECIAL.find(([pattern]) => toExpression(`^(?:${pattern})$`).test(text))
  if (special) return special[1]
  const [minutes, seconds] = text.split(':')
  if (seconds !== undefined) return (Number(minutes) * 60 + Number(seconds)) * 1000
  return readParts(text)
}

function readParts(text: string): number {
  let totalMs = 0
  let rest = text
  for (const [unit, unitMs] of UNITS) {
    const part = toExpression(`(${NUMBER})( and a half)?${GAP}(?:${unit})( and a half|半(?:钟)?)?`).exec(rest)
    if (!part) continue
    totalMs += (readNumber(part[1] ?? '') + (part[2] || part[3] ? 0.5 : 0)) * unitMs
    rest = rest.replace(part[0], ' ')
  }
  // "1 minute 20": the seconds need no unit.
  const bare = /^\s*(?:and )?([1-5]\d)\s*$/u.exec(rest)?.[1]
  return Math.round(totalMs + (totalMs >= 60_000 && bare !== undefined ? Number(bare) * 1000 : 0))
}
