import type { TransitionChoice } from '../cut'
import { DURATION, readDurationMs } from '../durations'
import type { EditOperation } from '../operations'
import { PACES } from '../pace'
import { anyOf, word } from '../reader'
import type { Rule, Scene } from '../scene'
import { NO, NO_ZH } from './negation'

type Kind = Exclude<TransitionChoice, 'none'>

const KINDS: readonly { readonly kind: Kind; readonly en: readonly string[]; readonly zh: readonly string[] }[] = [
  {
    kind: 'dip-to-black',
    en: ['dips? to black', 'fad(?:e|es|ing) (?:to|through|via) black', 'black fades?'],
    zh: ['黑场过渡', '黑场', '闪黑', '渐黑', '淡入黑场'],
  },
  {
    kind: 'crossfade',
    en: [
      'cross[ -]?fad(?:e|es|ing)',
      'cross[ -]?dissolves?',
      'dissolves?',
      'fad(?:e|es|ing)(?! (?:in|out)(?![a-z]))',
      'blend(?:s|ing)?',
    ],
    zh: ['交叉淡化', '交叉溶解', '淡入淡出', '叠化', '溶解', '淡化', '渐变'],
  },
  { kind: 'wipe', en: ['wip(?:e|es|ing)'], zh: ['擦除', '划变', '划像', '划出'] },
  {
    kind: 'slide',
    en: ['slid(?:e|ing)(?! ?(?:\\d|show))', 'slides', 'push(?:es)?'],
    zh: ['滑动', '滑入', '滑移', '推移', '推入'],
  },
]
/** "Wipes, 1 second" is a transition's length; "wipes, 20 seconds" is a film's. */
const LONGEST_BEHIND_COMMA_MS = 3000
const EFFECT_EN = '(?: (?:transitions?|effects?|between (?:the )?(?:photos|pictures|clips|shots|images)))*'
const NONE = [
  `${NO} (?:transitions?|crossfades?|fades?|dissolves?|wipes?|slides?)(?![a-z])(?: between (?:the )?(?:photos|pictures|clips|shots|images))?`,
  word('(?:only |just |simple |plain )?(?:hard|straight|jump) cuts?(?: only)?', 'just cuts?'),
  `${NO_ZH}(?:转场|过渡)(?:效果|特效)?`,
  '硬切|直接切换|直切',
]
const ANY = `(?:${word('transitions?(?: effects?)?')}|转场(?:效果|特效|动画)?|过渡(?:效果|动画)?)`
const NAMED = anyOf(KINDS.flatMap(({ en, zh }) => [...en.map((name) => word(name)), ...zh]))
const THEM = `(?:${NAMED}|${ANY})`

/** How pictures follow each other, and how long that takes. */
export const readTransitions: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  reader.take(NONE.join('|'), () => void found.push({ do: 'set-transition', kind: 'none' }))
  reader.take(
    `(?<![a-z])(?:replace|change|swap) (?:the )?${THEM} (?:with|to|by|for|into)(?= ${THEM})|把${THEM}(?:改成|换成|改为|换为)(?=${THEM})`,
    () => true,
  )
  const lengthMs = readTransitionMs(reader, scene)
  const kind = readKind(reader)
  let general = false
  reader.take(ANY, () => void (general = true))
  if (kind || general || lengthMs !== undefined) {
    found.push({ do: 'set-transition', kind: kind ?? currentKind(scene), ...(lengthMs !== undefined && { lengthMs }) })
  }
  return found.slice(0, 1)
}

function readTransitionMs(reader: Parameters<Rule>[0], scene: Scene): number | undefined {
  let lengthMs: number | undefined
  const use = (text: string | undefined): boolean => {
    const readMs = readDurationMs(text ?? '')
    if (!(readMs > 0)) return false
    lengthMs = readMs
    return true
  }
  // What stands around the length stays readable for the rule that knows the kinds.
  reader.take(`(${DURATION})(?:[ -]long)?(?= (?:long )?${THEM}|的?${THEM})`, (match) => use(match[1]))
  reader.take(
    `(?<=${THEM}(?: (?:length|duration|time))?) ?(?:of|for|lasting|at|to|last|should last|be|:|=)? ?(${DURATION})(?: each| long)?`,
    (match) => use(match[1]),
  )
  reader.take(`(?<=${THEM})(?:的)?(?:时长|时间|长度)?(?:为|改为|改成|设为|是|:|持续)?(${DURATION})`, (match) =>
    use(match[1]),
  )
  reader.take(`(?<=${THEM}), ?(?:时长|时间|长度)?(?:为|是)?(${DURATION})(?=$|[,.;。])`, (match) =>
    readDurationMs(match[1] ?? '') <= LONGEST_BEHIND_COMMA_MS ? use(match[1]) : false,
  )
  const currentMs = scene.cut.transition.lengthMs ?? PACES[scene.cut.pace].transitionMs
  reader.take(
    `(?<![a-z])(?:longer|slower)(?= ${THEM})|(?:更长|更慢|慢一点|长一点)的?(?=${THEM})|(?<=${THEM})(?:再)?(?:慢|长)一?[点些]`,
    () => void (lengthMs = currentMs * 2),
  )
  reader.take(
    `(?<![a-z])(?:shorter|faster|quicker)(?= ${THEM})|(?:更短|更快|快一点|短一点)的?(?=${THEM})|(?<=${THEM})(?:再)?(?:快|短)一?[点些]`,
    () => void (lengthMs = currentMs / 2),
  )
  return lengthMs
}

function readKind(reader: Parameters<Rule>[0]): Kind | undefined {
  const found: Kind[] = []
  for (const { kind, en, zh } of KINDS) {
    reader.take(
      `(?:${word(...en)}${EFFECT_EN}|${anyOf(zh)}(?:的)?(?:转场|过渡)?(?:效果)?)`,
      () => void found.push(kind),
    )
  }
  return found[0]
}

function currentKind(scene: Scene): TransitionChoice {
  return scene.cut.transition.kind === 'none' ? 'crossfade' : scene.cut.transition.kind
}
