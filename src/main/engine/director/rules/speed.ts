import { toExpression } from '../expressions'
import { readReferences, referenceListPattern } from '../clip-reference'
import { NUMBER, readNumber } from '../numbers'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'

const SLOW_MOTION = '(?:super )?slow[ -]?(?:motion|mo)(?![a-z])|慢动作|慢镜头|慢放(?!大)'
const WORDS: readonly [pattern: string, speed: number][] = [
  [SLOW_MOTION, 0.5],
  ['(?:a )?quarter(?: of the)? speed|四分之一速度?', 0.25],
  ['(?:a )?third(?: of the)? speed|三分之一速度?', 0.33],
  ['half(?: the| of the)?(?: normal| original)? (?:speed|pace)|half as fast|half[ -]speed|半速|一半的?速度', 0.5],
  [
    'double(?: the)?(?: normal| original)? (?:speed|pace)|twice as quick(?:ly)?|twice (?:as fast|the speed)|two times (?:as fast|faster)',
    2,
  ],
  ['(?:normal|original|regular) (?:playback )?speed|real[ -]time|(?:正常|原来的?|原)(?:播放)?(?:速度|速)', 1],
  ['(?:triple|three times) (?:the )?speed|three times as fast', 3],
  ['time[ -]?lapse|延时摄影', 4],
]
const FACTOR = [
  `${NUMBER} ?x(?![a-z\\d])(?: (?:speed|faster|slower|slow(?:[ -]motion)?))?`,
  `${NUMBER} times (?:as fast|faster|slower|the speed)`,
  `${NUMBER} ?(?:%|percent)(?: of(?: the)?(?: normal)?)? speed`,
  `${NUMBER} ?倍(?:的)?(?:速度|速|慢放|慢速)?`,
]
const SPEED = `(?:${[...WORDS.map(([pattern]) => pattern), ...FACTOR].join('|')})`
const AT = '(?: (?:in|at|to|into|by|run|runs|play|plays|be|go|should|back|a|an|with))*'
const CLIPS = '(?:the |all |my )*(?:clips?|videos?|footage|film|movie|everything|it)(?![a-z])'
/** Chinese says by how much it is faster: 加速一倍 is twice as fast. */
const STEP_ZH =
  '(加速|加快|快进|放慢|减速|减慢)(?:播放)?(?:到|至|为)?(一倍|(?:原来的?)?一半(?:的?速度)?|四分之一(?:的?速度)?|[^,。;]*?倍速?)?'

