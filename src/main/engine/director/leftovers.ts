import { isAside } from './asides'
import type { Stretch } from './beyond'
import { DURATION } from './durations'
import { toExpression } from './expressions'
import { FILLER_EN, FILLER_PHRASES, FILLER_ZH, VERBS } from './filler'
import { MILD_EN, WITH_MILD_ZH } from './mild-words'
import { onlyTells } from './narration'
import { type Reader, USED } from './reader'
import { ANY_SHAPE } from './rules/ratio'

const CLAUSE_END = /[,;!?\n。、;]|\.(?!\d)|…|(?<![a-z])(?:(?<!black )and(?! white)|then|but)(?![a-z])|然后|并且|以及/u

/** Words that may go from the end of a piece without taking meaning along. */
const LAST_EDGES = new Set('a an the and or with of to in on at for from by as it please pls too also'.split(' '))

/**
 * What no rule could use, in the person's own words and order. Where something was `heard`, clauses that only tell why or
 * for whom are no wishes.
 */
export function readLeftovers(
  reader: Reader,
  beyond: readonly Stretch[],
  heard: boolean,
): { readonly left: readonly Stretch[]; readonly unused: readonly string[] } {
  if (heard) setAsidesAside(reader)
  for (const phrase of FILLER_PHRASES) reader.take(phrase, () => undefined)
  if (heard) setAsidesAside(reader)
  const left = pieces(reader.words)
    .filter(({ text, isPart }) => hasContent(text, isPart))
    .filter(({ start, text }) => !heard || !isNoWish(reader.said(start, start + text.length)))
    .filter(({ start, text }) => !heard || !isReasonFor(reader.words, start, text))
    .filter(({ start, text }) => !isEmphasis(reader, start, text))
    .map(({ start, text }) => ({ start, end: start + text.length }))
  const unused = [...left, ...beyond]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end }) => trimEdges(reader.said(start, end)))
    .filter((text) => text !== '')
  return { left, unused }
}

/** Whole clauses, of which no rule has used a word. */
function setAsidesAside(reader: Reader): void {
  reader.take(toAnyClause(), ([clause]) => isAside(clause))
}

const toAnyClause = (): string => `(?<=^|[,;!?\\n。、;.] ?|${USED} ?)[^,;!?\\n。、;.${USED}]{2,80}(?=$|[,;!?\\n。、;.])`

/** "It's too long" beside a wish says why; darkness and blur would be wishes of their own. */
const COMPLAINT =
  /^(?:(?:这|那)?[个首张段]?(?:音乐|歌|片段|视频|照片|节奏|标题|字幕|转场|片子)?)?(?:有点|有些|实在|也)?太(?:长|短|闹|吵|慢|快|大|小|多|少|乱|抢|响|轻)了?$/u

function isNoWish(clause: string): boolean {
  // "My band plays on Friday so change the title": what stands before the "so" is told.
  const told = clause.replace(/\sso\s*$/u, '')
  return onlyTells(told) || COMPLAINT.test(told.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
}

/** "Our readers are slow, so give each photo three seconds": what stands in front of ", so" and a wish says why. */
function isReasonFor(words: string, start: number, text: string): boolean {
  const behind = words.slice(start + text.length).replace(/^[\s,]+/u, '')
  const wish = behind.replace(/^so (?:please |can you |could you |just |obviously |i (?:want|need|would like) )*/u, '')
  return wish !== behind && wish.startsWith(USED) && /[a-z]/u.test(text)
}

/** 15秒打住, 抖音极速版: a sign or three behind a length or a shape, up to the end of the clause, ask for nothing more. */
function isEmphasis(reader: Reader, start: number, text: string): boolean {
  const { words } = reader
  const ends = /^[,。;!?、\s]|^$/u.test(words.slice(start + text.length))
  if (!ends || !/^\p{Script=Han}{1,4}$/u.test(text.trim()) || withoutFiller(text, true).length > 3) return false
  const from = words.slice(0, start).search(toExpression(`${USED}+$`))
  return from >= 0 && toExpression(`(?:${DURATION}|${ANY_SHAPE})$`).test(reader.said(from, start).toLowerCase())
}

interface Piece {
  readonly start: number
  readonly text: string
  /** Something else in its clause was understood. */
  readonly isPart: boolean
}

/** Unused stretches, split where a clause ends. */
function pieces(words: string): Piece[] {
  const found: Piece[] = []
  let start = 0
  for (const clause of split(words)) {
    const isPart = clause.includes(USED)
    for (const match of clause.matchAll(toExpression(`[^${USED}]+`, 'gu'))) {
      found.push({ start: start + match.index, text: match[0], isPart })
    }
    start += clause.length
  }
  return found
}

function split(text: string): string[] {
  return text.split(toExpression(`(?<=${CLAUSE_END.source})|(?=${CLAUSE_END.source})`))
}

/** Whether the clause around a stretch says nothing more that would have to be understood. */
export function isPlainClause(words: string, start: number, length: number): boolean {
  const ends = [...words.matchAll(toExpression(CLAUSE_END.source, 'gu'))]
  const from = ends.findLast(({ index }) => index < start)
  const to = ends.find(({ index }) => index >= start + length)
  const before = words.slice(from ? from.index + from[0].length : 0, start)
  const behind = words.slice(start + length, to?.index)
  return !hasContent(before, true) && !hasContent(behind, true)
}

/** Beside what was understood, words that only carried it are no loss. */
function hasContent(text: string, isPart: boolean): boolean {
  const latin = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const isEmpty = (piece: string): boolean => FILLER_EN.has(piece) || (isPart && MILD_EN.has(piece))
  return (
    latin.some((piece) => !isEmpty(piece.replaceAll('’', "'")) && !isEmpty(piece.replace(/[’']s$/u, ''))) ||
    withoutFiller(text, isPart) !== ''
  )
}

function withoutFiller(text: string, isPart: boolean): string {
  const cjk = text.replace(/[^\p{Script=Han}]/gu, ' ')
  return cjk.replace(toExpression(isPart ? WITH_MILD_ZH : FILLER_ZH, 'gu'), '').replace(/\s/gu, '')
}

function trimEdges(text: string): string {
  let trimmed = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  for (;;) {
    const [, first = ''] = /^([a-z'’]+)\s/iu.exec(trimmed) ?? []
    const [, last = ''] = /\s([a-z'’]+)$/iu.exec(trimmed) ?? []
    if (isEdge(first)) trimmed = trimmed.slice(first.length).trim()
    else if (LAST_EDGES.has(last.toLowerCase())) trimmed = trimmed.slice(0, -last.length).trim()
    else return trimmed.replace(/^(?:的|了|和|请)+|(?:了|吧|吗)+$/gu, '')
  }
}

function isEdge(edge: string): boolean {
  const plain = edge.toLowerCase()
  return FILLER_EN.has(plain) && !VERBS.has(plain)
}
