import { DURATION, readDurationMs } from '../durations'
import { readReferences, referenceListPattern } from '../clip-reference'
import { NUMBER } from '../numbers'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'

const NOUN = '(?:photos?|pictures?|images?|clips?|shots?|slides?|one)(?![a-z])'
const NOUN_ZH = '(?:照片|图片|相片|图|片段|画面|镜头)'
const SHOWN_ZH =
  '(?:每[张个幅]|多?(?:放|停|显示|展示|播)(?:一会儿?|久一点|久一些|久点)|,|显示|只要|只放|只留|只停|只给|要|给|停留|停|太[长短]了?,?|太[长短],?|持续|播放|展示|放|时长|时间|改为|改成|设为|为|是|都|各)*'
const EVERY = [
  `(?<![a-z])(?:show |display |hold |give |keep )?(?:each|every) (?:${NOUN})?(?: (?:for|lasts?|to|at|is|should (?:be|last)|on screen|shown|stays?))* ?(${DURATION})`,
  `(${DURATION})(?: long)? (?:per|for each|for every|on each|each|a|an|every) ${NOUN}`,
  `(?<![a-z])(?:show )?(?:all )?(?:the )?photos (?:for|at|to) (${DURATION})(?: each)?`,
  `(${DURATION}) each(?![a-z])`,
  `每[一]?[张个幅段]${NOUN_ZH}?${SHOWN_ZH}(${DURATION})`,
  `(${DURATION})(?:一|每)[张个幅](?:${NOUN_ZH})?`,
]

/** "The first 3 seconds" is a time and no picture. */
const BARE_ORDER = /^(?:the )?(?:very )?(?:first|last)$/u

/** Times for all photos and for single ones. */
export const readPhotoTime: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const several = referenceListPattern(scene)
  const hold = (reference: string | undefined, duration: string | undefined): boolean => {
    const clipIds = readReferences(reference ?? '', scene)
    const lengthMs = readDurationMs(duration ?? '')
    if (!clipIds || !(lengthMs > 0) || BARE_ORDER.test(reference ?? '')) return false
    found.push({ do: 'set-clip-time', clipIds, lengthMs })
    return true
  }
  reader.take(`(?:(?<![a-z])(?:show|hold|keep|give|make) )?(${several})(?: for| at|:)? (${DURATION}) each`, (m) =>
    hold(m[1], m[2]),
  )
  for (const pattern of EVERY) {
    reader.take(pattern, (match) => {
      const lengthMs = readDurationMs(match[1] ?? '')
      if (!(lengthMs > 0)) return false
      found.push({ do: 'set-photo-time', lengthMs })
      return true
    })
  }
  reader.take(
    `(?:(?:show|hold|keep|let|leave|make|trim|cut|shorten|extend|lengthen) )?(?:the )?(${several})(?:,? (?:for|only|just|about|around|(?:needs?|gets?|should (?:get|have)) (?:some |a bit |a little )?(?:more time|longer),?|say|like|maybe|up|there|on|a (?:bit|little) longer,?|longer,?|lasts?|to|at|is|should (?:be|last|stay)|stays?|on screen|too (?:long|short),?|make it|make that|visible))* (${DURATION})(?: long)?`,
    (m) => hold(m[1], m[2]),
  )
  reader.take(`(${DURATION}) (?:for|on) (${several})`, (m) => hold(m[2], m[1]))
  reader.take(`(?:把|将|让)?(${several})${SHOWN_ZH}(${DURATION})`, (m) => hold(m[1], m[2]))
  // "… and the chair for three": the second time borrows its unit.
  reader.take(`(?<=\\u0000),? ?(?:and |then )*(?:the )?(${several}) for (${NUMBER})(?= ?(?:$|[,.;!]))`, (m) =>
    hold(m[1], `${m[2] ?? ''}s`),
  )
  return found
}
