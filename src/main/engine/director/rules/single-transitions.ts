import { readReferences, referenceListPattern } from '../clip-reference'
import { DURATION, readDurationMs } from '../durations'
import { NUMBER, readNumber } from '../numbers'
import type { EditOperation, SetTransition } from '../operations'
import type { Reader } from '../reader'
import type { Scene } from '../scene'
import { NO, NO_ZH } from './negation'
import { ANY_TRANSITION, NAMED_TRANSITION, findKind } from './transition-words'

const WAY = `(?:(?:${NAMED_TRANSITION})(?: transitions?| effects?|的?(?:转场|过渡)(?:效果)?)?|${ANY_TRANSITION})`
const NONE = `${NO} (?:transitions?|crossfades?|fades?|effects?)(?![a-z])|(?:an? )?(?:hard |straight )cut(?![a-z])`
const NONE_ZH = `${NO_ZH}(?:转场|过渡)(?:效果)?|硬切|直接切换`

/** "A wipe between 2 and 3": the way into the later of two neighbours, or into all from one to the other. */
export function readBetween(reader: Reader, scene: Scene): EditOperation[] {
  const found: EditOperation[] = []
  const order = scene.cut.clips.map(({ id }) => id)
  const two = `(${referenceListPattern(scene)}|#?${NUMBER} ?(?:and|&|to|到|和|与|跟|、) ?#?${NUMBER})`
  const use = (pair: string | undefined, way: string, length: string | undefined): boolean => {
    const places = readPlaces(pair ?? '', scene)
    const [from, to] = [Math.min(...places), Math.max(...places)]
    if (places.length !== 2 || !(from >= 0 && to < order.length && from < to)) return false
    found.push({ do: 'set-transition', ...toWay(way, length), clipIds: order.slice(from + 1, to + 1) })
    return true
  }
  reader.take(`(${NONE}) between (?:the )?${two}`, (m) => use(m[2], m[1] ?? '', undefined))
  reader.take(
    `(?:(?<![a-z])(?:add|use|put|make|with|want) )?(?:an? |the )?(?:(${DURATION})(?:[ -]long)? )?(${WAY})(?: (?:of |for |lasting )?(${DURATION}))? (?:between|from) (?:the )?${two}(?:,? (?:of |for |lasting )?(${DURATION}))?`,
    (m) => use(m[4], m[2] ?? '', m[1] ?? m[3] ?? m[5]),
  )
  reader.take(
    `(?<![a-z])between (?:the )?${two}:?,? (?:use |put |add |have )?(?:an? )?(?:(${DURATION}) )?(${WAY}|${NONE})`,
    (m) => use(m[1], m[3] ?? '', m[2]),
  )
  reader.take(
    `(?:在|把|将)?${two}(?:之间|中间)的?(?:转场|过渡)?(?:效果)?(?:用|加上?|加个|改成|改为|使用|换成|设为|是|要)?(?:(${DURATION})的?)?(?:一个|个)?(${NONE_ZH}|${WAY})(?:,?(?:时长)?(${DURATION}))?`,
    (m) => use(m[1], m[3] ?? '', m[2] ?? m[4]),
  )
  return found
}

function toWay(way: string, length: string | undefined): Pick<SetTransition, 'kind' | 'lengthMs'> {
  const lengthMs = length === undefined ? 0 : readDurationMs(length)
  const isNone = new RegExp(`^(?:${NONE}|${NONE_ZH})$`, 'u').test(way)
  const kind = isNone ? 'none' : findKind(way)
  return { ...(kind && { kind }), ...(lengthMs > 0 && { lengthMs }) }
}

/** Positions from 0 in the film. */
function readPlaces(text: string, scene: Scene): number[] {
  const ids = readReferences(text, scene)
  if (ids?.length === 2) return ids.map((id) => scene.cut.clips.findIndex((clip) => clip.id === id))
  return [...text.matchAll(new RegExp(NUMBER, 'gu'))].map(([number]) => readNumber(number) - 1)
}