/** How fast clips run. Photos have no speed. */
export const readSpeed: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const videos = scene.cut.clips
    .filter((clip) => scene.assets.some(({ id, kind }) => id === clip.assetId && kind === 'clip'))
    .map((clip) => clip.id)
  const several = `(${referenceListPattern(scene)})`
  let missed = false
  const set = (clips: string | undefined, speed: number): boolean => {
    const clipIds = clips === undefined ? videos : readReferences(clips, scene)?.filter((id) => videos.includes(id))
    const isGood = clipIds !== undefined && clipIds.length > 0 && speed > 0
    missed ||= clips !== undefined && !isGood
    if (isGood) found.push({ do: 'set-speed', clipIds, speed })
    return isGood
  }
  reader.take(`(?<![a-z])(double|halve|quarter|triple) the (?:playback )?speed (?:of|on|for) ${several}`, (m) =>
    set(m[2], { double: 2, halve: 0.5, quarter: 0.25, triple: 3 }[m[1] ?? ''] ?? 1),
  )
  reader.take(`(?<![a-z])speed up ${several}(?:${AT} (${SPEED}))?`, (m) => set(m[1], m[2] ? toSpeed(m[2]) : 2))
  reader.take(`(?<![a-z])speed ${several} up(?:${AT} (${SPEED}))?`, (m) => set(m[1], m[2] ? toSpeed(m[2]) : 2))
  reader.take(`(?<![a-z])slow ${several} down(?:${AT} (?:(${SPEED})|(${NUMBER}) ?%))?`, (m) =>
    set(m[1], m[3] ? readNumber(m[3]) / 100 : m[2] ? toSlow(m[2]) : 0.5),
  )
  reader.take(
    `(?<![a-z])(?:make|play|run) ${several} (?:go |run |play )?(?:a (?:bit|little) |much )?(slower|faster|quicker)(?![a-z])`,
    (m) => set(m[1], m[2] === 'slower' ? 0.5 : 2),
  )
  reader.take(`(?<![a-z])slow down ${several}(?:${AT} (${SPEED}))?`, (m) => set(m[1], m[2] ? toSlow(m[2]) : 0.5))
  reader.take(`(?:(?<![a-z])(?:play|run|show|set|make|put|have) )?${several}${AT} (${SPEED})`, (m) =>
    set(m[1], toSpeed(m[2] ?? '')),
  )
  reader.take(`(${SPEED}) (?:on|for|in|during) ${several}`, (m) => set(m[2], toSpeed(m[1] ?? '')))
  reader.take(
    `(?:把|将|让)?${several}(?:改成|改为|用|以|设为|调成|调到|变成|恢复成?|恢复为)?(${SPEED})(?:播放)?`,
    (m) => set(m[1], toSpeed(m[2] ?? '')),
  )
  reader.take(`(?<!节奏)(放慢|加快|加速|减慢)${several}`, (m) => set(m[2], toStep(m[1] ?? '', undefined)))
  reader.take(`(?:把|将|让)?${several}的?(?:播放)?(?:速度)?${STEP_ZH}`, (m) => set(m[1], toStep(m[2] ?? '', m[3])))
  if (missed) return found
  reader.take(`(?<![a-z])(?:speed up|play|run|slow down|set|make) ${CLIPS}${AT} (${SPEED})`, (m) =>
    set(undefined, toSpeed(m[1] ?? '')),
  )
  reader.take(`(?<![a-z])speed (?:everything|the (?:clips?|videos?)) up(?:${AT} (${SPEED}))?`, (m) =>
    set(undefined, m[1] ? toSpeed(m[1]) : 2),
  )
  reader.take(`(?:把|将|让)?(?:所有|全部)?(?:视频|片段)的?(?:播放)?(?:速度)?${STEP_ZH}`, (m) =>
    set(undefined, toStep(m[1] ?? '', m[2])),
  )
  reader.take(
    `(?:把|将|让)?(?:所有|全部)?(?:视频|片段)(?:都)?(?:改成|改为|用|以|设为|恢复成?|恢复为)?(${SPEED})(?:播放)?`,
    (m) => set(undefined, toSpeed(m[1] ?? '')),
  )
  reader.take(`(?:(?:in|with|at|add|use) (?:an? )?)?(${SLOW_MOTION}|${FACTOR.join('|')})(?:效果|播放)?`, (m) =>
    /%|倍$/u.test(m[1] ?? '') ? false : set(undefined, toSpeed(m[1] ?? '')),
  )
  return found
}

function toSpeed(text: string): number {
  const named = WORDS.find(([pattern]) => toExpression(`^(?:${pattern})$`).test(text))
  if (named) return named[1]
  const value = readNumber(toExpression(NUMBER).exec(text)?.[0] ?? '')
  if (/%|percent/u.test(text)) return value / 100
  return /slow|慢/u.test(text) && value > 1 ? 1 / value : value
}

/** "Slow down by 2x" is half as fast. */
function toSlow(text: string): number {
  const speed = toSpeed(text)
  return speed > 1 ? 1 / speed : speed
}

function toStep(way: string, amount: string | undefined): number {
  if (/^四分之一/u.test(amount ?? '')) return 0.25
  const factor = amount === undefined || /^(?:原来的?)?一[倍半]/u.test(amount) ? 2 : toSpeed(amount)
  return /慢|减/u.test(way) && factor > 1 ? 1 / factor : factor
}
