import { readReferences, referenceListPattern } from '../clip-reference'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'
import { LOUDNESS, readLoudness } from './loudness'
import { OFF } from './music-words'

const SOUND = '(?:original |clip |video )?(?:sound|audio|volume|loudness)'
const TO = '(?: (?:down|up|to|at|is|be|should be))* '
const TO_ZH = '(?:调整?|设置?|降|升|改|减)?(?:低|高|大|小)?(?:到|为|成|至|:)?'

/** Whether clips are heard beside the song, and how loud. */
export const readClipSound: Rule = (reader, scene) => {
  const videos = scene.cut.clips
    .filter((clip) => scene.assets.some((asset) => asset.id === clip.assetId && asset.kind === 'clip'))
    .map((clip) => clip.id)
  if (videos.length === 0) return []
  const found: EditOperation[] = []
  const several = `(${referenceListPattern(scene)})`
  const heard = (text: string | undefined): string[] | undefined => {
    const clipIds = text === undefined ? videos : readReferences(text, scene)
    return clipIds?.some((id) => videos.includes(id)) ? clipIds : undefined
  }
  const mute = (text: string | undefined, muted = true): boolean => {
    const clipIds = heard(text)
    if (clipIds) found.push({ do: 'mute-clips', clipIds, muted })
    return clipIds !== undefined
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
  reader.take(`(?<![a-z])unmute ${several}|(?:恢复|打开|保留)${several}的?(?:声音|原声)`, (m) =>
    mute(m[1] ?? m[2], false),
  )
  reader.take(
    `(?<![a-z])mute (?:the |all )*(?:clips|videos|video(?=,? (?:but|and) (?:keep|leave|not) (?:the )?music)|original (?:sound|audio)|clip sound)(?![a-z])|${OFF}(?:the |any )*(?:original|clip|video) (?:sound|audio)`,
    () => mute(undefined),
  )
  reader.take(`(?:去掉|关闭|不要|静音)(?:所有)?(?:视频|片段)?(?:的)?(?:原声|原音)|(?:原声|视频|片段)静音`, () =>
    mute(undefined),
  )
  reader.take(`(?<![a-z])mute ${several}|${OFF}${SOUND} (?:from|of|on) ${several}`, (m) => mute(m[1] ?? m[2]))
  reader.take(`(?:把|将)?${several}静音`, (m) => mute(m[1]))
  reader.take(
    `(?:(?<![a-z])(?:set|turn|put|lower|raise) )?(?:the )?${SOUND} (?:of|on|from|for) ${several}${TO}(${LOUDNESS})`,
    (m) => loudness(m[1], m[2]),
  )
  reader.take(
    `(?:(?<![a-z])(?:set|turn|put|play|lower|raise) )?${several}${TO}(${LOUDNESS})(?: (?:volume|loudness))?(?! ?(?:speed|opacity))`,
    (m) => loudness(m[1], m[2]),
  )
  reader.take(`(?:把|将)?${several}的?(?:音量|声音|原声)${TO_ZH}(${LOUDNESS})`, (m) => loudness(m[1], m[2]))
  return found
}
