import { DURATION, DURATION_OR_CLOCK, readDurationMs } from '../durations'
import { readReferences, referenceListPattern, referencePattern } from '../clip-reference'
import { NUMBER } from '../numbers'
import type { EditOperation } from '../operations'
import type { Rule } from '../scene'

const NOUN = '(?:photos?|pictures?|images?|clips?|shots?|slides?|one)(?![a-z])'
const NOUN_ZH = '(?:照片|图片|相片|图|片段|画面|镜头)'
const SHOWN_ZH =
  '(?:显示|停留|停|多停|太[长短]了?,?|太[长短],?|持续|播放|展示|放|时长|时间|改为|改成|设为|为|是|都|各)*'
/** Means the one clip among photos. */
const THE_VIDEO = '(?:(?:the |my )(?:video|clip|footage)(?! ?\\d)(?![a-z])|视频|片段)'
/** "The first second" is one second. */
const SOME_TIME = `(?:${DURATION}|second(?![a-z]))`
const CLOCK_TIME = '\\d{1,2}:[0-5]\\d(?![\\d:])'
const EVERY = [
  `(?<![a-z])(?:show |display |hold |give |keep )?(?:each|every) (?:${NOUN})?(?: (?:for|lasts?|to|at|is|should (?:be|last)|on screen|shown|stays?))* ?(${DURATION})`,
  `(${DURATION})(?: long)? (?:per|for each|for every|on each|each|a|an|every) ${NOUN}`,
  `(?<![a-z])(?:show )?(?:all )?(?:the )?photos (?:for|at|to) (${DURATION})(?: each)?`,
  `(${DURATION}) each(?![a-z])`,
  `每[一]?[张个幅段]${NOUN_ZH}?${SHOWN_ZH}(${DURATION})`,
  `(${DURATION})(?:一|每)[张个幅](?:${NOUN_ZH})?`,
]

