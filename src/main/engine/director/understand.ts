import { isSame } from './is-same'
import { readLeftovers } from './leftovers'
import { onlyTells } from './narration'
import { type Stretch, setBeyondAside } from './beyond'
import { setForbiddenAside } from './forbidden'
import { unquoteNames } from './clip-names'
import type { EditOperation } from './operations'
import { USED, createReader } from './reader'
import type { FramedClause } from './frames/framed-clause'
import { inOrder, readFrames } from './frames/second-reader'
import { rewordFor } from './reword/reword'
import { markGivenWords } from './rules/given-words'
import { markSharedOutWords } from './rules/shared-words'
import { markWrittenWords } from './rules/written-words'
import { readGivenTexts } from './rules/given-texts'
import { type HistoryWish, readHistoryAndMore, readHistoryWish } from './rules/history'
import { readCopies } from './rules/copies'
import { readAddPlaces } from './rules/add-places'
import { readHalves } from './rules/halves'
import { readNaming } from './rules/naming'
import { readOwnTransitions } from './rules/own-transitions'
import { readBeats } from './rules/beats'
import { readDucking } from './rules/ducking'
import { readKept } from './rules/keep'
import { readLogo } from './rules/logo'
import { readLooks } from './rules/looks'
import { readReplace } from './rules/replace'
import { readScript } from './rules/script'
import { readSpeed } from './rules/speed'
import { readLength, readMusicLength } from './rules/length'
import { readMotion } from './rules/motion'
import { readMusic } from './rules/music'
import { readOrder } from './rules/order'
import { readPace } from './rules/pace'
import { readPhotoTime } from './rules/photo-time'
import { readRatio } from './rules/ratio'
import { readRemove } from './rules/remove'
import { readTexts } from './rules/texts'
import { readTopic } from './rules/topic'
import { readTransitions } from './rules/transitions'
import { readTrims } from './rules/trims'
import type { Rule, Scene } from './scene'
import { nameTexts } from './text-names'
import { clamp } from './share-frames'

export interface Understanding {
  readonly operations: readonly EditOperation[]
  /** Pieces of the message that no rule could use, in the person's words. */
  readonly unused: readonly string[]
  /** Some words were understood, even when they ask for nothing that is not so already. */
  readonly heard: boolean
  /** A logo was asked for, and no picture is known to be one. */
  readonly wantsLogo?: boolean
  /** A clip was to run slower or faster than it can. */
  readonly speedGaveWay?: boolean
  /** The message asks for the turn before or after; nothing else was read. */
  readonly history?: HistoryWish
  /** What it asks for besides, to be read for the film as it is then. */
  readonly rest?: string
}

/** Of clips. */
const [SLOWEST, FASTEST] = [0.25, 4]
const LOGO_WORD = /logo|watermark|水印|标志|徽标/iu

/** Narrow families first: each takes its words away from those after it, so "3 seconds per photo" is no film length. */
const RULES: readonly Rule[] = [
  readNaming,
  readGivenTexts,
  readKept,
  readRatio,
  readLogo,
  readReplace,
  readAddPlaces,
  readCopies,
  readHalves,
  readOwnTransitions,
  readTopic,
  readSpeed,
  readBeats,
  readMusicLength,
  readDucking,
  readMusic,
  readLooks,
  readTransitions,
  readTexts,
  readTrims,
  readPhotoTime,
  readRemove,
  readOrder,
  readLength,
  readMotion,
  readPace,
]

/** Reads a wish in English or Chinese. Deterministic: the same words and scene give the same operations. */
export function understand(text: string, scene: Scene): Understanding {
  const history = readHistoryWish(text)
  if (history) return { operations: [], unused: [], heard: true, history }
  const both = readHistoryAndMore(text)
  if (both) return { operations: [], unused: [], heard: true, history: both.step, rest: both.rest }
  if (asksOnly(text)) return { operations: [], unused: [text.trim()], heard: false }
  const plain = nameTexts(unquoteNames(text.replace(/[^\S\n]+/gu, ' '), scene), scene)
  const framed = framesOf(plain, scene)
  const sure = framed.filter(({ isSure }) => isSure)
  const byRules = readWith(plain, scene, sure)
  const { operations, unused, heard } =
    framed.length === sure.length ? byRules : readAgain(plain, scene, framed, byRules)
  if (operations.length === 0 && !heard && isOnlyTold(text)) return { operations: [], unused: [], heard: false }
  const wantsLogo = unused.some((piece) => LOGO_WORD.test(piece))
  const possible = withoutParts(lastLength(operations)).map(toPossible)
  const speedGaveWay = possible.some((operation) => operation.do === 'set-speed' && !operations.includes(operation))
  return {
    operations: possible,
    unused,
    heard,
    ...(wantsLogo && { wantsLogo }),
    ...(speedGaveWay && { speedGaveWay }),
  }
}

