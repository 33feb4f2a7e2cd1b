import { couldMatch } from '../needed-words'
import { escapePattern, readNames } from '../clip-names'
import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { COLOUR } from '../colours'
import { DURATION, DURATION_OR_CLOCK } from '../durations'
import { remembered, toExpression } from '../expressions'
import { toPlainName } from '../file-words'
import { NUMBER } from '../numbers'
import { QUOTE, anyOf, word } from '../reader'
import { ANY_LOOK } from '../rules/look-words'
import { LOUDNESS } from '../rules/loudness'
import { MOODS } from '../rules/pace-words'
import { KINDS } from '../rules/transition-words'
import type { Scene } from '../scene'
import { EN } from './lexicon-en'
import { ZH } from './lexicon-zh'
import type { Meaning } from './meanings'
import { wordsOfTexts } from './text-contents'
import { videosOf } from './videos'

/** A word or a phrase, and everything it can mean where it stands. */
export interface Hit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** What stands right before and behind it. */
  readonly beside: readonly [before: string, behind: string]
  readonly meanings: readonly Meaning[]
  /** Clips it points at; of a place the ones it stands beside. */
  readonly clipIds?: readonly string[]
  /** A file that is not in the film. */
  readonly assetId?: string
}

const PARTS_EN =
  '(?:(?:for |in |during |over |on |at )*(?:the )?)(?:(?:first|second|last|other|opening|closing) half|(?:first|second|middle|last|final) (?:third|quarter)|third quarter)(?: of (?:the |this )?(?:film|video|movie))?'
const PARTS_ZH =
  '(?:在)?(?:片子|影片|视频)?的?(?:前半[段部]?分?|后半[段部]?分?|上半[段部]|下半[段部]|前一半|后一半|(?:前|最?后|中间)(?:的)?[三四]分之一)'

/** Narrow names first, as `KINDS` has them. */
const KIND = `(?:${KINDS.map(({ en, zh }) => `${word(...en)}|${anyOf(zh)}`).join('|')})`

const TIME = `(?:${DURATION_OR_CLOCK}|${NUMBER})`
const SPAN = `(?:(?<![a-z])(?:from|between) )?(?:seconds? ?)?${TIME} ?(?:to|until|till|through|and|-|–) ?(?:(?:seconds? ?)${NUMBER}|${DURATION_OR_CLOCK})|(?<![a-z])(?:from|between)? ?seconds? ?${NUMBER} ?(?:to|until|till|through|and|-|–) ?(?:seconds? ?)?${NUMBER}|从?第?${TIME}(?:开始)?(?:到|至|-|~)第?${DURATION_OR_CLOCK}(?:之间|期间)?`

/** Values, as the rules know them. */
const VALUES: readonly (readonly [Meaning, string])[] = [
  ['quote', QUOTE],
  ['duration', `${DURATION}|(?<=(?<![a-z])(?:at|into) )\\d{1,2}:\\d{2}(?!\\d)|(?<=(?:first|last) )second(?![a-z])`],
  ['span', SPAN],
  // A shape, which rules read: no length stands beside it unheard.
  ['other', '(?<![\\d:])(?:16 ?[:x×] ?9|9 ?[:x×] ?16|1 ?[:x×] ?1|4 ?[:x×] ?5)(?![\\d:])'],
  ['loudness', LOUDNESS],
  [
    'factor',
    `(?<![a-z])(?:a |one )?(?:third|quarter) (?:of )?(?:the )?(?:normal |original )?speed|[二三四五]分之[一二两三四]的?(?:速度|速)|${NUMBER} ?(?:x(?![a-z])|times|倍速?|倍)|(?<![a-z])x ?${NUMBER}`,
  ],
  ['hue', COLOUR],
  ['look', ANY_LOOK],
  ['kind', `(?:${KIND})(?: transitions?| effects?|的?(?:转场|过渡)(?:效果)?)?`],
  [
    'mood',
    `${word(...Object.values(MOODS).flatMap(({ en }) => en))}|${anyOf(Object.values(MOODS).flatMap(({ zh }) => zh))}`,
  ],
  ['part', `${word(PARTS_EN)}|${PARTS_ZH}`],
]

const PATTERNS: readonly (readonly [Meaning, string])[] = [
  ...VALUES,
  ...entries(EN).map(([meaning, words]) => [meaning, `(?<![a-z\\d])(?:${withPronouns(words)})(?![a-z\\d])`] as const),
  ...entries(ZH).map(([meaning, words]) => [meaning, `(?:${words})`] as const),
]

/** "Turn up" is also "turn it up". */
function withPronouns(words: string): string {
  return words.replaceAll(
    /(?<=[a-z)]) (?=(?:up|down|out|off|away|back|around|over)(?![a-z]))/gu,
    ' (?:(?:it|them|that|this|those) )?',
  )
}

function entries(table: Readonly<Partial<Record<Meaning, string>>>): [Meaning, string][] {
  return Object.entries(table) as [Meaning, string][]
}

const ofScene = remembered((scene: Scene): readonly (readonly [Meaning, string])[] => [
  ['clips', referenceListPattern(scene)],
  ...wordsOfTexts(scene).map((pattern) => ['words', pattern] as const),
  ...songParts(scene).map(({ part }) => ['file', `(?<![a-z\\d])${escapePattern(part)}(?![a-z\\d])`] as const),
  ...(onlyVideo(scene) === undefined ? [] : [['only-clip', THE_VIDEO] as const]),
])

