import { readReferences, referenceListPattern } from '../clip-reference'
import { toExpression } from '../expressions'
import { NUMBER, readNumber } from '../numbers'
import { QUOTE, type Reader } from '../reader'
import type { Scene } from '../scene'

/** Says that every picture gets one of the words in front of it. */
export const ONE_EACH =
  '(?:每[张个](?:照片|图片|图)?(?:上)?(?:都)?(?:写|放|打|配|加)?一[个字]|一张(?:照片|图片|图)?(?:上)?一[个字]|一图一[个字]|(?:各|每[条句个]|分别|依次)(?:配|放|写|用|加|对应)(?:在|到)?(?:一张|每张)(?:照片|图片|图)?(?:上)?|一张一[条句])'

/** 给手表和椅子配字幕：“…”“…”: as many words in quotes as pictures, so each has its own. Answers where a quote begins. */
export function shareOutQuotes(reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const clips = referenceListPattern(scene)
  const whole = readRow(reader, scene)
  if (whole.size > 0) return whole
  const rows = reader.words.matchAll(
    toExpression(
      `(?:(?<![a-z])(?:on|for|to) |给|为|在)?(?:the )?(${clips})(?:上|里)?(?:分别|各自?|都)*([^,;.。\\ue000-\\ue0ff\\u0000]{0,20})([\\ue000-\\ue0ff](?:[\\ue000-\\ue0ff、,和 \\/|]|and )+)`,
      'gu',
    ),
  )
  const behind = reader.words.matchAll(
    toExpression(
      `([\\ue000-\\ue0ff](?:[\\ue000-\\ue0ff,、和 \\/]|and |then )*)(?:as (?:the )?(?:captions?|labels?|subtitles?) )?(?:to (?:appear|be shown|show up|stand|be) )?(?:on|onto|over|under|below|for|to|across|beneath) (?:the )?(${clips})`,
      'gu',
    ),
  )
  const behindZh = reader.words.matchAll(
    toExpression(
      `(?:把|将)?([\\ue000-\\ue0ff](?:[\\ue000-\\ue0ff、,/; ])*)(?:这?${NUMBER}个(?:词|字|字幕))?,?(?:分别|依次|各)?(?:写|放|加|标|打|贴)(?:到|在|上)(${clips})(?:的)?(?:上面?|下面|里)?(?:,?${ONE_EACH})?`,
      'gu',
    ),
  )
  return new Map([
    ...[...behindZh].flatMap((match) => [...shareRowBehind(match, reader, scene)]),
    ...[...rows].flatMap((match) => [...shareRow(match, reader, scene)]),
    ...[...behind].flatMap((match) => [...shareRowBehind(match, reader, scene)]),
  ])
}

/** “Monday”, “Tuesday” and “Wednesday” on the first three photos. */
function shareRowBehind(match: RegExpExecArray, reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const [whole, words = '', spoken = ''] = match
  const clipIds = readReferences(spoken, scene) ?? []
  const quotes = reader.quotes.filter(
    ({ start }) => start >= match.index && start < match.index + whole.indexOf(words) + words.length,
  )
  if (clipIds.length < 2 || clipIds.length !== quotes.length) return new Map()
  const end = match.index + whole.length
  reader.claim(match.index + whole.indexOf(words) + words.length, end)
  return new Map(quotes.map(({ start }, index) => [start, clipIds[index] ?? '']))
}

function shareRow(match: RegExpExecArray, reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const [, spoken = '', between = '', words = ''] = match
  const clipIds = readReferences(spoken, scene) ?? []
  const first = match.index + match[0].length - words.length
  const quotes = reader.quotes.filter(({ start }) => start >= first && start < first + words.length)
  if (clipIds.length < 2 || clipIds.length !== quotes.length) return new Map()
  const from = first - between.length - spoken.length
  reader.claim(match.index, from + spoken.length)
  return new Map(quotes.flatMap(({ start }, index) => [[start, clipIds[index] ?? '']]))
}

/** 四张图分别写上“…”“…”…: as many texts as first pictures are counted, in their order. */
function readRow(reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const match = toExpression(
    `(?:(?:前|这|头)?(?<![第\\d一二三四五六七八九十])(${NUMBER})[张个幅](?:照片|图片|图|产品)?(?:上)?(?:的)?(?:字幕|文字)?(?:分别|依次|各自?|(?=配上?字幕|加上?字幕|写上?字幕|配上?文字|加上?文字))|给?每[张个幅](?:照片|图片|图)?(?:上)?|(?:依次|按顺序|逐[张个]|分别)(?:给|在|为)(?:每[张个])?(?:照片|图片|图|它们)(?:上)?|(?:在|给)?(?:照片|图片|图)?(?:上|下面|下方)?(?<!字幕|文字)(?:依次|逐[张个]|按(?:照)?顺序))(?:都)?(?:写上?|配上?|加上?|打上|标上|标注|贴上|为|是)?(?:一?[句行段个])?(?:字幕|文字|话|词|价格|名字|标签)?:? ?((?:${QUOTE}[、, ]?){2,})`,
  ).exec(reader.words)
  if (!match) return readRowBefore(reader, scene)
  const first = match.index + match[0].length - (match[2] ?? '').length
  const quotes = reader.quotes.filter(({ start }) => start >= first && start < match.index + match[0].length)
  const count = match[1] === undefined ? quotes.length : readNumber(match[1])
  if (quotes.length !== count || scene.cut.clips.length < count) return new Map()
  reader.claim(match.index, first)
  return new Map(quotes.map(({ start }, index) => [start, scene.cut.clips[index]?.id ?? '']))
}

/** “春”“夏”“秋”“冬”四个字，每张照片一个. */
function readRowBefore(reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const match = toExpression(
    `([\\ue000-\\ue0ff][\\ue000-\\ue0ff、, ]*)(?:(?:这)?${NUMBER}个(?:字幕|大字|字|词))?,?${ONE_EACH}`,
  ).exec(reader.words)
  if (!match) return readEnglishRow(reader, scene)
  const end = match.index + match[0].length
  const quotes = reader.quotes.filter(({ start }) => start >= match.index && start < end)
  if (quotes.length < 2 || quotes.length > scene.cut.clips.length) return new Map()
  reader.claim(match.index + (match[1] ?? '').length, end)
  return new Map(quotes.map(({ start }, index) => [start, scene.cut.clips[index]?.id ?? '']))
}

/** "Label the photos one by one: …, …, …": each its own, from the first on. */
function readEnglishRow(reader: Reader, scene: Scene): ReadonlyMap<number, string> {
  const match = toExpression(
    `(?<![a-z])(?:the |my |all )*(?:photos|pictures|images|pics|clips|shots|slides)(?: and (?:clips?|videos?))? (?:one (?:by one|after (?:the other|another))|in (?:turn|order|this order)|respectively|from first to last|from the first) ?:? ?((?:${QUOTE}(?:,? and |, ?| )?){2,})`,
  ).exec(reader.words)
  if (!match) return new Map()
  const first = match.index + match[0].length - (match[1] ?? '').length
  const quotes = reader.quotes.filter(({ start }) => start >= first && start < match.index + match[0].length)
  if (quotes.length > scene.cut.clips.length) return new Map()
  reader.claim(match.index, first)
  return new Map(quotes.map(({ start }, index) => [start, scene.cut.clips[index]?.id ?? '']))
}
