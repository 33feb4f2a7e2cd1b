import { NUMBER, readNumber } from '../numbers'
import { type Spoken, respeak } from '../spoken'

const SHARES: readonly [pattern: string, percent: number][] = [
  ['three[ -](?:quarters|fourths)', 75],
  ['two[ -]thirds', 67],
  ['(?:a|one)[ -](?:quarter|fourth)', 25],
  ['(?:a|one)[ -]third', 33],
  ['(?:a )?half', 50],
]
/** "To half speed" and "for half a second" are said in ways of their own. */
const NOT_OF_TIME =
  '(?! (?:the )?(?:normal |original )?(?:speed|a |an |second|sec|minute|min|as |of a|of the (?:speed|time|film|video))|-)(?![a-z])'
const OF_IT =
  '(?: of (?:its|the|what it|that|the (?:original|current|normal))(?: (?:current|original|normal|full))?(?: (?:volume|loudness|level|is|was|now))*)?'

/** Shares in words become per cent: "to a quarter", 四成, 百分之三十, 一半. */
export function sayPercent(spoken: Spoken): Spoken {
  const english = SHARES.reduce(
    (said, [pattern, percent]) =>
      respeak(
        said,
        `(?<![a-z])(to|at|down to|up to|by|about|around|volume|is) (?:${pattern})${NOT_OF_TIME}${OF_IT}`,
        ([, before = '']) => `${before} ${percent}%`,
      ),
    spoken,
  )
  const signs = respeak(english, `(${NUMBER}) ?(?:percent|per cent|pct|个百分点)(?![a-z])`, (m) => toPercent(m[1]))
  const points = respeak(
    signs,
    '([零一二两三四五六七八九])点([一二三四五六七八九])(?=秒|倍)',
    (m) => `${readNumber(m[1] ?? '')}.${readNumber(m[2] ?? '')}`,
  )
  const hundredths = respeak(points, `百分之(${NUMBER})`, (m) => toPercent(m[1]))
  const tenths = respeak(
    hundredths,
    '([一二两三四五六七八九])成([一二三四五六七八九半])?(?![为了功品片都本员就交语绩熟])',
    (m) => `${readNumber(m[1] ?? '') * 10 + (m[2] === '半' ? 5 : m[2] ? readNumber(m[2]) : 0)}%`,
  )
  const parts = respeak(
    tenths,
    `(?<!(?:[前后间]|第[一二三四]个)的?)([二三四五])分之([一二两三四])(?!的?(?:速|倍))`,
    (m) => `${Math.round((readNumber(m[2] ?? '') * 100) / readNumber(m[1] ?? ''))}%`,
  )
  return respeak(
    parts,
    '(?<=(?:音|声|乐|歌|透明)[^,。;]{0,6}[到成至为低小])(?:原来的?|现在的?|原先的?)?一半(?!的?(?:速|时|长))',
    () => '50%',
  )
}

function toPercent(number = ''): string {
  return `${readNumber(number)}%`
}
