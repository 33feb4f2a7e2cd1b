import type { EditOperation } from '../operations'
import { toLook } from '../rules/look-words'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { clipsIn, durationIn, isBareOrder, isVideo, orderOf, seenMs, shareIn, sourceMs, videosOf } from './values'

/** Words around a picture's time that say nothing new. */
const TIME: readonly Meaning[] = ['hold', 'longer', 'shorter', 'change', 'length', 'add', 'move', 'trim']
const PLACE: readonly Meaning[] = ['first', 'last', 'beside']

function moved({ all, has, scene }: Slots, clipIds: readonly string[]): EditOperation[] | undefined {
  const rest = orderOf(scene).filter((id) => !clipIds.includes(id))
  const [place, another] = all('beside')
  const anchor = place?.clipIds?.[0]
  const isFirst = has('first', 'start-with')
  const isLast = has('last', 'end-with')
  if (clipIds.length === 0 || another || Number(isFirst) + Number(isLast) + Number(place !== undefined) !== 1)
    return undefined
  if (place && (anchor === undefined || !rest.includes(anchor) || place.meanings.includes('into'))) return undefined
  const at = isFirst
    ? 0
    : isLast
      ? rest.length
      : rest.indexOf(anchor ?? '') + (place?.meanings.includes('after') ? 1 : 0)
  return [{ do: 'set-order', clipIds: rest.toSpliced(at, 0, ...clipIds) }]
}

function swapped(slots: Slots): EditOperation[] | undefined {
  const [a, b, another] = clipsIn(slots)
  if (a === undefined || b === undefined || another !== undefined) return undefined
  const clipIds = orderOf(slots.scene).map((id) => (id === a ? b : id === b ? a : id))
  return [{ do: 'set-order', clipIds }]
}

function timed(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const lengthMs = durationIn(slots)
  if (lengthMs === undefined || clipIds.length === 0 || slots.all('clips').some(isBareOrder)) return undefined
  return [{ do: 'set-clip-time', clipIds, lengthMs }]
}

/** "Linger on the bag": by half as much again, unless somebody says how much. */
function stretched(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const isLonger = slots.has('longer', 'hold')
  const factor = slots.has('double') ? 2 : slots.has('half') ? (isLonger ? 1.5 : 0.5) : isLonger ? 1.5 : 2 / 3
  if (clipIds.length === 0 || slots.all('clips').some(isBareOrder)) return undefined
  return clipIds.map((id) => ({
    do: 'set-clip-time',
    clipIds: [id],
    lengthMs: Math.max(100, Math.round((seenMs(id, slots.scene) * factor) / 100) * 100),
  }))
}

function run(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  if (clipIds.length === 0 || !clipIds.every((id) => isVideo(id, slots.scene))) return undefined
  const share = shareIn(slots)
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
    /(?<![a-z])by (?:about |around )?$|[慢快](?:了|个)?$/u.test(before) || /^ ?(?:slower|faster|quicker)/u.test(behind)
  )
}

function split(slots: Slots): EditOperation[] | undefined {
  const [clipId, another] = clipsIn(slots)
  const lengthMs = clipId === undefined ? 0 : seenMs(clipId, slots.scene)
  const atMs = durationIn(slots) ?? lengthMs / 2
  if (clipId === undefined || another !== undefined || !(atMs > 0 && atMs < lengthMs)) return undefined
  return [{ do: 'split-clip', clipId, atMs, lengthMs }]
}

/** Seconds that go from the start or the end of a clip, or that are all that stays of it. */
function trimmed(slots: Slots): EditOperation[] | undefined {
  const named = clipsIn({ ...slots, all: (...meanings) => slots.all(...meanings).filter((hit) => !isBareOrder(hit)) })
  const videos = videosOf(slots.scene)
  const [clipId, another] = named.length > 0 ? named : videos
  const lengthMs = durationIn(slots)
  if (clipId === undefined || another !== undefined || lengthMs === undefined || !videos.includes(clipId))
    return undefined
  const fullMs = sourceMs(clipId, slots.scene)
  const isEnd = slots.has('end', 'last')
  if (isEnd === slots.has('start', 'first') || lengthMs >= fullMs) return undefined
  const trim = (fromMs: number, toMs?: number): EditOperation[] => [
    { do: 'trim-clip', clipId, fromMs, ...(toMs !== undefined && { toMs }) },
  ]
  if (slots.has('only-use')) return isEnd ? trim(fullMs - lengthMs) : trim(0, lengthMs)
  return isEnd ? trim(0, fullMs - lengthMs) : trim(lengthMs)
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
  const [place] = all('beside')
  const at = order.indexOf(place?.clipIds?.[0] ?? '') + (place?.meanings.includes('after') ? 1 : 0)
  const before = has('first') ? order[0] : place ? order[at] : undefined
  return [{ do: 'add-clips', assetIds, ...(before !== undefined && { place: { beforeClipId: before } }) }]
}

const AWAY: readonly Meaning[] = ['take', 'away', 'hold', 'film']

/** Wishes about pictures: which ones, where, how long, how fast. */
export const PICTURE_FRAMES: readonly Frame[] = [
  { needs: [['remove', 'no', 'trim'], ['clips']], may: [...AWAY, 'trim'], make: removed },
  { needs: [['take'], ['away'], ['clips']], may: AWAY, make: removed },
  {
    needs: [['clips'], PLACE],
    may: ['move', 'take', 'add', 'hold', 'swap', 'change'],
    make: (slots) => moved(slots, clipsIn(slots)),
  },
  {
    needs: [['start-with', 'end-with'], ['clips']],
    may: ['move', 'film', 'hold'],
    make: (slots) => moved(slots, clipsIn(slots)),
  },
  { needs: [['swap', 'change'], ['clips']], may: ['clips', 'move', 'swap'], make: swapped },
  { needs: [['clips'], ['duration']], may: TIME, make: timed },
  { needs: [['longer', 'shorter'], ['clips']], may: ['half', 'double', 'hold'], make: stretched },
  {
    needs: [['photos'], ['duration']],
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
  {
    needs: [['speed'], ['clips'], ['loudness', 'factor', 'half', 'double']],
    may: ['hold', 'change', 'move'],
    make: run,
  },
  {
    needs: [['split'], ['clips'], ['in-two', 'duration', 'half', 'centre']],
    may: ['in-two', 'duration', 'after', 'half', 'centre', 'into', 'trim'],
    make: split,
  },
  {
    needs: [['copy'], ['clips']],
    may: ['move', 'hold'],
    make: (slots) => [{ do: 'duplicate-clips', clipIds: clipsIn(slots) }],
  },
  {
    needs: [['trim', 'only-use', 'remove'], ['start', 'end', 'first', 'last'], ['duration']],
    may: ['clips', 'hold', 'take', 'away', 'remove'],
    make: trimmed,
  },
  { needs: [['look'], ['clips']], may: ['filter', 'change', 'colour', 'add', 'hold', 'move'], make: graded },
  { needs: [['file'], ['add', 'move']], may: [...PLACE, 'clips'], make: brought },
]

function removed(slots: Slots): EditOperation[] | undefined {
  const clipIds = clipsIn(slots)
  const isRefused = slots.has('no') && slots.has('remove', 'trim')
  if (isRefused || clipIds.length === 0) return undefined
  return [{ do: 'remove-clips', clipIds }]
}
