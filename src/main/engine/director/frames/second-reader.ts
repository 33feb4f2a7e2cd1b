import { FILLER_EN } from '../filler'
import { MILD_EN, WITH_MILD_ZH } from '../mild-words'
import { toExpression } from '../expressions'
import type { EditOperation } from '../operations'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { type Stretch, isReason, splitClauses } from './clauses'
import { FILM_FRAMES } from './film-frames'
import { type Frame, fillFrame } from './frame'
import { type Hit, findHits } from './hits'
import { PICTURE_FRAMES } from './picture-frames'
import { joinPlaces } from './places'
import { SOUND_FRAMES } from './sound-frames'
import { TEXT_FRAMES } from './text-frames'

const FRAMES: readonly Frame[] = [...SOUND_FRAMES, ...TEXT_FRAMES, ...FILM_FRAMES, ...PICTURE_FRAMES]
/** Longer sentences than this are no list of short wishes. */
const MOST_JOINED = 6

/** A stretch of the message and what it asks for. */
export interface FramedClause extends Stretch {
  readonly operations: readonly EditOperation[]
  readonly isSure: boolean
}

/** Reads clause by clause what is to be done, to what and how, wherever in the clause each of it stands. */
export function readFrames(reader: Reader, scene: Scene): FramedClause[] {
  const { words } = reader
  const hits = findHits(words, scene)
  const clauses = splitClauses(words).filter(({ start, end }) => !isReason(words.slice(start, end)))
  const quoted = (hit: Hit): string => reader.quotes.find(({ start }) => start === hit.start)?.words ?? ''
  const found: FramedClause[] = []
  let before: readonly Hit[] = []
  for (let first = 0; first < clauses.length;) {
    const joined = joins(clauses, first).map((stretch) => ({ ...stretch, hits: within(hits, stretch, words) }))
    const read = joined.flatMap(({ start, end, count, hits: own }) => {
      const isFamiliar = countUnknown(words, { start, end }, hits) < Math.max(1, own.length - 1)
      const framed = isFamiliar ? readClause(own, before, scene, quoted) : undefined
      return framed ? [{ start, end, count, ...framed }] : []
    })[0]
    if (read) found.push({ start: read.start, end: read.end, operations: read.operations, isSure: read.isSure })
    before = read?.hits ?? []
    first += read?.count ?? 1
  }
  return found
}

/** This clause with as many as possible behind it, then with fewer. */
function joins(clauses: readonly Stretch[], first: number): (Stretch & { readonly count: number })[] {
  const most = Math.min(MOST_JOINED, clauses.length - first)
  return Array.from({ length: most }, (_, index) => most - index).map((count) => ({
    start: clauses[first]?.start ?? 0,
    end: clauses[first + count - 1]?.end ?? 0,
    count,
  }))
}

const within = (hits: readonly Hit[], { start, end }: Stretch, words: string): Hit[] =>
  joinPlaces(
    hits.filter((hit) => hit.start >= start && hit.end <= end),
    words,
  )

interface Framed {
  readonly operations: readonly EditOperation[]
  readonly isSure: boolean
  readonly hits: readonly Hit[]
}

function readClause(
  hits: readonly Hit[],
  before: readonly Hit[],
  scene: Scene,
  quoted: (hit: Hit) => string,
): Framed | undefined {
  const own = fillAny(hits, scene, quoted)
  if (own || hits.length === 0) return own
  // "… and the chair for three", "… and louder": what is missing was said in the clause before.
  const isThing = ({ meanings }: Hit): boolean => meanings.some((meaning) => THINGS.includes(meaning))
  const carried = hits.some(isThing) ? before.filter((hit) => !isThing(hit)) : before.filter(isThing)
  return carried.length === 0 ? undefined : fillAny([...carried, ...hits], scene, quoted)
}

const THINGS: readonly string[] =
  'clips title caption texts words music voice transition transitions film photos logo'.split(' ')

function fillAny(hits: readonly Hit[], scene: Scene, quoted: (hit: Hit) => string): Framed | undefined {
  if (hits.length < 2) return undefined
  for (const frame of FRAMES) {
    const operations = fillFrame(frame, hits, scene, quoted)
    if (operations && operations.length > 0) return { operations, isSure: frame.isSure === true, hits }
  }
  return undefined
}

/** Words that neither mean anything nor are known to mean nothing. */
function countUnknown(words: string, { start, end }: Stretch, hits: readonly Hit[]): number {
  const left = hits.reduce(
    (text, hit) => text.slice(0, hit.start) + ' '.repeat(hit.end - hit.start) + text.slice(hit.end),
    words,
  )
  const piece = left.slice(start, end)
  const latin = piece.match(/[a-z][a-z’'-]*/gu) ?? []
  const isKnown = (word: string): boolean => FILLER_EN.has(word.replaceAll('’', "'")) || MILD_EN.has(word)
  const han = piece.replace(/[^\p{Script=Han}]/gu, ' ').replace(toExpression(WITH_MILD_ZH, 'gu'), '')
  return latin.filter((word) => !isKnown(word)).length + Math.ceil(han.replace(/\s/gu, '').length / 2)
}
