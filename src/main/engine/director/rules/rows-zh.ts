import { referencePattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { couldMatch } from '../needed-words'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { isOnlyTime } from './given-words'
import { ONE_EACH } from './shared-out-texts'
import { isOnlyStyle } from './text-style'

const WORDS = '[^,。;:、\\n\\u0000\\ue000-\\ue0ff]{1,14}?'
const ON = '(?:那[张个])?(?:的?(?:上面?|下面|下方|底下|底部|顶部|里))?'
/** Verbs that can only be for writing, and those that need company. */
const WRITES = '写上?|写的?是?|写着|标上?|标注|打上|贴上|印上|(?:的)?字幕(?:是|为|写)?|配字|配文|注明'
const COULD_WRITE = '配上?|叫做?|是|放上|对应|加上?|—+|-|–|~'

/**
 * Rows of words in Chinese without quotes: 手表配时间，鞋子配脚步 and 手表上写守时鞋子上写远行 (pictures, each with its
 * words, by the same verb), 按顺序写上：守时 远行 收纳 (words, told to go one after the other).
 */
export function markChineseRows(reader: Reader, scene: Scene): void {
  if (!/\p{Script=Han}/u.test(reader.words)) return
  markPairsOf(reader, scene, `(?:${WRITES})`)
  for (const verb of COULD_WRITE.split('|')) markPairsOf(reader, scene, `(?:${verb})`)
  markList(reader)
}

function markPairsOf(reader: Reader, scene: Scene, verb: string): void {
  const one = `(?:给|在|把)?${referencePattern(scene)}${ON} ?${verb} ?`
  const pair = `(?<=^|[,。;、:\\n] ?|[^,。;]{2})${one}(?![着错得的了\\ue000-\\ue0ff])(${WORDS})(?=$|[,。;、\\n]| (?=${one})|${one})`
  if (!couldMatch(pair, reader.words)) return
  const rows: RegExpExecArray[][] = []
  for (const match of reader.words.matchAll(toExpression(pair, 'gu'))) {
    const last = rows.at(-1)?.at(-1)
    const gap = last && reader.words.slice(last.index + last[0].length, match.index)
    if (gap !== undefined && /^[,。;、\s]*(?:再|然后|和)?$/u.test(gap)) rows.at(-1)?.push(match)
    else rows.push([match])
  }
  for (const row of rows) {
    const parts = row.map((match) => {
      const part = match[1] ?? ''
      return { start: match.index + match[0].length - part.length, part: part.trim() }
    })
    if (parts.length < 2 || !parts.every(({ part }) => isText(part, scene))) continue
    for (const { start, part } of parts)
      reader.quote(start, start + part.length, reader.said(start, start + part.length))
  }
}

const ORDERLY = '按(?:照)?(?:先后)?顺序|依次|逐[张个条]|分别|一人?一[条句个]|挨个|顺次|轮流'
const ABOUT_TEXT = '字幕|写|标|配文|文案|文字|贴|打上|配[字词上]|价格|[一两二三四五六七八九\\d](?:条|句|行|段)'
const COUNTED = '(?:[两二三四五六七八九\\d]{1,2})(?:条|句|行|段|个)(?:字幕|文字|话|词|文案)?'
const SEPARATOR = /[、/|,;；]|\s+/u

/** 按顺序写上：守时 远行; 字幕顺序：守时/远行; 加四条字幕，早上好、中午好: up to the end of the sentence. */
function markList(reader: Reader): void {
  const head = `(?=[^:。;\\n]*(?:${ORDERLY}|${COUNTED}|顺序|每[张个幅一]))(?=[^:。;\\n]*(?:${ABOUT_TEXT}))[^:。;\\n\\ue000-\\ue0ff\\u0000]{2,24}`
  const list = toExpression(
    `(?<=^|[。;,\\n])(?:(${head}):|(?:要|加上?|写上?|配上?|放上?|来)?${COUNTED}[,:]) ?([^:。\\n\\ue000-\\ue0ff\\u0000]{3,90})(?=$|[。\\n])`,
    'gu',
  )
  for (const match of [...reader.words.matchAll(list)]) {
    const words = match[2] ?? ''
    let start = match.index + match[0].length - words.length
    const hasPauses = /[、/|;；]/u.test(words)
    const pieces = words.split(
      hasPauses && !words.includes(',') ? /([、/|;；])/u : toExpression(`(${SEPARATOR.source})`),
    )
    const parts: { start: number; part: string }[] = []
    for (const piece of pieces) {
      if (piece !== '' && !toExpression(`^(?:${SEPARATOR.source})$`).test(piece)) {
        const trimmed = piece.trim().replace(/^(?:\d{1,2}[.)、]|[①-⑩])/u, '')
        parts.push({ start: start + piece.indexOf(trimmed), part: trimmed })
      }
      start += piece.length
    }
    const end = parts.findIndex(({ part }) => toExpression(`^(?:${ONE_EACH})`).test(part))
    if (end >= 0) parts.splice(end)
    const areWords = parts.every(({ part }) => part.length > 0 && part.length <= 14 && !isOnlyTime(part))
    if (parts.length < 2 || !areWords) continue
    for (const { start: at, part } of parts) reader.quote(at, at + part.length, reader.said(at, at + part.length))
  }
}

/** Wishes about a picture are no words for it: 手表是黑白，鞋子是暖色. */
const IS_WISH =
  /^(?:静音|黑白|暖色?调?|冷色?调?|复古|鲜艳|加速|减速|慢放|第.{1,3}|最[前后].*|开头|结尾|长一?点|短一?点|大一?点|小一?点|删掉?|不要|.*(?:前面|后面|之前|之后|秒钟?|倍速?|%))$/u

/** Whether a piece of a row can be words for a picture. */
export function isText(part: string, scene: Scene): boolean {
  return (
    part !== '' &&
    !IS_WISH.test(part) &&
    !isOnlyTime(part) &&
    !isOnlyStyle(part) &&
    !toExpression(`^${referencePattern(scene)}$`).test(part)
  )
}