/** Times for all photos, for one clip, and the part of a clip that is used. */
export const readPhotoTime: Rule = (reader, scene) => {
  const found: EditOperation[] = []
  const [onlyVideo, anotherVideo] = scene.cut.clips.filter((clip) =>
    scene.assets.some(({ id, kind }) => id === clip.assetId && kind === 'clip'),
  )
  const theVideo = onlyVideo && !anotherVideo ? THE_VIDEO : '(?!)'
  const one = `(?:${referencePattern(scene)}|${theVideo})`
  const several = referenceListPattern(scene)
  const clipsOf = (reference = ''): string[] =>
    onlyVideo && new RegExp(`^${THE_VIDEO}$`, 'u').test(reference)
      ? [onlyVideo.id]
      : (readReferences(reference, scene) ?? [])
  const trim = (reference: string | undefined, from: string | undefined, to: string | undefined): boolean => {
    const [clipId] = clipsOf(reference)
    const isVideo = scene.assets.some(
      (asset) =>
        asset.kind === 'clip' && scene.cut.clips.some((clip) => clip.id === clipId && clip.assetId === asset.id),
    )
    if (clipId === undefined || !isVideo) return false
    const toMs = to === undefined ? undefined : readDurationMs(to)
    found.push({ do: 'trim-clip', clipId, fromMs: toTimeMs(from ?? '0:00'), ...(toMs !== undefined && { toMs }) })
    return true
  }
  const trimOnly = (clipId: string, from = '', to = ''): boolean => {
    const [fromMs, toMs] = [readDurationMs(from), readDurationMs(to)]
    if (toMs > fromMs) found.push({ do: 'trim-clip', clipId, fromMs, toMs })
    return toMs > fromMs
  }
  const hold = (reference: string | undefined, duration: string | undefined): boolean => {
    const clipIds = readReferences(reference ?? '', scene)
    const lengthMs = readDurationMs(duration ?? '')
    if (!clipIds || !(lengthMs > 0)) return false
    found.push({ do: 'set-clip-time', clipIds, lengthMs })
    return true
  }
  for (const pattern of EVERY) {
    reader.take(pattern, (match) => {
      const lengthMs = readDurationMs(match[1] ?? '')
      if (!(lengthMs > 0)) return false
      found.push({ do: 'set-photo-time', lengthMs })
      return true
    })
  }
  reader.take(`(?:(?:use|trim|cut|take) )?(${one}) from (${DURATION_OR_CLOCK}) to (${DURATION_OR_CLOCK})`, (m) =>
    trim(m[1], m[2], m[3]),
  )
  reader.take(`(${one})(?:从|取|用)(${DURATION_OR_CLOCK})到(${DURATION_OR_CLOCK})`, (m) => trim(m[1], m[2], m[3]))
  reader.take(
    `(?:cut|trim|remove|skip|drop|delete)(?: out| off)? the first (${SOME_TIME}) (?:of|from|off) (${one})`,
    (m) => trim(m[2], m[1], undefined),
  )
  const videoEnd = (reference: string | undefined): number | undefined => {
    const [clipId] = clipsOf(reference)
    const assetId = scene.cut.clips.find(({ id }) => id === clipId)?.assetId
    return scene.assets.find(({ id }) => id === assetId)?.durationMs
  }
  const cutEnd = (reference: string | undefined, length: string | undefined): boolean => {
    const endMs = (videoEnd(reference) ?? 0) - toTimeMs(length ?? '')
    return endMs > 0 && trim(reference, undefined, `${endMs}ms`)
  }
  reader.take(
    `(?:cut|trim|remove|skip|drop|delete)(?: out| off)? the last (${SOME_TIME}) (?:of|from|off) (${one})`,
    (m) => cutEnd(m[2], m[1]),
  )
  reader.take(`(?:剪掉|去掉|删掉|裁掉)(${one})的?(?:最后|末尾|结尾|后面?)的?(${DURATION})`, (m) => cutEnd(m[1], m[2]))
  reader.take(
    `(?:cut|trim|take|shave) (${DURATION}) (?:off|from) (?:the )?(?:start|beginning|front) of (${one})|(?:start|begin) (${one}) (?:at|from) (${DURATION_OR_CLOCK})`,
    (m) => trim(m[2] ?? m[3], m[1] ?? m[4], undefined),
  )
  reader.take(
    `(?:(?:use|keep|play|show) )?(?:only )?(${CLOCK_TIME}) ?(?:-|to|until) ?(${CLOCK_TIME}) (?:of|from|in) (${one})`,
    (m) => trim(m[3], m[1], m[2]),
  )
  reader.take(`(?:skip|cut|remove|drop) everything before (${DURATION_OR_CLOCK}) (?:of|in|from) (${one})`, (m) =>
    trim(m[2], m[1], undefined),
  )
  reader.take(`(${one})从第?(${DURATION_OR_CLOCK})(?:处)?开始(?:播放)?`, (m) => trim(m[1], m[2], undefined))
  reader.take(
    `(?:use |keep |take |show |play )?(?:only )?(?:use |keep |show |play )?the first (${DURATION}) (?:of|from) (${one})(?: only)?`,
    (m) => trim(m[2], '0:00', m[1]),
  )
  reader.take(`(?:把|将)?(${one})的?(?:前|开头的?)面?(${DURATION})(?:都)?(?:剪掉|去掉|删掉|跳过|裁掉|不要)`, (m) =>
    trim(m[1], m[2], undefined),
  )
  reader.take(`(?:把|将)?(${one})的?(?:最后|末尾|结尾)的?(${DURATION})(?:都)?(?:剪掉|去掉|删掉|裁掉|不要)`, (m) =>
    cutEnd(m[1], m[2]),
  )
  reader.take(`(?:只?(?:用|保留|要|取|留))(${one})的?第?(${NUMBER})秒?(?:到|至|-)第?(${DURATION})`, (m) =>
    trim(m[1], `${m[2] ?? ''}秒`, m[3]),
  )
  reader.take(
    `(${one})[:,]? (?:(?:only|just) )?(?:(?:use|play|keep|show) )?(?:(?:only|just) )?(?:(?:from )?seconds? )?(${NUMBER}) (?:to|-) (${DURATION}|${NUMBER}(?! ?%))(?: only)?`,
    (m) => trim(m[1], `${m[2] ?? ''}s`, /[a-z秒分]/u.test(m[3] ?? '') ? m[3] : `${m[3] ?? ''}s`),
  )
  reader.take(`(${one})只?(?:用|保留|要|取|留)前(${DURATION})`, (m) => trim(m[1], '0:00', m[2]))
  reader.take(`(?:剪掉|去掉|跳过)(${one})的?(?:前|开头的?)(${DURATION})`, (m) => trim(m[1], m[2], undefined))
  if (onlyVideo && !anotherVideo) {
    reader.take(
      `(?:(?:use|trim|cut|play|take) )?(?:(?:the |my )?(?:clip|video|footage|it) )?(?<![a-z])from (${CLOCK_TIME}) to (${CLOCK_TIME})|(?:视频|片段)?(?:从|取|用)(${CLOCK_TIME})到(${CLOCK_TIME})`,
      (m) => trimOnly(onlyVideo.id, m[1] ?? m[3], m[2] ?? m[4]),
    )
  }
  reader.take(
    `(?:(?:show|hold|keep|let|leave|make|trim|cut|shorten|extend|lengthen) )?(?:the )?(${several})(?:,? (?:for|lasts?|to|at|is|should (?:be|last|stay)|stays?|on screen|too (?:long|short),?|make it|make that|visible))* (${DURATION})(?: long)?`,
    (m) => hold(m[1], m[2]),
  )
  reader.take(`(${DURATION}) (?:for|on) (${several})`, (m) => hold(m[2], m[1]))
  reader.take(`(?:把|将|让)?(${several})${SHOWN_ZH}(${DURATION})`, (m) => hold(m[1], m[2]))
  return found
}

function toTimeMs(text: string): number {
  return text === 'second' ? 1000 : readDurationMs(text)
}
