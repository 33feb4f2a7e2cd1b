import { FILLER_EN, FILLER_PHRASES, FILLER_ZH, VERBS } from './filler'
import { type Reader, USED } from './reader'

const CLAUSE_END = /[,;!?\n。、;]|\.(?!\d)|…|(?<![a-z])(?:(?<!black )and(?! white)|then|but)(?![a-z])|然后|并且|以及/u

/** Words that may go from the end of a piece without taking meaning along. */
const LAST_EDGES = new Set('a an the and or with of to in on at for from by as it please pls too also'.split(' '))

/** What no rule could use, in the person's own words and order. */
export function readLeftovers(reader: Reader): string[] {
  for (const phrase of FILLER_PHRASES) reader.take(phrase, () => undefined)
  return pieces(reader.words)
    .filter(({ text }) => hasContent(text))
    .map(({ start, text }) => trimEdges(reader.original.slice(start, start + text.length)))
    .filter((text) => text !== '')
}

interface Piece {
  readonly start: number
  readonly text: string
}

/** Unused stretches, split where a clause ends. */
function pieces(words: string): Piece[] {
  const found: Piece[] = []
  for (const match of words.matchAll(new RegExp(`[^${USED}]+`, 'gu'))) {
    let start = match.index
    for (const text of split(match[0])) {
      found.push({ start, text })
      start += text.length
    }
  }
  return found
}

function split(text: string): string[] {
  return text.split(new RegExp(`(?<=${CLAUSE_END.source})|(?=${CLAUSE_END.source})`, 'u'))
}

function hasContent(text: string): boolean {
  const latin = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  return latin.some((piece) => !FILLER_EN.has(piece.replaceAll('’', "'"))) || withoutFiller(text) !== ''
}

function withoutFiller(text: string): string {
  const cjk = text.replace(/[^\p{Script=Han}]/gu, ' ')
  return cjk.replace(new RegExp(FILLER_ZH, 'gu'), '').replace(/\s/gu, '')
}

function trimEdges(text: string): string {
  let trimmed = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  for (;;) {
    const [, first = ''] = /^([a-z'’]+)\s/iu.exec(trimmed) ?? []
    const [, last = ''] = /\s([a-z'’]+)$/iu.exec(trimmed) ?? []
    if (isEdge(first)) trimmed = trimmed.slice(first.length).trim()
    else if (LAST_EDGES.has(last.toLowerCase())) trimmed = trimmed.slice(0, -last.length).trim()
    else return trimmed.replace(/^(?:的|了|和|请)+|(?:的|了|吧|吗)+$/gu, '')
  }
}

function isEdge(edge: string): boolean {
  const plain = edge.toLowerCase()
  return FILLER_EN.has(plain) && !VERBS.has(plain)
}
