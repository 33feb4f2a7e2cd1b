/** One line of Markdown, taken apart. `lead` and `body` together are the line. */
export interface TextLine {
  /** Code, tables and quotations come back untouched. */
  readonly kind: 'words' | 'blank' | 'heading' | 'fixed'
  /** Blanks and the mark of a list item or heading. */
  readonly lead: string
  readonly body: string
  readonly indent: number
  readonly isItem: boolean
  /** The number of a list item. */
  readonly number?: number
}

const FENCE = /^ {0,3}(?:```|~~~)/
const FIXED = /^[ \t]{0,12}[|>]/
const HEADING = /^ {0,3}#{1,6}[ \t]{1,8}/
const BULLET = /^[ \t]{0,40}[-*+•·][ \t]{1,8}/
const NUMBER =
  /^[ \t]{0,40}(?:[(（]\d{1,3}[)）]|\d{1,3}(?:[.)][ \t]{1,8}|[、．][ \t]{0,8}|\ufe0f?\u20e3[ \t]{0,8})|[①-⑳][ \t]{0,8})/u
const CIRCLED_ONE = 0x2460

/** Takes a text apart into lines. */
export function readLines(text: string): TextLine[] {
  let fence: string | undefined
  return text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[0].trim()
    const isInCode = fence !== undefined
    if (mark !== undefined && fence === undefined) fence = mark
    else if (mark !== undefined && mark === fence) fence = undefined
    return isInCode || mark !== undefined || FIXED.test(line) ? plain('fixed', line) : readLine(line)
  })
}

const plain = (kind: TextLine['kind'], line: string): TextLine => ({
  kind,
  lead: '',
  body: line,
  indent: 0,
  isItem: false,
})

function readLine(line: string): TextLine {
  if (line.trim() === '') return plain('blank', line)
  const heading = HEADING.exec(line)?.[0]
  if (heading) return { ...plain('heading', line.slice(heading.length)), lead: heading }
  const numbered = NUMBER.exec(line)?.[0]
  const lead = numbered ?? BULLET.exec(line)?.[0] ?? /^[ \t]*/.exec(line)?.[0] ?? ''
  const number = numbered === undefined ? undefined : toNumber(numbered)
  const isItem = lead.trim() !== ''
  const indent = lead.length - lead.trimStart().length
  return { kind: 'words', lead, body: line.slice(lead.length), indent, isItem, ...(number !== undefined && { number }) }
}

function toNumber(lead: string): number {
  const digits = /\d+/.exec(lead)?.[0]
  return digits === undefined ? lead.trim().charCodeAt(0) - CIRCLED_ONE + 1 : Number(digits)
}

/** The mark of a list item with another number, in the same style. */
export function withNumber(lead: string, number: number): string {
  return /\d/.test(lead)
    ? lead.replace(/\d+/, String(number))
    : lead.replace(/[①-⑳]/u, String.fromCharCode(CIRCLED_ONE - 1 + number))
}
