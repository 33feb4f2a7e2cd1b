import type { TransitionChoice } from '../cut'
import { DURATION, readDurationMs } from '../durations'
import type { SetTransition } from '../operations'
import { PACES } from '../pace'
import { readBetween } from './single-transitions'
import { ANY_TRANSITION as ANY, KINDS, NAMED_TRANSITION as NAMED, type Kind } from './transition-words'
import { anyOf, word } from '../reader'
import type { Rule, Scene } from '../scene'
import { GONE_ZH, NO, NO_ZH } from './negation'

/** "Wipes, 1 second" is a transition's length; "wipes, 20 seconds" is a film's. */
const LONGEST_BEHIND_COMMA_MS = 3000
const EFFECT_EN = '(?: (?:transitions?|effects?|between (?:the )?(?:photos|pictures|clips|shots|images)))*'
const NONE = [
  `${NO} (?:transitions?|crossfades?|fades?|dissolves?|wipes?|slides?)(?![a-z])(?: between (?:the )?(?:photos|pictures|clips|shots|images))?`,
  word(
    '(?:only |just |simple |plain )?(?:hard|straight|jump|clean) cuts?(?: only)?',
    '(?:just|only|plain) cuts?',
    'just cut(?: (?:from one to the next|between them|straight))?',
    'cut straight(?: from one to the next)?',
  ),
  `${NO_ZH}(?:转场|过渡)(?:效果|特效|动画)?|(?:转场|过渡)(?:效果|特效|动画)?${GONE_ZH}`,
  '(?:直接)?硬切|直接(?:切换?|跳)(?:就好|就行|过去)?|直切',
]
const THEM = `(?:${NAMED}|${ANY})`