const THE_VIDEO =
  "(?<=^|[,.;!] ?|then |and )(?:video|clip|footage)(?= (?:goes|comes|should|must|first|last|at the|in the|to the|before|after))|(?<![a-z])(?:(?:the |my |our )(?:video|clip|footage)(?: clip)?(?:[’']s)?|(?:video )?clip(?:[’']s)?|(?<=(?:no|without) )(?:videos?|clips?|footage))(?![a-z])|(?:[那这]一?[段个条])?(?:视频(?:片段|素材)?|片段)(?:[那这]?一?[段个条])?"

/** Words that only one file's name has, and that is a song's: 音乐换成ocean. */
function songParts({ assets }: Scene): { readonly part: string; readonly assetId: string }[] {
  const partsOf = (name: string): string[] =>
    toPlainName(name)
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((part) => part.length >= 4 && !/^(?:song|music|track|audio|sound)$/u.test(part))
  return assets
    .filter(({ kind }) => kind === 'music')
    .flatMap(({ id, name }) => partsOf(name).map((part) => ({ part, assetId: id })))
    .filter(({ part }) => assets.filter(({ name }) => partsOf(name).includes(part)).length === 1)
}

/** The clip among photos, when there is one. */
function onlyVideo(scene: Scene): string | undefined {
  const [video, another] = videosOf(scene)
  return another === undefined && scene.cut.clips.length > 1 ? video : undefined
}

/** In "lamp first and bag last" the words for places are no pictures. */
const LOOSE_LIST =
  '^(?:the )?(?:very )?(?:first|last)(?:,| and) (?!.*(?:first|last|photo|picture|image|clip|shot|one))|(?:,|and) (?:the )?(?:first|last)$|^第 ?[一二三四五六七八九十\\d]+(?:,|[个张],(?!第))'

/** "The bag after the watch, the lamp at the end": what has a place of its own is no part of the list in front of it. */
const BESIDE = /(?<![a-z])(?:before|after|behind|in front of|next to|following) (?:the )?$/u
const PLACED =
  /^ (?:right |all the way )?(?:(?:at|to) the (?:very )?(?:start|end|front|back|beginning)|(?:goes |comes )?(?:first|last)(?![a-z]))/u

const singles = (list: string, from: number, scene: Scene): Found[] =>
  [...list.matchAll(toExpression(referencePattern(scene), 'gu'))].map(({ index, 0: text }) => ({
    start: from + index,
    end: from + index + text.length,
    meaning: 'clips',
  }))

interface Found {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

/** Everything in the words that means something. Of what overlaps the longest counts, with all that it can mean. */
export function findHits(words: string, scene: Scene): Hit[] {
  const behindPicture = toExpression(
    `(?:${referencePattern(scene)})(?: (?:goes|comes|is|go|come|should be|must be))? $`,
  )
  const isLoose = (index: number, text: string): boolean =>
    toExpression(LOOSE_LIST).test(text) ||
    (/^(?:first|last)(?:,| and) /u.test(text) && behindPicture.test(words.slice(0, index))) ||
    (/(?:,| and) /u.test(text) && PLACED.test(words.slice(index + text.length)) && BESIDE.test(words.slice(0, index)))
  const possible = [...ofScene(scene), ...PATTERNS].filter(([, pattern]) => couldMatch(pattern, words))
  const found: Found[] = possible.flatMap(([meaning, pattern]) =>
    [...words.matchAll(toExpression(pattern, 'gu'))].flatMap(({ index, 0: text }) =>
      meaning === 'clips' && isLoose(index, text)
        ? singles(text, index, scene)
        : [{ start: index, end: index + text.length, meaning }],
    ),
  )
  const isPicture = ({ start, end, meaning }: Found): boolean =>
    meaning !== 'clips' || !/(?:first|last|next) seconds?$/u.test(words.slice(Math.max(0, start - 6), end))
  const hits: Hit[] = []
  const longest = found
    .filter((one) => one.end > one.start && isPicture(one))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
  for (const { start, end } of longest) {
    if (hits.some((hit) => start < hit.end && end > hit.start)) continue
    const meanings = [
      ...new Set(
        found.filter((one) => one.start === start && one.end === end && isPicture(one)).map((one) => one.meaning),
      ),
    ]
    const hit = pointAt(
      { start, end, text: words.slice(start, end), beside: besides(words, start, end), meanings },
      scene,
    )
    if (hit.meanings.length > 0) hits.push(hit)
  }
  return hits.toSorted((a, b) => a.start - b.start)
}

const besides = (words: string, start: number, end: number): readonly [string, string] => [
  words.slice(Math.max(0, start - 12), start),
  words.slice(end, end + 12),
]

/** What points at nothing in the film is no clip; it may be a file that is still outside of it. */
function pointAt(hit: Hit, scene: Scene): Hit {
  const video = onlyVideo(scene)
  if (hit.meanings.includes('only-clip') && video !== undefined) return { ...hit, clipIds: [video] }
  const song = hit.meanings.includes('file') ? songParts(scene).find(({ part }) => part === hit.text) : undefined
  if (song) return { ...hit, assetId: song.assetId }
  if (!hit.meanings.includes('clips')) return hit
  const clipIds = readReferences(hit.text, scene)
  if (clipIds) return { ...hit, clipIds }
  const others = hit.meanings.filter((meaning) => meaning !== 'clips')
  const named = [...readNames(scene)].find(([name]) => hit.text.includes(name))
  return named === undefined
    ? { ...hit, meanings: others }
    : { ...hit, meanings: ['file', ...others], assetId: named[1] }
}
