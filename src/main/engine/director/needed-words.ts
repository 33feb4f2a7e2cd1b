import { inFull } from './short-patterns'

/**
 * Of each list, one string must stand in every text that the pattern matches: `(?:cut|trim) the (?:end|tail)` needs
 * "cut" or "trim", and " the ", and "end" or "tail". Nothing is needed where nothing certain is known.
 */
type Needs = readonly (readonly string[])[]

/** Asked before an expression is made: of hundreds of long patterns, a sentence needs a few, and each takes milliseconds to make. */
export function couldMatch(pattern: string, text: string): boolean {
  return needsOf(pattern).every((strings) => strings.some((string) => text.includes(string)))
}

const MOST_KNOWN = 4000
const known = new Map<string, Needs>()

function needsOf(pattern: string): Needs {
  const before = known.get(pattern)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const needs = readAlternatives({ pattern: inFull(pattern), at: 0 })
  known.set(pattern, needs)
  return needs
}

interface Place {
  readonly pattern: string
  at: number
}

/** So many lists are kept of each pattern: the rarest words decide, and more of them cost more than they save. */
const MOST_LISTS = 3
const MOST_STRINGS = 1500

function readAlternatives(place: Place): Needs {
  const alternatives = [readSequence(place)]
  while (place.pattern[place.at] === '|') {
    place.at += 1
    alternatives.push(readSequence(place))
  }
  const [only] = alternatives
  if (only && alternatives.length === 1) return only
  // One string of each alternative's rarest list: whichever alternative matches, one of them is there.
  if (alternatives.some((needs) => needs.length === 0)) return []
  const strings = [...new Set(alternatives.flatMap((needs) => needs[0] ?? []))]
  return strings.length > MOST_STRINGS ? [] : [strings]
}

/** Up to the next `|`, `)` or end. Lists come rarest first. */
function readSequence(place: Place): Needs {
  const { pattern } = place
  const found: (readonly string[])[] = []
  let run = ''
  const endRun = (): void => {
    if (run !== '') found.push([run])
    run = ''
  }
  while (place.at < pattern.length && pattern[place.at] !== '|' && pattern[place.at] !== ')') {
    const piece = readPiece(place)
    const least = readQuantifier(place)
    if (typeof piece === 'string' && least === 'once') {
      run += piece
      continue
    }
    if (typeof piece === 'string' && least === 'some') run += piece
    endRun()
    if (typeof piece !== 'string' && least !== 'none') found.push(...piece)
  }
  endRun()
  return found.toSorted((one, other) => rarity(other) - rarity(one)).slice(0, MOST_LISTS)
}

/** A letter, or what a class, a group or a look needs. */
function readPiece(place: Place): string | Needs {
  const { pattern } = place
  const sign = pattern[place.at]
  if (sign === '(') return readGroup(place)
  if (sign === '[') return readClass(place)
  if (sign === '\\') return readEscape(place)
  const letter = String.fromCodePoint(pattern.codePointAt(place.at) ?? 0)
  place.at += letter.length
  return sign === '.' || sign === '^' || sign === '$' ? [] : letter
}

const OPENING = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/uy

function readGroup(place: Place): Needs {
  OPENING.lastIndex = place.at
  const opened = OPENING.exec(place.pattern)?.[0] ?? '('
  place.at += opened.length
  const needs = readAlternatives(place)
  place.at += 1
  return opened.endsWith('!') ? [] : needs
}

const CLASS = /\[(?:\\.|[^\]\\])*\]/uy

/** Of a few letters, one is needed; of a range or of all others, who knows which. */
function readClass(place: Place): Needs {
  CLASS.lastIndex = place.at
  const whole = CLASS.exec(place.pattern)?.[0] ?? '['
  place.at += whole.length
  const inside = whole.slice(1, -1)
  return /^[^\\^-]{1,8}$/u.test(inside) ? [[...inside]] : []
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' }
const ESCAPE = /\\(?:u\{([\dA-Fa-f]+)\}|u([\dA-Fa-f]{4})|[pP]\{[^}]*\}|k<[^>]*>|([^]))/uy

function readEscape(place: Place): string | Needs {
  ESCAPE.lastIndex = place.at
  const [whole = '\\', long, short, sign] = ESCAPE.exec(place.pattern) ?? []
  place.at += whole.length
  const code = long ?? short
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
  if (sign === undefined || /[A-Za-z\d]/u.test(sign)) return CONTROLS[sign ?? ''] ?? []
  return sign
}

const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/uy

function readQuantifier(place: Place): 'once' | 'some' | 'none' {
  QUANTIFIER.lastIndex = place.at
  const match = QUANTIFIER.exec(place.pattern)
  if (!match) return 'once'
  place.at += match[0].length
  if (match[0].startsWith('+')) return 'some'
  return Number(match[1] ?? 0) > 0 ? 'some' : 'none'
}

/** How seldom a text has one of these strings: long ones are rare, Chinese signs rarer than letters, and many are less rare than few. */
function rarity(strings: readonly string[]): number {
  const least = Math.min(...strings.map((string) => [...string].reduce((sum, sign) => sum + weightOf(sign), 0)))
  return least - Math.log2(strings.length) / 2
}

const weightOf = (sign: string): number => {
  if (sign === ' ') return 0.2
  return sign.charCodeAt(0) > 0x2e80 ? 3 : 1
}
