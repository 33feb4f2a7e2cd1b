import { toExpression } from '../expressions'
import { FILLER_EN } from '../filler'
import { MILD_EN, WITH_MILD_ZH } from '../mild-words'
import type { EditOperation } from '../operations'
import { type Reader, USED } from '../reader'
import type { Scene } from '../scene'
import { type Stretch, isReason, splitClauses } from './clauses'
import { FILM_FRAMES } from './film-frames'
import { type Frame, fillFrame } from './frame'
import type { FramedClause } from './framed-clause'
import { type Hit, findHits } from './hits'
import type { Meaning } from './meanings'
import { ORDER_FRAMES } from './order-frames'
import { PICTURE_FRAMES } from './picture-frames'
import { joinPlaces } from './places'
import { SOUND_FRAMES } from './sound-frames'
import { TEXT_FRAMES } from './text-frames'
import { TEXT_TIME_FRAMES } from './text-times'
import { withRemedies } from './remedies'

const FRAMES: readonly Frame[] = [
  ...SOUND_FRAMES,
  ...TEXT_FRAMES,
  ...TEXT_TIME_FRAMES,
  ...FILM_FRAMES,
  ...ORDER_FRAMES,
  ...PICTURE_FRAMES,
]
const SURE = FRAMES.filter(({ isSure }) => isSure)
/** Longer sentences than this are no list of short wishes. */
const MOST_JOINED = 6
/** Longer messages are scripts and stories, which the rules read. */
const MOST_CLAUSES = 60

/** What stays the same while a message is read. */
interface Reading {
  readonly words: string
  /** The words with blanks in the place of all that means something. */
  readonly blanked: string
  readonly hits: readonly Hit[]
  readonly clauses: readonly Stretch[]
  readonly quoted: (hit: Hit) => string
}

/** Reads clause by clause what is to be done, to what and how, wherever in the clause each of it stands. */
export function readFrames(reader: Reader, scene: Scene): FramedClause[] {
  const { words } = reader
  const hits = findHits(words, scene)
  const reading: Reading = {
    words,
    blanked: blank(words, hits),
    hits,
    clauses: splitClauses(words, hits).filter(({ start, end }) => !isReason(words.slice(start, end))),
    quoted: (hit) => reader.quotes.find(({ start }) => start === hit.start)?.words ?? '',
  }
  if (reading.clauses.length > MOST_CLAUSES) return []
  const found: FramedClause[] = []
  let before: readonly Hit[] = []
  let told: Stretch | undefined
  let isGone = false
  let now = scene
  for (let first = 0; first < reading.clauses.length;) {
    const clause = reading.clauses[first] ?? { start: 0, end: 0 }
    // "Lose the first two and make it 12 seconds": what was taken out has no length.
    const isFilm = isGone && within(reading, clause).some(isTime)
    const read = readFrom(reading, first, isFilm ? [] : before, now)
    // "That photo is so ugly, take it out": what is told of a thing says of what the next wish speaks.
    if (read?.clause.isCarried && told) found.push({ ...told, operations: [], isSure: false, isCarried: false })
    if (read) found.push(read.clause)
    now = read ? inOrder(now, read.clause.operations) : now
    const own = within(reading, clause)
    told =
      !read && own.some(isThing) && own.every((hit) => isThing(hit) || isDegree(hit) || isComplaint(hit))
        ? clause
        : undefined
    isGone = read?.clause.operations.some((one) => one.do === 'remove-clips') ?? false
    before = toCarry(read?.hits ?? own)
    first += read?.count ?? 1
  }
  return withRemedies(found)
}

/** What the next clause may go on with. "Add the text Hello, centred" is about new words, not about all that are there. */
function toCarry(hits: readonly Hit[]): Hit[] {
  const hasWords = hits.some(({ meanings }) => meanings.includes('quote'))
  return hits.filter((hit) => !isTime(hit) && !(hasWords && hit.meanings.includes('texts')))
}

interface ReadClause {
  readonly clause: FramedClause
  readonly hits: readonly Hit[]
  readonly count: number
}

