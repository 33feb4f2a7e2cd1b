export interface Measure {
  readonly widest: number
  readonly widthOf: (line: string) => number
  /** Whether a word that is wider than a line may be parted anywhere. Default: it stays whole and too wide. */
  readonly mayPartWords?: boolean
}

/**
 * Breaks a text into as few lines as its width allows, of about equal length: a title with one lonely word below looks
 * like an accident. Line breaks in the text are kept. Chinese, Japanese and Korean break between any two characters.
 */
export function breakLines(text: string, measure: Measure): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((paragraph) => paragraph.trim().replace(/\s+/gu, ' '))
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => balanced(paragraph, measure))
}

function balanced(paragraph: string, { widest, widthOf, mayPartWords = false }: Measure): string[] {
  const isWide = (piece: string): boolean => mayPartWords && widthOf(piece.trimEnd()) > widest
  const pieces = toPieces(paragraph).flatMap((piece) => (isWide(piece) ? toLetters(piece) : [piece]))
  const fewest = filled(pieces, widest, widthOf)
  if (fewest.length === 1) return fewest
  // The narrowest width that needs no more lines gives the most equal ones.
  let [tooNarrow, enough] = [widest / 2, widest]
  while (enough - tooNarrow > widest / 100) {
    const middle = (tooNarrow + enough) / 2
    const lines = filled(pieces, middle, widthOf)
    if (lines.length <= fewest.length && lines.every((line) => widthOf(line) <= middle)) enough = middle
    else tooNarrow = middle
  }
  return filled(pieces, enough, widthOf)
}

function filled(pieces: readonly string[], widest: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const longer = line + piece
    if (line === '' || widthOf(longer.trimEnd()) <= widest) line = longer
    else {
      lines.push(line.trimEnd())
      line = piece
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const toLetters = (word: string): string[] => Array.from(graphemes.segment(word), ({ segment }) => segment)

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
/** Marks that may not start a line. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}\s]/u
/** Marks that may not end one. */
const OPENING = /[\p{Ps}\p{Pi}]$/u

/** The smallest runs that stay together: words with the marks and the space behind them, single words in scripts without spaces. */
function toPieces(paragraph: string): string[] {
  const pieces: string[] = []
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = pieces.at(-1)
    const joins = last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || isTight(last, segment))
    if (joins) pieces[pieces.length - 1] = last + segment
    else pieces.push(segment)
  }
  return pieces
}

/** `don't-know` is one piece: without a space between them, only ideographs may be parted. */
function isTight(last: string, next: string): boolean {
  if (/\s$/u.test(last)) return false
  return !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(last.slice(-1) + next)
}
