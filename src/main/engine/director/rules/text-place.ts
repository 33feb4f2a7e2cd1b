import { toExpression } from '../expressions'
import { readReferences, referencePattern } from '../clip-reference'
import type { TextPosition, TextWhen } from '../cut'
import { DURATION, DURATION_OR_CLOCK, readDurationMs } from '../durations'
import { NUMBER, readNumber } from '../numbers'
import { word } from '../reader'
import type { Scene } from '../scene'
import type { Found } from './surroundings'

const POSITIONS: readonly [TextPosition, string][] = [
  [
    'top',
    `${word('(?:up|on) top(?! of)', '(?:at |to |on |in )?(?:the )?top(?: of the (?:screen|frame|picture))?')}|(?:在|到)?(?:画面|屏幕)?(?:顶部|顶上|上方|上面|顶端)`,
  ],
  [
    'bottom',
    `${word('(?:at |to |on |in )?(?:the )?bottom(?: of the (?:screen|frame|picture))?')}|(?:在|到)?(?:画面|屏幕)?(?:底部|底下|下方|下面|底端)`,
  ],
  [
    'center',
    `${word('(?:at |to |in )?(?:the )?(?:(?:dead |very |exact )?(?:cent(?:er|re)(?:ed)?|middle))(?: of the (?:screen|frame|picture))?')}|(?:在|到)?(?:画面|屏幕)?(?:正中间|正中央|居中|中间|中央|正中)`,
  ],
]

const SPANS: readonly [kind: 'opening' | 'closing' | 'whole', pattern: string][] = [
  [
    'whole',
    `${word('throughout(?: the (?:video|film))?', '(?:for |over )?the (?:whole|entire) (?:time|video|film|movie)', 'all the time', 'the whole way through')}|全程|始终|整个(?:视频|影片|片子)?|一直`,
  ],
  [
    'opening',
    `${word('(?:at|in|for) the (?:very )?(?:start|beginning|opening)', 'at first', 'first', '(?:to|when it|as it|when the (?:film|video)) (?:starts?|begins?|opens?)', '(?:open|start|begin)(?:s|ing)?(?: it| off| the (?:film|video))* with', '(?:as|for) (?:an?|the) intro')}|(?:在|放)?(?:视频|影片)?(?:开头|开始|开场|片头)(?:时|处|的时候)?`,
  ],
  [
    'closing',
    `${word('(?:at|in|for|on) the (?:very )?end(?:ing)?', '(?:to|as we) (?:close|finish|end)', '(?:in|as|for) (?:an?|the) outro', '(?:in|during|for) the (?:last|final|closing) (?:few )?(?:seconds?|moments?)', '(?:close|end|finish)(?:s|ing)?(?: it| off| the (?:film|video))* (?:with|on)', 'at last', 'finally')}|(?:在|放)?(?:视频|影片)?(?:结尾|末尾|结束|最后|片尾)(?:时|处|的时候)?`,
  ],
]

/** Where on the screen. */
export function findPosition(text: string): Found<TextPosition> | undefined {
  for (const [value, pattern] of POSITIONS) {
    const match = toExpression(pattern).exec(text)
    if (match) return { value, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

/** When in the film: exact times, a picture, or an end of it. */
export function findWhen(text: string, scene: Scene): Found<TextWhen> | undefined {
  return findRange(text, scene.lengthMs) ?? findClip(text, scene) ?? findSpan(text)
}

/** From one time to another. `filmMs` tells when "the last 3 seconds" begin. */
export function findRange(text: string, filmMs: number): Found<TextWhen> | undefined {
  const time = DURATION_OR_CLOCK
  const readers: [pattern: string, toRange: (match: RegExpExecArray) => [startMs: number, endMs: number]][] = [
    [
      `(?:from |between )?(${time}|${NUMBER}) ?(?:to|until|till|-|–) ?(${time})`,
      (m) => [toTime(m[1], m[2]), toTime(m[2], m[2])],
    ],
    [`从?(?:第)?(${time}|${NUMBER})(?:到|至|-|~)(?:第)?(${time})`, (m) => [toTime(m[1], m[2]), toTime(m[2], m[2])]],
    [
      `(?:for |in |during )?the last (${DURATION})|最后(${DURATION})`,
      (m) => [Math.max(0, filmMs - toTime(m[1] ?? m[2], '')), filmMs],
    ],
    [
      `(?:from |between )?second (${NUMBER}) (?:to|until|and) (?:second )?(${NUMBER})`,
      (m) => [toTime(m[1], 's'), toTime(m[2], 's')],
    ],
    [`(?:for |in |during )?the first (${DURATION})|前(${DURATION})`, (m) => [0, toTime(m[1] ?? m[2], '')]],
    [
      `(?<![a-z])(?:at|from) (${time})|在?第(${DURATION})(?:时|处|开始)?`,
      (m) => [toTime(m[1] ?? m[2], ''), toTime(m[1] ?? m[2], '') + 3000],
    ],
    [`(?<![a-z])for (${DURATION})|(?:显示|持续|停留)(${DURATION})`, (m) => [0, toTime(m[1] ?? m[2], '')]],
  ]
  for (const [pattern, toRange] of readers) {
    const match = toExpression(pattern).exec(text)
    const [startMs, endMs] = match ? toRange(match) : [0, 0]
    if (match && endMs > startMs) {
      return { value: { kind: 'range', startMs, endMs }, start: match.index, end: match.index + match[0].length }
    }
  }
  return undefined
}

/** In "from 2 to 5 seconds" the first number borrows the unit of the second. */
function toTime(text = '', unitOf = ''): number {
  const isBare = toExpression(`^${NUMBER}$`).test(text)
  return isBare ? readNumber(text) * (/min|分/u.test(unitOf) ? 60_000 : 1000) : readDurationMs(text)
}

function findClip(text: string, scene: Scene): Found<TextWhen> | undefined {
  const match = toExpression(
    `(?:(?<![a-z])(?:on|in|over|under|for|to|at|with|during) |在|给)?(?:the )?(${referencePattern(scene)})(?:上面?|里|中|下面?|处|的时候|时|的)?`,
    'u',
  ).exec(text)
  const [clipId] = match ? (readReferences(match[1] ?? '', scene) ?? []) : []
  if (!match || clipId === undefined) return undefined
  return { value: { kind: 'clip', clipId }, start: match.index, end: match.index + match[0].length }
}

function findSpan(text: string): Found<TextWhen> | undefined {
  for (const [kind, pattern] of SPANS) {
    const match = toExpression(pattern).exec(text)
    if (match) return { value: { kind }, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}
