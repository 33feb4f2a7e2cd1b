import { COLOUR_EN, COLOUR_ZH, likeness, readColour } from './colours'
import { escapePattern, readNames } from './clip-names'
import { remembered, toExpression } from './expressions'
import { NUMBER, ORDINAL, readNumber, readOrdinal } from './numbers'
import { anyOf } from './reader'
import type { Scene } from './scene'
import { shortenedForScene } from './short-patterns'

const PHOTO = 'photos?|pictures?|images?|pics?'
/** In "the bag one place forward" and "the lamp one to the left" the number counts places. */
const NO_STEP =
  '(?! (?:more )?(?:places?|slots?|spots?|positions?|steps?|notch|earlier|later|forwards?|back|further|up|down|seconds?|secs?|minutes?|to the (?:left|right)))'
const NOUN = `(?:(?:photo|picture|image|pic|clip|shot|video|vid|slide)s?|ones?${NO_STEP}|footage)(?![a-z])`
const PHOTO_ZH = '照片|图片|相片|图'
const NOUN_ZH = '(?:[照图相]片|图|片段|视频|镜头|素材|画面)'
const MEASURE = '[张个段幅条双把盏只块件辆]'
/** A film has a few dozen clips: less than all numbers, because this stands many times in the patterns of rules. */
const COUNT =
  '(?:\\d{1,3}(?!\\d|[.:]\\d)|(?<![a-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![a-z])|[一二两三四五六七八九十]{1,3})'
const NO_TIME = '(?! ?(?:s|secs?|seconds?|mins?|minutes?|ms)(?![a-z]))'

/** Ways to point at clips, each as a pattern without groups. */
const NUMBERED = `(?:(?:(?<![a-z])the )?(?:${NOUN}(?: (?:number|no\\.?))?|(?<![a-z])(?:number|no\\.?)) ?#?${COUNT}|#\\d+)`
const ORDERED = `(?<![a-z])(?:the )?(?:(?:next|${ORDINAL})[- ](?:to|from)[- ](?:the )?last|last but one|(?:very )?(?:${ORDINAL}|last))(?: (?:${COUNT} )?${NOUN}| ${COUNT}${NO_TIME})?`
const CHINESE = [
  `(?:倒数)?第 ?${COUNT}(?![\\d.]| ?[秒分]) ?${MEASURE}?${NOUN_ZH}?`,
  `(?:前|最后|后)面?${COUNT} ?${MEASURE}${NOUN_ZH}?`,
  `(?:最后[那这]?一?|[首末尾])${MEASURE}${NOUN_ZH}?|[首末尾]图(?!片)`,
  `${NOUN_ZH} ?${COUNT}(?! ?[秒分倍张个段幅直起样定边下点些会般切旦路共])`,
  `(?:[\\d一二三四五六七八九十]{1,2})号${MEASURE}?${NOUN_ZH}?(?![线字楼店门])`,
]

const COLOURED = `(?:(?<![a-z])(?:the )?${COLOUR_EN} ${NOUN}|[那这]一?${MEASURE}${COLOUR_ZH}色?的|${COLOUR_ZH}(?:色?的[那这]?一?${MEASURE}${NOUN_ZH}?|色[那这]?一?${MEASURE}${NOUN_ZH}?|的(?=[前后之上里放移挪排先打收开结都不删去全换停留给])|色的?(?:${NOUN_ZH}|(?=$|[,。、前后之都不删去全和与跟放移挪排在打压收先开结垫领殿]))))`

/** "Our watch shop" is no picture of a watch. */
const NO_HOUSE =
  '(?! (?:shops?|stores?|boutiques?|brand|company|business|label|maker|studio|factory|dealer|launch|campaign|collection|channel|website|page|blog|party|club|fair|market)(?![a-z]))'

/** A file name, never in the middle of another word. */
function namePattern(scene: Scene): string[] {
  const spoken = [...readNames(scene).keys()]
  const isLatin = (name: string): boolean => /^\p{ASCII}+$/u.test(name)
  const latin = spoken.filter(isLatin).map(escapePattern)
  const others = spoken.filter((name) => !isLatin(name)).map(escapePattern)
  const names = [...(latin.length > 0 ? [`(?<![a-z\\d])${anyOf(latin)}(?![a-z\\d])${NO_HOUSE}`] : []), ...others]
  return names.length === 0
    ? []
    : [
        `(?:the |my )?(?:${NOUN} (?:of|with) (?:the |my )?)?(?:${COLOUR_EN} )?(?:${COLOUR_ZH}色的?(?:[那这]?一?${MEASURE})?|[那这]一?${MEASURE})?${anyOf(names)}(?: ${NOUN}|的?${NOUN_ZH}|的?[那这]?一?${MEASURE}(?:${NOUN_ZH})?)?`,
      ]
}

/** One clip or a few: "the third photo", "clip 2", "watch", 第三张照片. A pattern without groups. */
export function referencePattern(scene: Scene): string {
  return shortenedForScene(fullPattern(scene))
}

