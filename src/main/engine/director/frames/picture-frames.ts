import type { EditOperation } from '../operations'
import { toLook } from '../rules/look-words'
import type { Scene } from '../scene'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import {
  clipsIn,
  durationIn,
  isBareOrder,
  isRefused,
  orderOf,
  rankIn,
  seenMs,
  shareIn,
  signOf,
  sourceMs,
  spanIn,
} from './values'
import { isVideo, videosOf } from './videos'

/** Words around a picture's time that say nothing new. */
const TIME: readonly Meaning[] = [
  'hold',
  'longer',
  'shorter',
  'change',
  'length',
  'add',
  'move',
  'trim',
  'down',
  'only',
  'photos',
]
const PLACE: readonly Meaning[] = ['first', 'last', 'beside']

function timed(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const lengthMs = durationIn(slots)
  if (lengthMs === undefined || clipIds.length === 0 || slots.all('clips').some(isBareOrder)) return undefined
  const sign = signOf(slots)
  if (sign === 0) return [{ do: 'set-clip-time', clipIds, lengthMs }]
  const changed = clipIds.map((id) => ({ id, lengthMs: seenMs(id, slots.scene) + sign * lengthMs }))
  if (changed.some((clip) => clip.lengthMs <= 0)) return undefined
  return changed.map((clip): EditOperation => ({ do: 'set-clip-time', clipIds: [clip.id], lengthMs: clip.lengthMs }))
}

/** "Linger on the bag": by half as much again, unless somebody says how much. */
function stretched(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const isTwice =
    slots.has('times-long') &&
    slots.all('times-long').some(({ text }) => /twice|two|double|两|一倍|双|翻|加/u.test(text))
  const isLonger = slots.has('longer', 'slower') || isTwice || (slots.has('hold') && !slots.has('faster'))
  const factor =
    slots.has('double') || isTwice
      ? 2
      : slots.has('times-long')
        ? 0.5
        : slots.has('half')
          ? isLonger
            ? 1.5
            : 0.5
          : isLonger
            ? 1.5
            : 2 / 3
  if (clipIds.length === 0 || slots.all('clips').some(isBareOrder)) return undefined
  return clipIds.map((id) => ({
    do: 'set-clip-time',
    clipIds: [id],
    lengthMs: Math.max(100, Math.round((seenMs(id, slots.scene) * factor) / 100) * 100),
  }))
}

function run(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  if (clipIds.length === 0) return undefined
  const share = shareIn(slots)
  if (!clipIds.every((id) => isVideo(id, slots.scene))) return share === undefined ? stretched(slots) : undefined
  const isSlower = slots.has('slower')
  if (share === undefined) return isSlower === slots.has('faster') ? undefined : [speed(clipIds, isSlower ? 0.5 : 2)]
  if (isByShare(slots)) return [speed(clipIds, isSlower ? 1 - share : 1 + share)]
  return [speed(clipIds, isSlower && share > 1 ? 1 / share : share)]
}

const speed = (clipIds: readonly string[], value: number): EditOperation => ({
  do: 'set-speed',
  clipIds,
  speed: Math.round(value * 1000) / 1000,
})

/** "20 % slower", "by 20 %", 慢20%: how much less or more, not how much. */
function isByShare({ all }: Slots): boolean {
  const [level] = all('loudness')
  if (!level || !/%|percent|百分/u.test(level.text)) return false
  const [before, behind] = level.beside
  return (
    /(?<![a-z])by (?:about |around )?$|(?:[慢快]|[加减提]速)(?:了|个)?$/u.test(before) ||
    /^ ?(?:slower|faster|quicker)/u.test(behind)
  )
}

/** "At a third of the speed". Without a word for speed a multiple may mean something else. */
function atFactor(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const value = shareIn(slots)
  const isSpeed = slots.has('speed') || slots.all('factor').some(({ text }) => /速|speed|x(?![a-z])/u.test(text))
  const areVideos = clipIds.length > 0 && clipIds.every((id) => isVideo(id, slots.scene))
  return value !== undefined && isSpeed && areVideos ? [speed(clipIds, value)] : undefined
}

function atNormalSpeed(clipIds: readonly string[], scene: Scene): EditOperation[] | undefined {
  return clipIds.length > 0 && clipIds.every((id) => isVideo(id, scene)) ? [speed(clipIds, 1)] : undefined
}

function split(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const lengthMs = clipId === undefined ? 0 : seenMs(clipId, slots.scene)
  const atMs = durationIn(slots) ?? lengthMs / 2
  if (clipId === undefined || another !== undefined || !(atMs > 0 && atMs < lengthMs)) return undefined
  return [{ do: 'split-clip', clipId, atMs, lengthMs }]
}

