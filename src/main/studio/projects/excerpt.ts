import { toPlainText } from '../../../shared/said-words'

/** In characters: as much as one line of a list shows, with what led to the words before them. */
const BEFORE = 24
const LONGEST = 110

/** The line of a text in which `wanted`, a plain text, stands, as much of it as fits a list. Undefined: in none. */
export function toExcerpt(text: string, wanted: string): string | undefined {
  // Plain forms are compared whole first: most texts hold nothing, and cutting them into lines costs more than looking.
  if (!toPlainText(text).includes(wanted)) return undefined
  const line = text.split('\n').find((each) => toPlainText(each).includes(wanted)) ?? text.replaceAll('\n', ' ')
  const letters = [...line.trim()]
  if (letters.length <= LONGEST) return letters.join('')
  const at = [...toPlainText(letters.join('')).split(wanted, 1).join('')].length
  const from = at <= BEFORE ? 0 : Math.min(at - BEFORE, letters.length - LONGEST)
  const cut = letters
    .slice(from, from + LONGEST)
    .join('')
    .trim()
  return `${from > 0 ? '…' : ''}${cut}${from + LONGEST < letters.length ? '…' : ''}`
}
