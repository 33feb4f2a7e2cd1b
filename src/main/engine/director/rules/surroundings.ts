import { toExpression } from '../expressions'
import type { Quote, Reader } from '../reader'

/** A part of a message, with what it says. */
export interface Found<T> {
  readonly value: T
  readonly start: number
  readonly end: number
}

export type Find<T> = (text: string) => Found<T> | undefined

/** The clause around a quote, read piece by piece: what was read once is not read again. */
export interface Surroundings {
  readonly before: <T>(find: Find<T>) => T | undefined
  readonly after: <T>(find: Find<T>) => T | undefined
  readonly either: <T>(find: Find<T>) => T | undefined
}

const BOUNDARY = '[,;!?\\n。、\\u0000\\ue000-\\ue0ff]|\\.(?!\\d)| (?:and|then|plus) |以及|并且?|然后|和'

/** Uses up the quote itself. Clauses behind it that are nothing but `alsoAfter` belong to it too. */
export function readSurroundings(reader: Reader, quote: Quote, alsoAfter: string): Surroundings {
  const before = textBefore(reader.words, quote.start)
  const sides = {
    before: { text: before, offset: quote.start - before.length },
    after: { text: textAfter(reader.words, quote.end, alsoAfter), offset: quote.end },
  }
  reader.claim(quote.start, quote.end)
  const readSide =
    (side: { text: string; readonly offset: number }) =>
    <T>(find: Find<T>): T | undefined => {
      const found = find(side.text)
      if (!found) return undefined
      reader.claim(side.offset + found.start, side.offset + found.end)
      side.text = side.text.slice(0, found.start) + ' '.repeat(found.end - found.start) + side.text.slice(found.end)
      return found.value
    }
  const [readBefore, readAfter] = [readSide(sides.before), readSide(sides.after)]
  return { before: readBefore, after: readAfter, either: (find) => readBefore(find) ?? readAfter(find) }
}

/** Finds a pattern and nothing more. */
export function findPattern(pattern: string): Find<true> {
  return (text) => {
    const match = toExpression(pattern).exec(text)
    return match ? { value: true, start: match.index, end: match.index + match[0].length } : undefined
  }
}

function textBefore(words: string, end: number): string {
  const last = [...words.slice(0, end).matchAll(toExpression(BOUNDARY, 'gu'))].at(-1)
  return words.slice(last ? last.index + last[0].length : 0, end)
}

function textAfter(words: string, start: number, alsoAfter: string): string {
  const rest = words.slice(start)
  const own = clause(rest)
  let end = own.length
  for (;;) {
    const more = toExpression(`^, ?(?:and )?${alsoAfter}(?=$|[,.;!?。])`).exec(rest.slice(end))
    if (!more) return rest.slice(0, end)
    end += more[0].length
  }
}

function clause(rest: string): string {
  const next = toExpression(BOUNDARY).exec(rest)
  return next ? rest.slice(0, next.index) : rest
}