const fullPattern = remembered(
  (scene: Scene) => `(?:${[...namePattern(scene), COLOURED, NUMBERED, ORDERED, ...CHINESE].join('|')})`,
)

/** Several of them, also "photos 2, 3 and 5" and 第2和第4张. */
export function referenceListPattern(scene: Scene): string {
  const one = referencePattern(scene)
  return shortenedForScene(
    `${one}(?:(?:,? and |, ?| ?& ?|、|和|与|跟)(?:${one}|#?${COUNT}(?![\\d%]| ?(?:s|sec|min|秒|分|[xX倍]))))*`,
  )
}

/** Ids of the clips a text that `referenceListPattern` matched points at; undefined when one of them is not there. */
export function readReferences(text: string, scene: Scene): string[] | undefined {
  const one = toExpression(`(${referencePattern(scene)})|(${NUMBER})`, 'gu')
  const found: string[] = []
  let noun = text
  for (const match of text.matchAll(one)) {
    if (match[1]) noun = match[1]
    const ids = match[1] ? readOne(match[1], scene) : pick(nounClips(noun, scene), readNumber(match[2] ?? ''))
    if (!ids || ids.length === 0) return undefined
    found.push(...ids.filter((id) => !found.includes(id)))
  }
  return found.length > 0 ? found : undefined
}

function readOne(text: string, scene: Scene): string[] | undefined {
  const named = readName(text, scene)
  if (named) return named
  if (toExpression(`^${COLOURED}$`).test(text)) return readColoured(text, scene)
  const clips = nounClips(text, scene)
  const number = toExpression(NUMBER).exec(text.replace(toExpression(`${ORDINAL}|前|后`), ''))
  if (/^倒数|[- ](?:to|from)[- ](?:the )?last|last but/u.test(text))
    return pick(clips.toReversed(), readFromTheEnd(text))
  const isChineseOrder = text.startsWith('第')
  const first = /^(?:the )?first |^前/u.test(text)
  const last = /^(?:the )?last|^最后|^[后末尾]/u.test(text)
  const count = number ? readNumber(number[0]) : NaN
  if (last && !isChineseOrder) return clips.slice(-(Number.isNaN(count) ? 1 : count))
  if (first && count > 0) return clips.slice(0, count)
  if (/^首/u.test(text)) return pick(clips, 1)
  const ordinal = toExpression(ORDINAL).exec(text)
  return pick(clips, ordinal ? readOrdinal(ordinal[0]) : count)
}

/** 1 is the last one. */
function readFromTheEnd(text: string): number {
  if (text.startsWith('倒数')) return readNumber(toExpression(NUMBER).exec(text.slice(2))?.[0] ?? '')
  const ordinal = toExpression(ORDINAL).exec(text)
  return ordinal ? readOrdinal(ordinal[0]) : 2
}

/** The picture that is most of that colour; "the red ones" are all that are called so. */
function readColoured(text: string, scene: Scene): string[] {
  const spoken = toExpression(`${COLOUR_EN}|${COLOUR_ZH}`).exec(text)?.[0] ?? ''
  const wished = readColour(spoken) ?? ''
  const alike = scene.cut.clips.flatMap((clip) => {
    const colour = scene.assets.find(({ id }) => id === clip.assetId)?.colour
    const like = colour === undefined ? 0 : likeness(colour, wished)
    return like > 0 ? [{ id: clip.id, like }] : []
  })
  const areMany = /(?:ones|photos|pictures|images|pics|clips|shots|videos|slides)$/u.test(text)
  const ids = alike.toSorted((a, b) => b.like - a.like).map(({ id }) => id)
  return areMany ? alike.map(({ id }) => id) : ids.slice(0, 1)
}

function readName(text: string, scene: Scene): string[] | undefined {
  const names = readNames(scene)
  const spoken = text.replace(
    toExpression(
      `^(?:the |my )?(?:${NOUN} (?:of|with) (?:the |my )?)?(?:${COLOUR_EN} )?(?:${COLOUR_ZH}色的?(?:[那这]?一?${MEASURE})?|[那这]一?${MEASURE})?`,
    ),
    '',
  )
  const shorter = spoken.replace(toExpression(`(?: ${NOUN}|的?(?:[那这]?一?${MEASURE})?(?:${NOUN_ZH})?)$`), '')
  const assetId = names.get(text) ?? names.get(spoken) ?? names.get(shorter)
  if (assetId === undefined) return undefined
  return scene.cut.clips.filter((clip) => clip.assetId === assetId).map((clip) => clip.id)
}

/** "Photo 2" counts photos only; "clip 2" and a bare number count everything. */
function nounClips(text: string, scene: Scene): string[] {
  const photosOnly = toExpression(`(?<![a-z])(?:${PHOTO})(?![a-z])|${PHOTO_ZH}`).test(text)
  return scene.cut.clips
    .filter((clip) => !photosOnly || scene.assets.some(({ id, kind }) => id === clip.assetId && kind === 'photo'))
    .map((clip) => clip.id)
}

function pick(ids: readonly string[], position: number): string[] | undefined {
  const id = ids[position - 1]
  return id === undefined ? undefined : [id]
}
