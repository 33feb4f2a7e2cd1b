import { toExpression } from './expressions'
import { couldMatch } from './needed-words'
import { type Respeak, toPlace, toSpoken } from './spoken'

/** Words given literally: behind quotes, a colon, or "change the title to". */
export interface Quote {
  readonly start: number
  readonly end: number
  readonly words: string
}

/**
 * A message while it is being read. Rules match against `words`, where capitals and full-width forms are gone, every
 * quote is a run of one private character, and whatever a rule has used is blank; so no word is used twice, and what
 * is left at the end was not understood. Words may be reworded before rules see them: `said` gives the person's own.
 */
export interface Reader {
  readonly words: string
  /** A stretch of `words` as the person wrote it. */
  said(start: number, end: number): string
  /** Quotes that no rule has used yet, in order. */
  readonly quotes: readonly Quote[]
  /** Uses what the pattern matches, each time unless `use` answers false. */
  take(pattern: string, use: (match: RegExpExecArray) => boolean | void): void
  claim(start: number, end: number): void
  /** Makes a range a quote. */
  quote(start: number, end: number, words: string): void
}

/** Stands where words were used. No pattern matches across it. */
export const USED = '\u0000'
const FIRST_QUOTE = 0xe000
const MOST_QUOTES = 256
/** One quote, in a pattern. */
export const QUOTE = '[\\ue000-\\ue0ff]+'

const PAIRS =
  /[“”„"]([^“”„"\n]+)[“”"]|「([^」]+)」|『([^』]+)』|《([^》]+)》|«([^»]+)»|(?<![\p{L}\d])[‘']([^\n]+?)[’'](?![\p{L}\d])/gu

export function createReader(original: string, reword: Respeak = (spoken) => spoken): Reader {
  const given: string[] = []
  const marked = toPlain(original).replace(PAIRS, (quoted, ...rest) => {
    const start = Number(rest.find((part) => typeof part === 'number'))
    if (given.length === MOST_QUOTES) return quoted
    given.push(original.slice(start + 1, start + quoted.length - 1).trim())
    return String.fromCharCode(FIRST_QUOTE + given.length - 1).repeat(quoted.length)
  })
  const spoken = reword(toSpoken(marked))
  let { words } = spoken
  const quotes: Quote[] = [...words.matchAll(/([\ue000-\ue0ff])\1*/gu)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
    words: given[run.charCodeAt(0) - FIRST_QUOTE] ?? '',
  }))
  const blank = (start: number, end: number, filling: string): void => {
    words = words.slice(0, start) + filling.repeat(end - start) + words.slice(end)
  }
  const reader: Reader = {
    get words() {
      return words
    },
    get quotes() {
      return quotes.filter(({ start }) => words[start] !== USED).toSorted((a, b) => a.start - b.start)
    },
    take: (pattern, use) => {
      if (!couldMatch(pattern, words)) return
      const expression = toExpression(pattern, 'gu')
      expression.lastIndex = 0
      for (let match = expression.exec(words); match; match = expression.exec(words)) {
        if (match[0] === '') expression.lastIndex += 1
        else if (use(match) !== false) blank(match.index, match.index + match[0].length, USED)
      }
    },
    said: (start, end) => {
      const place = toPlace(spoken.places, start, end)
      return original.slice(place.start, place.end)
    },
    claim: (start, end) => blank(start, end, USED),
    quote: (start, end, literal) => {
      if (quotes.length === MOST_QUOTES || end - start < 1) return
      blank(start, end, String.fromCharCode(FIRST_QUOTE + quotes.length))
      quotes.push({ start, end, words: literal.trim() })
    },
  }
  return reader
}

/** Small letters and half-width forms, character by character, so that every position stays. */
function toPlain(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index)
    const plain = unit.normalize('NFKC').toLowerCase()
    return plain.length === 1 && !/[\ue000-\ue0ff\0]/u.test(plain) ? plain : plain.length === 1 ? ' ' : unit
  }).join('')
}

/** English words as a pattern that does not match inside other words. */
export function word(...alternatives: readonly string[]): string {
  return `(?<![a-z])(?:${alternatives.join('|')})(?![a-z])`
}

export function anyOf(alternatives: readonly string[]): string {
  return `(?:${alternatives.toSorted((a, b) => b.length - a.length).join('|')})`
}