/** Words for all clips at once: what they say holds for the film as it is, and moves come on top. */
const WHOLE_ORDER =
  /revers|backward|back to front|shuffl|random|scrambl|jumbl|sort|order|alphabet|chronolog|newest|oldest|倒|反过来|打乱|随机|顺序|排序/u

interface Reading {
  readonly operations: readonly EditOperation[]
  readonly unused: readonly string[]
  readonly heard: boolean
  /** Where in the reworded message the pieces stand that were not used. */
  readonly left: readonly Stretch[]
}

function framesOf(text: string, scene: Scene): FramedClause[] {
  const reader = createReader(text, rewordFor(scene))
  markSharedOutWords(reader, scene)
  markGivenWords(reader, scene)
  markWrittenWords(reader, scene)
  setForbiddenAside(reader, scene)
  setBeyondAside(reader, scene)
  return readFrames(reader, scene)
}

/** What the rules read, beside the clauses that frames have read before them. */
function readWith(text: string, scene: Scene, framed: readonly FramedClause[]): Reading {
  const reader = createReader(text, rewordFor(scene))
  for (const { start, end } of framed) reader.claim(start, end)
  const operations: EditOperation[] = readScript(reader, scene, [])
  markSharedOutWords(reader, scene)
  markGivenWords(reader, scene)
  markWrittenWords(reader, scene)
  setForbiddenAside(reader, scene)
  const beyond = setBeyondAside(reader, scene)
  const ofFrames = framed.flatMap((clause) => clause.operations)
  // "Start with the chair, end with the lamp": the order that a rule hears of goes on from the one that a frame has made.
  const ordered = WHOLE_ORDER.test(reader.words) ? scene : inOrder(scene, ofFrames)
  for (const rule of RULES) operations.push(...rule(reader, rule === readOrder ? ordered : scene, operations))
  const isOrdered = ordered !== scene && operations.some((one) => one.do === 'set-order')
  const moved = ordered === scene ? moveWithin(text, inOrder(scene, operations), ofFrames, operations) : undefined
  if (moved) operations.splice(0, operations.length, ...operations.filter((one) => one.do !== 'set-order'))
  const others = [...ofFrames.filter((one) => !moved || one.do !== 'set-order'), ...(moved ? [moved] : [])]
    .filter((one) => !isOrdered || one.do !== 'set-order')
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)
    .filter((one) => !operations.some((other) => isSame(one, other)))
  // A length that is asked for as well counts more than a time for each photo.
  operations.unshift(...others.filter((one) => one.do === 'set-photo-time'))
  operations.push(...others.filter((one) => one.do !== 'set-photo-time'))
  const heard = [...reader.words].some(
    (sign, index) => sign === USED && !beyond.some(({ start, end }) => index >= start && index < end),
  )
  const { left, unused } = readLeftovers(reader, beyond, operations.length > 0)
  return { operations, unused, heard, left }
}

/** "Oldest first, but the street at the very end": what frames move stands in the order that a rule has made. */
function moveWithin(
  text: string,
  now: Scene,
  ofFrames: readonly EditOperation[],
  operations: readonly EditOperation[],
): EditOperation | undefined {
  const isOrder = (one: EditOperation): boolean => one.do === 'set-order'
  // "Backwards: last photo first" says twice what is first.
  const saysTwice = /revers|backward/u.test(text) && /(?:last|first) (?:photo|picture|image|one|clip)/u.test(text)
  if (saysTwice || !ofFrames.some(isOrder) || !operations.some(isOrder)) return undefined
  return framesOf(text, now)
    .flatMap((clause) => clause.operations)
    .findLast(isOrder)
}