/** Seconds that go from the start or the end of a clip, or that are all that stays of it. */
function trimmed(slots: Slots, isKept = slots.has('only-use')): EditOperation[] | undefined {
  const named = clipsIn({ ...slots, all: (...meanings) => slots.all(...meanings).filter((hit) => !isBareOrder(hit)) })
  const videos = videosOf(slots.scene)
  const [clipId, another] = named.length > 0 ? named : videos
  const lengthMs = durationIn(slots)
  if (clipId === undefined || another !== undefined || lengthMs === undefined || !videos.includes(clipId))
    return undefined
  const fullMs = sourceMs(clipId, slots.scene)
  const isEnd = slots.has('end', 'last')
  const isNoEnd = !isEnd && !slots.has('start', 'first')
  if (lengthMs >= fullMs || (isNoEnd && !isKept) || (isEnd && slots.has('start', 'first'))) return undefined
  const trim = (fromMs: number, toMs?: number): EditOperation[] => [
    { do: 'trim-clip', clipId, fromMs, ...(toMs !== undefined && { toMs }) },
  ]
  if (isKept) return isEnd ? trim(fullMs - lengthMs) : trim(0, lengthMs)
  return isEnd ? trim(0, fullMs - lengthMs) : trim(lengthMs)
}

/** Only from one time to another, both of the file. */
function spanned(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const span = spanIn(slots)
  if (clipId === undefined || another !== undefined || !span || !isVideo(clipId, slots.scene)) return undefined
  return [{ do: 'trim-clip', clipId, ...span }]
}

/** "Start the clip 2 seconds in". */
function begun(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const fromMs = durationIn(slots)
  if (clipId === undefined || another !== undefined || fromMs === undefined) return undefined
  return fromMs < sourceMs(clipId, slots.scene) ? [{ do: 'trim-clip', clipId, fromMs }] : undefined
}

/** "End the clip at 6 seconds"; said of "the video", that is how long the film is to be. */
function ended(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const toMs = durationIn(slots)
  const mayBeFilm = slots.all('clips', 'only-clip').some(({ meanings }) => meanings.includes('film'))
  if (clipId === undefined || another !== undefined || toMs === undefined || mayBeFilm) return undefined
  return toMs < sourceMs(clipId, slots.scene) ? [{ do: 'trim-clip', clipId, fromMs: 0, toMs }] : undefined
}

const fitted =
  (fit: 'fill' | 'fit-blur') =>
  (slots: Slots): EditOperation[] => [{ do: 'set-fit', fit, clipIds: clipsIn(slots) }]

/** A file takes the place of a clip. A song cannot. */
function replaced(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const [assetId] = slots.all('file').flatMap((hit) => hit.assetId ?? [])
  const isPicture = slots.scene.assets.some(({ id, kind }) => id === assetId && kind !== 'music')
  if (clipId === undefined || another !== undefined || assetId === undefined || !isPicture) return undefined
  return [{ do: 'replace-clip', clipId, assetId }]
}

/** All others go; nothing can be kept of nothing. */
function keepOnly(clipIds: readonly string[], { scene }: Slots): EditOperation[] | undefined {
  const rest = orderOf(scene).filter((id) => !clipIds.includes(id))
  return clipIds.length > 0 && rest.length > 0 ? [{ do: 'remove-clips', clipIds: rest }] : undefined
}

function graded(slots: Slots): EditOperation[] | undefined {
  const [hit, another] = slots.all('look')
  const clipIds = clipsIn(slots)
  if (!hit || another) return undefined
  return [{ do: 'set-look', look: toLook(hit.text), ...(clipIds.length > 0 && { clipIds }) }]
}

function brought({ all, has, scene }: Slots): EditOperation[] | undefined {
  // A logo goes on the film, not into it.
  if (all('file').some(({ meanings }) => meanings.includes('logo'))) return undefined
  const assetIds = all('file').flatMap(({ assetId }) => assetId ?? [])
  const kinds = new Set(scene.assets.filter(({ id }) => assetIds.includes(id)).map(({ kind }) => kind))
  const order = orderOf(scene)
  if (assetIds.length === 0 || kinds.has('music')) return undefined
  const [place] = [...all('beside'), ...all('pair')]
  const isBehind = place?.meanings.includes('after') || place?.meanings.includes('pair')
  const at = order.indexOf(place?.clipIds?.[0] ?? '') + (isBehind ? 1 : 0)
  const rank = rankIn(all('rank')[0]?.text ?? '')
  const before = has('first') ? order[0] : place ? order[at] : rank === undefined ? undefined : order[rank - 1]
  return [{ do: 'add-clips', assetIds, ...(before !== undefined && { place: { beforeClipId: before } }) }]
}

/** A clip, also the only one. */
const CLIPS: readonly Meaning[] = ['clips', 'only-clip']
const AWAY: readonly Meaning[] = ['take', 'away', 'hold', 'film']

