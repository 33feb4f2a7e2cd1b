import { toExpression } from '../expressions'
import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { DURATION, readDurationMs } from '../durations'
import { NUMBER, readNumber } from '../numbers'
import type { EditOperation, SetTransition } from '../operations'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { NO, NO_ZH } from './negation'
import { ANY_TRANSITION, NAMED_TRANSITION, findKind } from './transition-words'

const WAY = `(?:(?:${NAMED_TRANSITION})(?: transitions?| effects?|的?(?:转场|过渡)(?:效果)?)?|${ANY_TRANSITION})`
const NONE = `${NO} (?:transitions?|crossfades?|fades?|effects?)(?![a-z])|(?:an? )?(?:hard |straight )cut(?![a-z])`
const NONE_ZH = `${NO_ZH}(?:转场|过渡)(?:效果)?|硬切|直接切换|直接切(?:过去|入|进)?(?:,?不要(?:任何)?(?:过渡|转场))?`

/** "A wipe between 2 and 3": the way into the later of two neighbours, or into all from one to the other. */
export function readBetween(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const order = scene.cut.clips.map(({ id }) => id)
  const one2 = referencePattern(scene)
  const two = `(${one2} ?(?:to|and|then|with|到|切到|至) ?(?:the )?${one2}|${referenceListPattern(scene)}|#?${NUMBER} ?(?:and|&|to|到|和|与|跟|、) ?#?${NUMBER})`
  const use = (pair: string | undefined, way: string, length: string | undefined): boolean => {
    const places = readPlaces(pair ?? '', scene)
    const [from, to] = [Math.min(...places), Math.max(...places)]
    if (places.length !== 2 || !(from >= 0 && to < order.length && from < to)) return false
    found.push({ do: 'set-transition', ...toWay(way, length), clipIds: order.slice(from + 1, to + 1) })
    return true
  }
  reader.take(`(${NONE}) between (?:the )?${two}`, (m) => use(m[2], m[1] ?? '', undefined))
  reader.take(
    `(?:(?<![a-z])(?:add|use|put|make|with|want) )?(?:an? |the )?(?:(${DURATION})(?:[ -]long)? )?(${WAY})(?: (?:of |for |lasting )?(${DURATION}))? (?:in between|between|from) (?:the )?${two}(?:,? (?:of |for |lasting )?(${DURATION}))?`,
    (m) => use(m[4], m[2] ?? '', m[1] ?? m[3] ?? m[5]),
  )
  reader.take(
    `(?<![a-z])(?:in between|between|from) (?:the )?${two}:?,? (?:please )?(?:use |put |add |have |do |make |i want |i[’']d like |there should be )?(?:an? )?(?:(${DURATION}) )?(${WAY}|${NONE})`,
    (m) => use(m[1], m[3] ?? '', m[2]),
  )
  reader.take(
    `(?:在|从|把|将)?${two}(?:之间|中间|这里|那里|这儿|那儿|的时候|时|的)的?(?:转场|过渡)?(?:效果)?(?:用|加上?|加个?|来个?|做个?|放个?|改成|改为|使用|换成|换个?|设为|是|要)?(?:(${DURATION})的?)?(?:一个|个)?(${NONE_ZH}|${WAY})(?:,?(?:时长)?(${DURATION}))?`,
    (m) => use(m[1], m[3] ?? '', m[2] ?? m[4]),
  )
  reader.take(
    `(?:把|将)?${two}(?:之间|中间)?的?(?:转场|过渡)(?:时长|时间)?(?:再)?(?:拉长|延长|缩短|加长|放慢|加快|改|调|变|设)(?:到|成|为|至)(${DURATION})`,
    (m) => use(m[1], '转场', m[2]),
  )
  const one = `(${referencePattern(scene)})`
  const into = (clip: string | undefined, way: string, length: string | undefined, isAfter = false): boolean => {
    const [clipId, another] = readReferences(clip ?? '', scene) ?? []
    const place = clipId === undefined ? -1 : order.indexOf(clipId) + (isAfter ? 1 : 0)
    const target = order[place]
    if (target === undefined || another !== undefined || place < 1) return false
    found.push({ do: 'set-transition', ...toWay(way, length), clipIds: [target] })
    return true
  }
  const add = '(?:(?<![a-z])(?:add|use|put|make|with|want|have|do|give me) )?(?:an? |the )?'
  reader.take(`(${NONE})(?: (?:right )?(?:into|before|going into|coming into|in front of)) ${one}`, (m) =>
    into(m[2], m[1] ?? '', undefined),
  )
  reader.take(`(${NONE})(?: (?:right )?(?:after|out of|behind)) ${one}`, (m) => into(m[2], m[1] ?? '', undefined, true))
  reader.take(
    `${add}(?:(${DURATION})(?:[ -]long)? )?(${WAY})(?: (?:of |for |lasting )?(${DURATION}))? (?:right )?(?:into|before|going into|in front of|when (?:it )?(?:goes|going) to|on the way to) ${one}(?:,? (?:of |for |lasting )?(${DURATION})(?: long)?)?`,
    (m) => into(m[4], m[2] ?? '', m[1] ?? m[3] ?? m[5]),
  )
  reader.take(`${add}(?:(${DURATION})(?:[ -]long)? )?(${WAY}) (?:right )?(?:after|out of|behind) ${one}`, (m) =>
    into(m[3], m[2] ?? '', m[1], true),
  )
  reader.take(`(?<![a-z])(fade|dissolve|crossfade|wipe|slide|cut|blur|zoom|dip|flash)(?: (?:in)?to) ${one}`, (m) =>
    m[1] === 'cut' ? into(m[2], 'hard cut', undefined) : into(m[2], `${m[1] ?? ''} transition`, undefined),
  )
  reader.take(
    `(?:在)?(?:切到|切进|切入|进入|进到|进|切换到|到|转到)${one}(?:的时候|的地方|那里|处|时|前|之前)?,?(?:用|加上?|加个|来个?|改成|改为|换成|做)?(?:一个|个)?(?:(${DURATION})的?)?(${NONE_ZH}|${WAY})(?:,?(?:时长)?(${DURATION}))?`,
    (m) => into(m[1], m[3] ?? '', m[2] ?? m[4]),
  )
  reader.take(
    `(?:在)?${one}(?:出现|进来|进场|出来|入场)?(?:的时候|的地方|之前|前面?|时)(?:用|加上?|加个|来个?|改成|改为|换成|做)?(?:一个|个)?(?:(${DURATION})的?)?(${NONE_ZH}|${WAY})(?:,?(?:时长)?(${DURATION}))?`,
    (m) => into(m[1], m[3] ?? '', m[2] ?? m[4]),
  )
  reader.take(
    `(?:(?:只有|只让|只在|就|仅)?(?:让|给)?)${one}(?:用|以|改用)(?:一个|个)?(?:(${DURATION})的?)?(${WAY})(?:转场)?(?:进来|进入|进场|出现|入场|出来|切入)`,
    (m) => into(m[1], m[3] ?? '', m[2]),
  )
  return found
}

function toWay(way: string, length: string | undefined): Pick<SetTransition, 'kind' | 'lengthMs'> {
  const lengthMs = length === undefined ? 0 : readDurationMs(length)
  const isNone = toExpression(`^(?:${NONE}|${NONE_ZH})$`).test(way)
  // Some kinds are only known before a word for transitions.
  const kind = isNone ? 'none' : (findKind(way) ?? findKind(`${way} transition`))
  return { ...(kind && { kind }), ...(lengthMs > 0 && { lengthMs }) }
}

/** Positions from 0 in the film. */
function readPlaces(text: string, scene: Scene): number[] {
  const ids = readReferences(text, scene)
  if (ids?.length === 2) return ids.map((id) => scene.cut.clips.findIndex((clip) => clip.id === id))
  return [...text.matchAll(toExpression(NUMBER, 'gu'))].map(([number]) => readNumber(number) - 1)
}
