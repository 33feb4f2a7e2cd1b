import { anyOf } from './reader'

const ENGLISH: Record<string, number> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((name, value) => [name, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((name, index) => [name, (index + 2) * 10] as const),
  ['hundred', 100] as const,
])
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const CHINESE_DIGITS = '零一二三四五六七八九'

const ONES = 'one|two|three|four|five|six|seven|eight|nine'
/** Short, because this stands many times in the patterns of rules. */
const WORDS = `(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[ -](?:${ONES}))?|(?:thir|four|fif|six|seven|eigh|nine)teen|${ONES}|zero|ten|eleven|twelve|hundred`

/** A number in digits or words, as a pattern without groups. */
export const NUMBER = `(?:(?<![\\d.]|\\d:)\\d+(?:\\.\\d+)?|(?<![a-z])(?:${WORDS})(?![a-z])|[零〇一二两三四五六七八九十百]+)`

/** Behind a number, `second` is a unit of time: "9 second video", "a five-second clip". */
const NOT_TIMED = `(?<!(?:\\d|(?<![a-z])(?:half|${ONES}|ten|eleven|twelve)|teen|ty)[ -])`

/** `first`, `2nd`, as a pattern without groups. */
export const ORDINAL = `(?<![a-z])(?:${NOT_TIMED}second|${anyOf(ORDINALS.filter((name) => name !== 'second'))}|\\d+(?:st|nd|rd|th))(?![a-z])`

/** Reads what `NUMBER` matched. NaN for anything else. */
export function readNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text)
  const [tens = '', ones] = text.split(/[ -]/u)
  const english = ENGLISH[tens]
  if (english !== undefined) return english + (ones === undefined ? 0 : (ENGLISH[ones] ?? NaN))
  return readChinese(text)
}

/** Reads what `ORDINAL` matched. */
export function readOrdinal(text: string): number {
  const index = ORDINALS.indexOf(text)
  return index >= 0 ? index + 1 : Number.parseInt(text, 10)
}

function readChinese(text: string): number {
  let total = 0
  let digit: number | undefined
  for (const sign of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const unit = { 十: 10, 百: 100 }[sign]
    if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = undefined
      continue
    }
    const value = CHINESE_DIGITS.indexOf(sign)
    if (value < 0) return NaN
    digit = value
  }
  return total + (digit ?? 0)
}