/** Clauses that the rules could not use, or not all of, are read by frames; the better reading counts. */
function readAgain(text: string, scene: Scene, framed: readonly FramedClause[], byRules: Reading): Reading {
  const again = readWith(text, scene, framed)
  const isClearer = sizeOf(again.left) < sizeOf(byRules.left)
  const isSimpler =
    sizeOf(again.left) === sizeOf(byRules.left) &&
    (byRules.operations.length === 0 || again.operations.length <= byRules.operations.length)
  // A rule may have used words of a clause without asking for anything.
  const paces = again.operations.filter(({ do: deed }) => deed === 'set-pace' || deed === 'set-motion')
  const isFuller =
    new Set(paces.map(({ do: deed }) => deed)).size === paces.length &&
    !(/["“”「『《]/u.test(text) && /\p{Script=Han}/u.test(text)) &&
    sizeOf(again.left) === sizeOf(byRules.left) &&
    byRules.operations.every((one) => again.operations.some((other) => isSame(one, other)))
  return isClearer || isSimpler || isFuller ? again : byRules
}

const sizeOf = (pieces: readonly Stretch[]): number => pieces.reduce((sum, { start, end }) => sum + end - start, 0)

/** A question is no wish, as long as nobody asks whether something can be done. */
const QUESTION = [
  /^\s*(?:is|are|was|were|does|do|did|has|have|how (?:long|many|much|big|loud|do|does|did|can|come)|what(?:[’']s| is| are| does| happens)|why|which|who|where|when)(?![a-z])\s?(?!(?:it|there|that)?\s*(?:possible|any (?:way|chance)|a way|about|if)|you (?:mind|think you)|about)[^,.;!\n]*\?\s*$/iu,
  /^\s*(?:is|are|was|were|does|do(?= (?:i|you|we|they|these|those|all|any|my|people)(?![a-z]))|did|how (?:long|many|much|big|loud)|what(?:[’']s| is| are)|which|who|where|why)\s(?!(?:it|there|that)?\s*(?:possible|any (?:way|chance)|a way|about|if)|you (?:mind|think you))[^,.;!\n]*\??\s*$/iu,
  /^\s*(?:what|which) (?:[a-z]+ )?(?:[a-z]+ )?(?:is|are|do|does|did|can|have|has)(?![a-z])[^,.;!\n]*\??\s*$/iu,
  /^[^,，。;；\n]*(?:多长|多少|几秒|几张|几首|几段|什么|为什么|怎么样|是不是|哪些|哪种|哪首|哪张|哪里|谁)[^,，。;；\n]*[?？吗呢]?\s*$/iu,
  /^[^,，。;；\n]*(?:怎么(?!样|都|也)|多久)[^,，。;；\n]*[?？]\s*$/iu,
  /^(?!.*(?:可以|能不能|能否|可否|能)[^?？]*吗)[^,，。;；\n]*(?:了|过|好了|没有|没)吗?[?？]\s*$/iu,
]

function asksOnly(text: string): boolean {
  return QUESTION.some((question) => question.test(text)) && !/[“”"「『《:：]/u.test(text)
}

/** "It's for my grandma", 我在做毕业设计: nothing is asked for. */
function isOnlyTold(text: string): boolean {
  return text.split(/[,，。;；!！\n]|(?<=\p{Script=Han}) /u).every(onlyTells)
}

/** A speed further out than clips can run becomes the nearest. */
function toPossible(operation: EditOperation): EditOperation {
  if (operation.do !== 'set-speed') return operation
  const speed = clamp(operation.speed, SLOWEST, FASTEST)
  return speed === operation.speed ? operation : { ...operation, speed }
}

/** "Crossfades everywhere, one second each": what another wish says as well, and more, is said once. */
function withoutParts(operations: readonly EditOperation[]): EditOperation[] {
  const isPartOf = (part: EditOperation, whole: EditOperation): boolean => {
    const keys = Object.keys(part)
    return (
      keys.length < Object.keys(whole).length &&
      'clipIds' in part === 'clipIds' in whole &&
      isSame(part, Object.fromEntries(Object.entries(whole).filter(([key]) => keys.includes(key))))
    )
  }
  return operations.filter((one) => one.do !== 'set-transition' || !operations.some((other) => isPartOf(one, other)))
}

/** A script asks for the time it takes to read; a length the person named counts more. */
function lastLength(operations: readonly EditOperation[]): EditOperation[] {
  const last = operations.findLast((operation) => operation.do === 'set-length')
  return operations.filter((operation) => operation.do !== 'set-length' || operation === last)
}
