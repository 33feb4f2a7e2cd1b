import type { EditOperation } from '../operations'
import { toGain } from '../rules/loudness'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { clipsIn, isVideo, shareIn, videosOf } from './values'

/** Clearly louder or quieter: 3 dB. */
const STEP = Math.SQRT2
const LEVELS: readonly Meaning[] = ['louder', 'quieter', 'up', 'down', 'loudness', 'half', 'double', 'factor']
const AROUND: readonly Meaning[] = [...LEVELS, 'volume', 'take', 'change', 'hold', 'move', 'film', 'away', 'colour']

/** As loud as it is said, or a step from what it is. */
function gainOf(slots: Slots, current: number): number | undefined {
  const [level] = slots.all('loudness')
  const share = shareIn(slots)
  const isLouder = slots.has('louder', 'up')
  const isLess = level !== undefined && /[降轻低减小压弱]了?$/u.test(level.beside[0])
  const isQuieter = slots.has('quieter', 'down') || isLess
  if (level && share !== undefined) {
    const isBy = /(?<![a-z])by $|[降轻低减小压弱升高加大响提](?:了|个)?$/u.test(level.beside[0])
    if (!isBy) return toGain(share)
    if (/db|decibel|分贝/u.test(level.text)) return toGain(isQuieter ? current / share : current * share)
    return toGain(current * (isQuieter ? 1 - share : 1 + share))
  }
  if (share !== undefined) return toGain(current * (isQuieter && share > 1 ? 1 / share : share))
  return isLouder === isQuieter ? undefined : toGain(isLouder ? current * STEP : current / STEP)
}

function musicLoudness(slots: Slots): EditOperation[] | undefined {
  const gain = gainOf(slots, slots.scene.cut.music?.gain ?? 1)
  return gain === undefined ? undefined : [{ do: 'set-music-gain', gain }]
}

/** Who names no clip means all that are heard. */
function heardIn(slots: Slots): string[] | undefined {
  const named = clipsIn(slots)
  const clipIds = named.length > 0 ? named : videosOf(slots.scene)
  return clipIds.length > 0 && clipIds.every((id) => isVideo(id, slots.scene)) ? clipIds : undefined
}

function clipLoudness(slots: Slots): EditOperation[] | undefined {
  const clipIds = heardIn(slots)
  const current = slots.scene.cut.clips.find(({ id }) => clipIds?.includes(id))?.gain ?? 1
  const gain = gainOf(slots, current)
  return clipIds && gain !== undefined ? [{ do: 'set-clip-gain', clipIds, gain }] : undefined
}

const muted =
  (isOff: boolean) =>
  (slots: Slots): EditOperation[] | undefined => {
    const clipIds = heardIn(slots)
    if (!clipIds || (slots.has('no') && slots.has('remove', 'mute', 'unmute'))) return undefined
    return [{ do: 'mute-clips', clipIds, muted: isOff }]
  }

function silent(slots: Slots): EditOperation[] | undefined {
  return slots.has('no') && slots.has('remove', 'mute') ? undefined : [{ do: 'mute-music', muted: true }]
}

function ducked(slots: Slots): EditOperation[] {
  return [{ do: 'set-ducking', on: !slots.has('no', 'remove') }]
}

/** Wishes about what is heard. */
export const SOUND_FRAMES: readonly Frame[] = [
  {
    needs: [['music'], ['quieter', 'down', 'duck', 'mute', 'away'], ['speech']],
    may: ['no', 'half', 'take', 'hold', 'duck', 'change', 'remove', 'move', 'volume', 'clips', 'up'],
    isSure: true,
    make: ducked,
  },
  { needs: [['music'], ['remove', 'no', 'mute']], may: ['take', 'away', 'film', 'hold'], make: silent },
  { needs: [['music'], ['take'], ['away']], may: ['film', 'hold'], make: silent },
  { needs: [['music'], LEVELS], may: AROUND, make: musicLoudness },
  { needs: [['voice'], LEVELS], may: [...AROUND, 'clips'], make: clipLoudness },
  { needs: [['clips'], ['louder', 'quieter', 'volume']], may: AROUND, make: clipLoudness },
  { needs: [['mute'], ['voice', 'clips']], may: ['voice', 'clips', 'hold', 'take'], make: muted(true) },
  { needs: [['remove', 'no'], ['voice']], may: ['clips', 'take', 'away', 'film'], make: muted(true) },
  { needs: [['take'], ['away'], ['voice']], may: ['clips', 'film'], make: muted(true) },
  { needs: [['unmute'], ['voice']], may: ['clips', 'hold'], make: muted(false) },
  {
    needs: [['music'], ['file']],
    may: ['change', 'add', 'move', 'swap'],
    make: ({ all, scene }) => {
      const [assetId] = all('file').flatMap((hit) => hit.assetId ?? [])
      const isSong = scene.assets.some(({ id, kind }) => id === assetId && kind === 'music')
      return assetId !== undefined && isSong ? [{ do: 'set-music', assetId }] : undefined
    },
  },
]
