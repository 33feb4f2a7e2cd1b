import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { couldMatch } from '../needed-words'
import { NUMBER, readNumber } from '../numbers'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { isText } from './rows-zh'

const PIECE = '[^,、;:/。!?\\s\\u0000\\ue000-\\ue0ff]{1,10}'
/** Between words of a row; a comma or a gap could also end a wish, so that only counted rows have them. */
const PAUSE = ' ?[、/;] ?'
const ANY_PAUSE = '(?: ?[、/;] ?|, ?|(?<=\\p{Script=Han}) (?=\\p{Script=Han}))'
const list = (pause: string): string => `((?!分别|依次|各|都|上|是|为|写|字)${PIECE}(?:${pause}${PIECE})+)`
/** Up to the first words that can stand behind it. */
const SHORT_LIST = `((?!把|将)${PIECE}(?:${PAUSE}${PIECE}?)+?)`
const PHOTOS = '(?:照片|图片|相片|图)?(?:上面?|下面|里)?'
const WRITE = '(?:写上?|写着|标上?|标注|配上?|加上?|放上?|打上|贴上|印上)'
const WORDS = '(?:字幕|文字|标签|标题|配文|文案|词|话|字)'
const EACH = '(?:分别|依次|各自?|按(?:照)?顺序|逐[张个]|挨个)'
const IS = '(?:是|为|写|叫)?[: ]*'

/** What stands in front of a row of words; the group is how many they are, where that is said. */
const HEADS: readonly string[] = [
  `${WORDS}${EACH}${IS}`,
  `(?:给|在|为)?(?:前面?|头)(${NUMBER})[张个幅]${PHOTOS}${EACH}?(?:${WRITE}(?:不同的)?${WORDS}?|的${WORDS})${EACH}?${IS}`,
  `(?:给|在|为)?每[张个幅]${PHOTOS}(?:${WRITE})?一[个句条行](?:不同的)?${WORDS}?:`,
  `${EACH}(?:给|在|为)(?:每[张个])?(?:照片|图片|图|它们)(?:上)?${WRITE}${WORDS}?${IS}`,
  `(?:照片|图片)(?:上)?${EACH}${WRITE}${WORDS}?${IS}`,
]

/**
 * Marks rows of words without quotes that are told to go to pictures: 前四张加字幕：清晨，正午，黄昏，夜晚,
 * 把早安、午安写到前两张上, and rows without pauses where all words are as long: 前四张分别写春夏秋冬.
 */
export function markChineseLists(reader: Reader, scene: Scene): void {
  for (const head of HEADS)
    markBehind(reader, scene, head + list(head.includes(NUMBER) || head.endsWith(':') ? ANY_PAUSE : PAUSE))
  const behind = `(?<=^|[,。;:] ?|把|将)${SHORT_LIST}(?:这?${NUMBER}个(?:词|字|字幕))?,?${EACH}?(?:写|放|加|标|打|贴)(?:到|在|上)(?=(?:前面?${NUMBER}[张个幅]|${referencePattern(scene)}))`
  markBehind(reader, scene, behind)
  markWithoutPauses(reader, scene)
}

function markBehind(reader: Reader, scene: Scene, pattern: string): void {
  if (!couldMatch(pattern, reader.words)) return
  for (const match of [...reader.words.matchAll(toExpression(pattern, 'gu'))]) {
    const list = match.at(-1) ?? ''
    const counted = match.length > 2 && match[1] !== undefined ? readNumber(match[1]) : undefined
    const start = match.index + match[0].lastIndexOf(list)
    const all = [...list.matchAll(toExpression(PIECE, 'gu'))].map(({ index, 0: part }) => ({ at: start + index, part }))
    const parts = all.slice(0, counted)
    const isWhole = counted === undefined ? parts.length >= 2 : parts.length === counted && counted >= 2
    if (!isWhole || !parts.every(({ part }) => isText(part, scene))) continue
    for (const { at, part } of parts) reader.quote(at, at + part.length, reader.said(at, at + part.length))
  }
}

/** Of one sign or two each, so that nobody has to guess where one ends. */
function markWithoutPauses(reader: Reader, scene: Scene): void {
  const row = `(?:(?:前面?|头)(${NUMBER})[张个幅]${PHOTOS}|(${referenceListPattern(scene)})(?:上面?)?)(?:分别|依次|各自?)${WRITE}${WORDS}?:?(\\p{Script=Han}{2,24})(?=$|[,。;!])`
  if (!couldMatch(row, reader.words)) return
  for (const match of [...reader.words.matchAll(toExpression(row, 'gu'))]) {
    const [, number, clips, run = ''] = match
    const count = number === undefined ? (readReferences(clips ?? '', scene) ?? []).length : readNumber(number)
    const each = run.length / count
    if (count < 2 || (each !== 1 && each !== 2)) continue
    const start = match.index + match[0].length - run.length
    for (let at = start; at < start + run.length; at += each) reader.quote(at, at + each, reader.said(at, at + each))
  }
}