/** A clause with as few as possible behind it; what only several can say together comes before that. */
function readFrom(reading: Reading, first: number, before: readonly Hit[], scene: Scene): ReadClause | undefined {
  const most = Math.min(MOST_JOINED, reading.clauses.length - first)
  const counts = Array.from({ length: most }, (_, index) => index + 1)
  const read = (count: number, frames: readonly Frame[], carried: readonly Hit[], from = first): ReadClause[] => {
    const stretch = { start: reading.clauses[from]?.start ?? 0, end: reading.clauses[from + count - 1]?.end ?? 0 }
    // What was set aside as more than films can do is no part of another wish.
    if (reading.words.slice(stretch.start, stretch.end).includes(USED)) return []
    const own = within(reading, stretch)
    // "90 seconds, and a wipe into the lamp": a time of its own is the film's.
    const head = within(reading, reading.clauses[from] ?? stretch)
    if (
      count > 1 &&
      head.length > 0 &&
      head.some(isTime) &&
      head.every((hit) => isTime(hit) || isMaking(hit) || isLonger(hit))
    )
      return []
    if (!isFamiliar(reading, stretch, own)) return []
    // What the last of several says by itself needs none before it.
    const isList = reading.clauses.slice(from, from + count - 1).every((each) => isBareThing(within(reading, each)))
    if (count > 1 && frames !== SURE && !isList && read(1, FRAMES, [], first + count - 1).length > 0) return []
    const framed = readClause(own, carried, frames, scene, reading.quoted)
    return framed ? [{ clause: { ...stretch, ...framed }, hits: framed.hits, count }] : []
  }
  return (
    counts.toReversed().flatMap((count) => read(count, SURE, []))[0] ??
    counts.flatMap((count) => read(count, FRAMES, count === 1 ? before : []))[0]
  )
}

const within = ({ hits, words }: Reading, { start, end }: Stretch): Hit[] =>
  joinPlaces(
    hits.filter((hit) => hit.start >= start && hit.end <= end),
    words,
  )

interface Framed {
  readonly operations: readonly EditOperation[]
  readonly isSure: boolean
  readonly isCarried: boolean
  readonly hits: readonly Hit[]
}

const THINGS: readonly Meaning[] = [
  ...([
    'clips',
    'only-clip',
    'title',
    'caption',
    'texts',
    'words',
    'music',
    'voice',
    'transition',
    'transitions',
  ] as const),
  ...(['kind', 'film', 'photos', 'logo'] as const),
]
const WAYS: readonly Meaning[] = ['transition', 'transitions', 'kind', 'hard-cut']
const isWay = ({ meanings }: Hit): boolean => meanings.some((meaning) => WAYS.includes(meaning))
/** A transition takes its place along. */
const isThingOf =
  (all: readonly Hit[]) =>
  (hit: Hit): boolean =>
    isThing(hit) || (all.some(isWay) && hit.meanings.some((meaning) => meaning === 'beside' || meaning === 'pair'))
/** "The title and …": more of the same kind follows. */
const isBareThing = (hits: readonly Hit[]): boolean =>
  hits.some(isThing) && hits.every((hit) => isThing(hit) || isLight(hit))
/** "Put the title and the caption …": the verb says nothing by itself. */
const isLight = ({ meanings }: Hit): boolean => meanings.some((meaning) => meaning === 'make' || meaning === 'move')
const VALUES: readonly Meaning[] = ['loudness', 'factor', 'half', 'double', 'duration', 'a-bit', 'a-lot']
const isValue = ({ meanings }: Hit): boolean => meanings.some((meaning) => VALUES.includes(meaning))
const isTime = ({ meanings }: Hit): boolean => meanings.includes('duration')
/** "The clip is too long": the wish follows. */
const isComplaint = ({ text }: Hit): boolean => /^太|(?<![a-z])too(?![a-z])|^drags?|^way /u.test(text)
const isLonger = ({ meanings }: Hit): boolean => meanings.includes('longer') || meanings.includes('shorter')
const isMaking = ({ meanings }: Hit): boolean => meanings.includes('make')
const isDegree = ({ meanings }: Hit): boolean => meanings.some((meaning) => meaning === 'a-lot' || meaning === 'a-bit')
/** A colour alone may be the picture of that colour; it is no thing to go on with. */
const isThing = ({ meanings }: Hit): boolean =>
  meanings.some((meaning) => THINGS.includes(meaning)) && !meanings.includes('hue')

