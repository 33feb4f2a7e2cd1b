import { readReferences, referenceListPattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'
import { LOUDNESS, readLoudness, toGain } from './loudness'
import { GONE_ZH } from './negation'
import { OFF } from './music-words'

const SOUND = '(?:original |own |clip |video |background )?(?:sounds?|audio|volume|loudness|noise|voices?)'
const TO = '(?: (?:down|up|to|at|is|be|should be))* '
const TO_ZH = '(?:调整?|设置?|降|升|改|减|放|提|加)?(?:低|高|大|小)?(?:到|为|成|至|:)?'

/** Whether clips are heard beside the song, and how loud. */
export const readClipSound: Rule = (reader, scene) => {
  const videos = scene.cut.clips
    .filter((clip) => scene.assets.some((asset) => asset.id === clip.assetId && asset.kind === 'clip'))
    .map((clip) => clip.id)
  const found: EditOperation[] = []
  const loudnessOf = (clipIds: readonly string[]): number =>
    scene.cut.clips.find(({ id }) => clipIds.includes(id))?.gain ?? 1
  const step = (text: string | undefined, isLouder: boolean): boolean => {
    const clipIds = heard(text)
    const gain = toGain(loudnessOf(clipIds ?? []) * (isLouder ? Math.SQRT2 : Math.SQRT1_2))
    if (clipIds) found.push({ do: 'set-clip-gain', clipIds, gain })
    return clipIds !== undefined
  }
  const several = `(${referenceListPattern(scene)})`
  const heard = (text: string | undefined): string[] | undefined => {
    const clipIds = text === undefined ? videos : readReferences(text, scene)
    return clipIds?.some((id) => videos.includes(id)) ? clipIds : undefined
  }
  const mute = (text: string | undefined, muted = true): boolean => {
    const clipIds = heard(text)
    if (clipIds) found.push({ do: 'mute-clips', clipIds, muted })
    // A photo is silent as it is; what is said of it must not be taken for the music.
    return clipIds !== undefined || (text !== undefined && readReferences(text, scene) !== undefined)
  }
  const loudness = (text: string | undefined, level: string | undefined): boolean => {
    const clipIds = heard(text)
    if (clipIds) found.push({ do: 'set-clip-gain', clipIds, gain: readLoudness(level ?? '') })
    return clipIds !== undefined
  }
  reader.take(
    '(?<![a-z])(?:unmute|bring back|turn on|restore|keep) (?:the |all )*(?:clips|videos|clip sound|original (?:sound|audio)|(?:sound|audio) of the (?:clips|videos))(?![a-z])|(?:恢复|打开|保留)(?:所有)?(?:视频|片段)?(?:的)?(?:原声|原音|声音)',
    () => mute(undefined, false),
  )
  reader.take(`(?:取消|解除|去掉)${several}的?静音`, (m) => mute(m[1], false))
  reader.take(
    `(?<![a-z])(?:bring back|turn on|restore|unmute) (?:the )?${SOUND} (?:of|from|in|on) ${several}(?: again| back)*`,
    (m) => mute(m[1], false),
  )
  reader.take(`(?<![a-z])unmute ${several}|(?:恢复|打开|保留|只要|只留|只用|只听|要)${several}的?(?:声音|原声)`, (m) =>
    mute(m[1] ?? m[2], false),
  )
  reader.take(
    `(?<![a-z])mute (?:the |all )*(?:clips|videos|video(?=,? (?:but|and) (?:keep|leave|not) (?:the )?music)|original (?:sound|audio)|clip sound)(?![a-z])|${OFF}(?:the |any )*(?:original|clip|video) (?:sound|audio)`,
    () => mute(undefined),
  )
  reader.take(
    `(?:去掉|关闭|不要|静音)(?:所有)?(?:视频|片段)?(?:的)?(?:原声|原音)|(?<![a-z\\p{Script=Han}])(?:原声|视频|片段)静音`,
    () => mute(undefined),
  )
  reader.take('(?<![a-z])(?:mute|silence) (?:the |all |my )*(?:photos|pictures|images)(?![a-z])', () => true)
  reader.take(`(?<![a-z])(?:mute|silence) ${several}|${OFF}${SOUND} (?:from|of|on) ${several}`, (m) =>
    mute(m[1] ?? m[2]),
  )
  reader.take(
    `(?<![a-z])(?:take|strip|cut|pull|turn) (?:the |all )*${SOUND}(?! (?:of|from|on|for) [^,.;]*(?:down|up|to \\d|at \\d|by)) (?:off|out|away)?(?: ?(?:of|from|off|in|on))? ?(?:the )?${several}(?: off| out)?`,
    (m) => mute(m[1]),
  )
  reader.take(
    `(?:(?<![a-z])(?:make|keep|have) )?${several}(?: ${SOUND})? (?:should |must |has to |needs to |to )?(?:also )?(?:be |go |stay |is )?(?:silent|muted|mute|soundless|without (?:any )?(?:sound|audio)|(?:sound )?off)(?: too| as well)?(?![a-z])`,
    (m) => mute(m[1]),
  )
  reader.take(`${OFF}(?:the )?${several}(?:[’']s)? ${SOUND}(?![a-z])(?! (?:to|at|down|up) \\d)`, (m) => mute(m[1]))
  reader.take(`${several}(?:就|也)?(?:别|不要|不)(?:出声|有声音|发声|带声音)`, (m) => mute(m[1]))
  reader.take(`${several}的?(?:原声|声音|原音)(?:要|都|也)?(?:保留|留着|恢复|打开|开着|放出来)`, (m) =>
    mute(m[1], false),
  )
  reader.take(
    `(?:把|将)?${several}(?:自带)?的?(?:原声|声音|原音|音频|杂音|噪音)${GONE_ZH}|${several}的?(?:原声|声音|原音|音频|杂音|噪音)静音`,
    (m) => mute(m[1] ?? m[2]),
  )
  reader.take(`(?:把|将)?(?:所有)?(?:视频|片段)(?:里面?|自带|本身)?的?(?:原声|原音|声音)${GONE_ZH}`, () =>
    mute(undefined),
  )
  reader.take(`(?:把|将)?${several}的?(?:也|都|先)?静音`, (m) => mute(m[1]))
  reader.take(
    `(?:(?<![a-z])(?:set|turn|put|lower|raise) )?(?:the )?${SOUND} (?:of|on|from|for) ${several}${TO}(${LOUDNESS})`,
    (m) => loudness(m[1], m[2]),
  )
  reader.take(
    `(?:(?<![a-z])(?:set|turn|put|play|lower|raise) )?${several}${TO}(${LOUDNESS})(?: (?:volume|loudness))?(?! ?(?:speed|opacity))`,
    (m) => loudness(m[1], m[2]),
  )
  reader.take(`(?:把|将)?${several}的?(?:音量|声音|原声)${TO_ZH}(${LOUDNESS})`, (m) => loudness(m[1], m[2]))
  reader.take(`${several}(?:[’']s)? ${SOUND}${TO}(${LOUDNESS})`, (m) => loudness(m[1], m[2]))
  reader.take(
    `(?<![a-z])(?:set|turn|put|play|lower|raise|bring|drop|take) (?:down |up )?(?:the )?${several}(?:[’']s)? ${SOUND}${TO}(${LOUDNESS})`,
    (m) => loudness(m[1], m[2]),
  )
  reader.take(
    `${several}(?:[’']s)?(?: ${SOUND})? (?:is |are |sounds )?(?:way |much |far |a (?:bit|little) )?too (loud|quiet|soft|low)(?![a-z])`,
    (m) => step(m[1], m[2] !== 'loud'),
  )
  reader.take(
    `(?<![a-z])(?:make|turn|have|get) ${several}(?:[’']s)?(?: ${SOUND})? (?:a (?:bit|little) |much )?(louder|up|quieter|softer|down)(?![a-z])`,
    (m) => step(m[1], /louder|up/u.test(m[2] ?? '')),
  )
  reader.take(
    `${several}的?(?:声音|原声|音量)(?:再|有点|有些|调|要|稍微)*(大|响|高|小|轻|低)(?:声)?(?:一点|一些|点|些)`,
    (m) => step(m[1], /大|响|高/u.test(m[2] ?? '')),
  )
  reader.take(`${several}的?(?:声音|原声|音量)?(?:有点|有些)?太(大声|大|吵|响|小声|小|轻)了?`, (m) =>
    step(m[1], /小|轻/u.test(m[2] ?? '')),
  )
  return lastOfEach(found)
}

/** "Too loud, set it to 30%": the second says by how much. */
function lastOfEach(operations: readonly EditOperation[]): EditOperation[] {
  const isSame = (a: EditOperation, b: EditOperation): boolean =>
    a.do === 'set-clip-gain' && b.do === 'set-clip-gain' && a.clipIds.join() === b.clipIds.join()
  return operations.filter((operation, index) => !operations.slice(0, index).some((first) => isSame(first, operation)))
}