/** How pictures follow each other, and how long that takes. */
export const readTransitions: Rule = (reader, scene) => {
  const single = readBetween(reader, scene)
  const found: SetTransition[] = []
  reader.take(NONE.join('|'), () => void found.push({ do: 'set-transition', kind: 'none' }))
  reader.take(
    `(?<![a-z])(?:replace|change|swap) (?:the )?${THEM} (?:with|to|by|for|into)(?= ${THEM})|把${THEM}(?:改成|换成|改为|换为)(?=${THEM})`,
    () => true,
  )
  reader.take(
    `(?<![a-z])(?:instead of|rather than|in place of|not) (?:the )?(?:boring |current |old )?${THEM}|(?:而不是|不是|代替|取代)${THEM}`,
    () => true,
  )
  reader.take(
    `(?<![a-z])(?:gentle|soft|smooth|subtle|elegant|simple|clean|nice|basic)(?= ${THEM})|(?:柔和|自然|简单|流畅|平滑|优雅)的?(?=${THEM})`,
    () => true,
  )
  const lengthMs = readTransitionMs(reader, scene)
  const kind = readKind(reader)
  let general = false
  reader.take(ANY, () => void (general = true))
  if (kind || general || lengthMs !== undefined) {
    const isNone = scene.cut.transition.kind === 'none'
    const spoken = kind ?? (lengthMs === undefined || isNone ? currentKind(scene) : undefined)
    found.push({ do: 'set-transition', ...(spoken && { kind: spoken }), ...(lengthMs !== undefined && { lengthMs }) })
  }
  // "No transition before the street clip, just cut" is one wish.
  const isSaidTwice =
    found[0]?.kind === 'none' && single.some((one) => one.do === 'set-transition' && one.kind === 'none')
  return [...(isSaidTwice ? [] : found.slice(0, 1)), ...single]
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
    `(?<=${THEM}(?: (?:length|duration|time)| (?:between|for|on) [^,.;\\d]{0,25},)?) ?(?:of|for|lasting|at|to|last|should last|be|:|=)? ?(${DURATION})(?: each| long)?`,
    (match) => use(match[1]),
  )
  reader.take(`(?<=${THEM})(?:的)?(?:时长|时间|长度)?(?:为|改为|改成|设为|是|:|持续)?(${DURATION})`, (match) =>
    use(match[1]),
  )
  reader.take(`(?<=${THEM}), ?(?:时长|时间|长度)?(?:为|是)?(${DURATION})(?: each)?(?=$|[,.;。])`, (match) =>
    readDurationMs(match[1] ?? '') <= LONGEST_BEHIND_COMMA_MS ? use(match[1]) : false,
  )
  const currentMs = scene.cut.transition.lengthMs ?? PACES[scene.cut.pace].transitionMs
  reader.take(
    `(?<=${THEM}[^,。;]{0,6}?)(?:的?(?:时长|时间|长度))?(?:都)?(?:拖|拉|加|延|缩|改|调|变|放|压|剪)*[长短慢快]?(?:到|成|为)(${DURATION})`,
    (match) => use(match[1]),
  )
  reader.take(
    `(?<=(?:${THEM})[^.;。\\n]*, ?)(?:每[个次处]|各|一[个次])(?:转场|过渡)?(?:都)?(?:是|为|用|持续)?(${DURATION})|(?<=(?:${THEM})[^.;。\\n]*, ?)(${DURATION})一?[个次]|(?<=(?:${THEM})[^.;。\\n]*, ?)(${DURATION}) (?:each|every time)`,
    (match) => use(match[1] ?? match[2] ?? match[3]),
  )
  reader.take(
    `(?:${THEM}) ?(?:effects? )?(?:feels?|looks?|seems?|is|are|takes?|lasts?|come across|happens?)?(?: a (?:bit|little))?(?: (?:way|much|far))? ?(?:too|so) (?:slow|long|sluggish)(?:ly)?(?![a-z])|(?<![a-z])(?:speed up|quicken|tighten|shorten) (?:the |all |my )*${THEM}|${THEM}(?:有点|有些|感觉)?(?:太|过于)(?:慢|长|拖)(?:了)?`,
    () => void (lengthMs = currentMs / 2),
  )
  reader.take(
    `(?:${THEM}) ?(?:effects? )?(?:feels?|looks?|seems?|is|are|takes?|happens?)?(?: a (?:bit|little))?(?: (?:way|much|far))? ?(?:too|so) (?:fast|short|quick|abrupt|sudden|hard)(?:ly)?(?![a-z])|(?<![a-z])(?:slow down|lengthen|stretch|extend) (?:the |all |my )*${THEM}|${THEM}(?:有点|有些|感觉)?(?:太|过于)(?:快|短|突然|急)(?:了)?`,
    () => void (lengthMs = currentMs * 2),
  )
  reader.take(
    `(?<![a-z])(?:longer|slower)(?= ${THEM})|(?<=${THEM}(?:,? but|,? just)?(?: (?:should|must|need to|could|can|to|make (?:it|them)))?(?: (?:be|go|run|feel|last))?(?: a (?:bit|little|tad)| much)?) (?:longer|slower|smoother)(?![a-z])|(?<=(?:make|have|let|want|get) (?:the |all |my )*${THEM}(?: (?:be|go|run|last|take|feel))?(?: a (?:bit|little)| much)?) (?:longer|slower)(?![a-z])|(?:更长|更慢|慢一点|长一点)的?(?=${THEM})|(?<=${THEM})(?:再)?(?:慢|长)一?[点些]`,
    () => void (lengthMs = currentMs * 2),
  )
  reader.take(
    `(?<![a-z])(?:shorter|faster|quicker|snappier)(?= ${THEM})|(?<=${THEM}(?:,? but|,? just)?(?: (?:should|must|need to|could|can|to|make (?:it|them)))?(?: (?:be|go|run|feel|last))?(?: a (?:bit|little|tad)| much)?) (?:shorter|faster|quicker|snappier)(?![a-z])|(?<=(?:make|have|let|want|get) (?:the |all |my )*${THEM}(?: (?:be|go|run|last|take|feel))?(?: a (?:bit|little)| much)?) (?:shorter|faster|quicker|snappier)(?![a-z])|(?:更短|更快|快一点|短一点)的?(?=${THEM})|(?<=${THEM})(?:再)?(?:快|短)一?[点些]`,
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