function readClause(
  hits: readonly Hit[],
  before: readonly Hit[],
  frames: readonly Frame[],
  scene: Scene,
  quoted: (hit: Hit) => string,
): Framed | undefined {
  const fill = (all: readonly Hit[], isCarried: boolean): Framed | undefined =>
    fillAny(all, isCarried, frames, scene, quoted)
  if (hits.length === 0) return undefined
  // "… and the chair for three", "… and louder": what is missing was said in the clause before.
  const carried = hits.some(isThing)
    ? before.filter((hit) => !isThing(hit)).map((hit) => behind(hit, before))
    : before.filter(isThingOf(before))
  const withBefore = (): Framed | undefined => (carried.length === 0 ? undefined : fill([...carried, ...hits], true))
  const isVague = hits.some(({ meanings }) => meanings.includes('letters')) || isLengthOfBefore(hits, before)
  // "Turn the clip down, to about half": a value alone says by how much.
  const withAll = (): Framed | undefined => (hits.every(isValue) ? fill([...before, ...hits], true) : undefined)
  return isVague ? (withBefore() ?? fill(hits, false)) : (fill(hits, false) ?? withBefore() ?? withAll())
}

/** "The shoes first, then the lamp": what comes next stands behind what came first. */
function behind(hit: Hit, before: readonly Hit[]): Hit {
  const last = before.flatMap(({ clipIds }) => clipIds ?? []).at(-1)
  const isStart = hit.meanings.some((meaning) => meaning === 'first' || meaning === 'start-with')
  const isBehind = hit.meanings.includes('beside') && hit.meanings.includes('after')
  return (isStart || isBehind) && last !== undefined ? { ...hit, meanings: ['beside', 'after'], clipIds: [last] } : hit
}

/** "Wipes everywhere, length one second", "the chair longer, 4 seconds": of the thing before, not of the film. */
function isLengthOfBefore(hits: readonly Hit[], before: readonly Hit[]): boolean {
  const isOf =
    (meaning: Meaning): ((hit: Hit) => boolean) =>
    ({ meanings }) =>
      meanings.includes(meaning)
  const isTimed = before.some((hit) => isOf('longer')(hit) || isOf('shorter')(hit)) && before.some(isThing)
  if (hits.some(isThing)) return false
  return (hits.some(isOf('length')) && before.some(isWay)) || (hits.every(isOf('duration')) && isTimed)
}

function fillAny(
  hits: readonly Hit[],
  isCarried: boolean,
  frames: readonly Frame[],
  scene: Scene,
  quoted: (hit: Hit) => string,
): Framed | undefined {
  if (hits.length < 2) return undefined
  for (const frame of frames) {
    const operations = fillFrame(frame, hits, scene, quoted)
    if (operations) return { operations, isSure: frame.isSure === true, isCarried, hits }
  }
  return undefined
}

/** Later wishes for an order begin with the order that earlier ones have made. */
export function inOrder(scene: Scene, operations: readonly EditOperation[]): Scene {
  const order = operations.findLast((operation) => operation.do === 'set-order')
  if (!order) return scene
  const at = (id: string): number => order.clipIds.indexOf(id)
  return { ...scene, cut: { ...scene.cut, clips: scene.cut.clips.toSorted((a, b) => at(a.id) - at(b.id)) } }
}

/** Few enough words are unknown, and none stand between what is to be done and to what. */
function isFamiliar(reading: Reading, { start, end }: Stretch, hits: readonly Hit[]): boolean {
  const inner = { start: hits[0]?.start ?? start, end: hits.at(-1)?.end ?? end }
  const isRemoval = hits.some(({ meanings }) => meanings.includes('remove'))
  if ((hits.length < 3 || (isRemoval && hits.length < 4)) && countUnknown(reading, inner) > 0) return false
  return countUnknown(reading, { start, end }) < Math.max(1, hits.length)
}

function blank(words: string, hits: readonly Hit[]): string {
  const signs = words.split('')
  for (const { start, end } of hits) signs.fill(' ', start, end)
  return signs.join('')
}

/** Words that neither mean anything nor are known to mean nothing. */
function countUnknown({ blanked }: Reading, { start, end }: Stretch): number {
  const piece = blanked.slice(start, end)
  const latin = piece.match(/[a-z][a-z’'-]*/gu) ?? []
  const isKnown = (word: string): boolean => FILLER_EN.has(word.replaceAll('’', "'")) || MILD_EN.has(word)
  const han = piece.replace(/[^\p{Script=Han}]/gu, ' ').replace(toExpression(WITH_MILD_ZH, 'gu'), '')
  return latin.filter((word) => !isKnown(word)).length + Math.ceil(han.replace(/\s/gu, '').length / 2)
}