/** Wishes about pictures: which ones, how long, how fast. Where they stand: `order-frames.ts`. */
export const PICTURE_FRAMES: readonly Frame[] = [
  { needs: [['remove', 'no', 'trim'], CLIPS], may: [...AWAY, 'trim'], make: removed },
  { needs: [['take'], ['away'], CLIPS], may: AWAY, make: removed },
  { needs: [['clips'], ['duration']], may: TIME, make: timed },
  {
    needs: [['longer', 'shorter'], ['clips']],
    may: ['half', 'double', 'hold', 'add', 'change', 'move', 'length'],
    make: stretched,
  },
  {
    needs: [['times-long'], ['clips']],
    may: ['hold', 'move', 'add', 'length', 'longer', 'shorter'],
    make: stretched,
  },
  {
    needs: [['normal'], ['clips']],
    may: ['hold', 'change', 'move'],
    make: (slots) => atNormalSpeed(clipsIn(slots), slots.scene),
  },
  {
    needs: [['photos', 'rest'], ['duration']],
    may: TIME,
    make: (slots) => {
      const lengthMs = durationIn(slots)
      return lengthMs === undefined ? undefined : [{ do: 'set-photo-time', lengthMs }]
    },
  },
  {
    needs: [['faster', 'slower'], ['clips']],
    may: ['loudness', 'factor', 'half', 'double', 'speed', 'move', 'up', 'down', 'hold', 'change'],
    make: run,
  },
  { needs: [['factor'], CLIPS], may: ['hold', 'speed', 'move', 'add', 'change'], make: atFactor },
  {
    needs: [['speed'], ['clips'], ['loudness', 'factor', 'half', 'double']],
    may: ['hold', 'change', 'move'],
    make: run,
  },
  {
    needs: [['trim'], CLIPS, ['in-two']],
    may: ['into', 'duration'],
    isSure: true,
    make: split,
  },
  {
    needs: [['split'], CLIPS, ['in-two', 'duration', 'half', 'centre']],
    may: ['in-two', 'duration', 'after', 'half', 'centre', 'into', 'trim'],
    make: split,
  },
  {
    needs: [['copy'], ['clips']],
    may: ['move', 'hold', 'add', 'use'],
    make: (slots) => [{ do: 'duplicate-clips', clipIds: clipsIn(slots) }],
  },
  {
    needs: [['trim', 'only-use', 'remove'], ['start', 'end', 'first', 'last'], ['duration']],
    may: [...CLIPS, 'hold', 'take', 'away', 'remove', 'a-bit'],
    make: (slots) => trimmed(slots),
  },
  {
    needs: [CLIPS, ['span']],
    may: ['trim', 'only-use', 'hold', 'move', 'take', 'add', 'change', 'down', 'shorter', 'centre', 'between'],
    make: spanned,
  },
  { needs: [CLIPS, ['begins'], ['duration']], may: ['hold', 'after', 'later', 'away', 'start', 'first'], make: begun },
  {
    needs: [['use'], ['start', 'end', 'first', 'last'], ['duration']],
    may: [...CLIPS, 'only'],
    make: (slots) => trimmed(slots, true),
  },
  { needs: [['only', 'only-use'], CLIPS, ['duration']], may: ['hold', 'add'], make: (slots) => trimmed(slots, true) },
  {
    needs: [['faster', 'slower'], CLIPS, ['loudness', 'factor', 'half', 'double']],
    may: ['hold', 'speed', 'move', 'add'],
    make: run,
  },
  { needs: [CLIPS, ['stops'], ['duration']], may: ['hold', 'after', 'last', 'end', 'into'], make: ended },
  {
    needs: [['remove'], ['photos']],
    may: ['film', 'away', 'take'],
    make: (slots) => keepOnly(videosOf(slots.scene), slots),
  },
  { needs: [['only-use'], ['only-clip']], make: (slots) => keepOnly(clipsIn(slots), slots) },
  {
    needs: [['only-use'], ['photos']],
    make: ({ scene }) => {
      const clipIds = videosOf(scene)
      return clipIds.length > 0 ? [{ do: 'remove-clips', clipIds }] : undefined
    },
  },
  { needs: [['fills'], ['clips']], may: ['hold', 'move', 'change'], make: fitted('fill') },
  { needs: [['uncropped'], ['clips']], may: ['hold', 'move', 'no', 'trim', 'top', 'bottom'], make: fitted('fit-blur') },
  { needs: [['clips'], ['change', 'use'], ['file']], may: ['take', 'away'], make: replaced },
  { needs: [['look'], ['clips']], may: ['filter', 'change', 'colour', 'add', 'hold', 'move', 'only'], make: graded },
  { needs: [['file'], ['add', 'move']], may: [...PLACE, 'pair', 'rank', 'clips'], make: brought },
]

function removed(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const isPart = slots.has('a-bit') && slots.has('trim')
  // "The spare ones go, keep the first three": who is to stay does not go.
  const isKept = slots.all('hold').some(({ text }) => /^(?:保?留|keep)/u.test(text)) && !slots.has('no')
  if (isPart || isKept || isRefused(slots, 'remove', 'trim') || clipIds.length === 0) return undefined
  return [{ do: 'remove-clips', clipIds }]
}
