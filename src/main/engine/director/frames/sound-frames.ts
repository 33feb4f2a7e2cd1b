import type { EditOperation } from '../operations'
import { toGain } from '../rules/loudness'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { clipsIn, durationIn, isRefused, shareIn } from './values'
import { isVideo, videosOf } from './videos'

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
  const isQuieter = slots.has('quieter', 'down', 'remove', 'trim') || isLess
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
    if (!clipIds || isRefused(slots, 'remove', 'mute', 'unmute')) return undefined
    return [{ do: 'mute-clips', clipIds, muted: isOff }]
  }

function silent(slots: Slots): EditOperation[] | undefined {
  return isRefused(slots, 'remove', 'mute') ? undefined : [{ do: 'mute-music', muted: true }]
}

function ducked(slots: Slots): EditOperation[] {
  return [{ do: 'set-ducking', on: !slots.has('no', 'remove') }]
}

/** Where the music may fade, and words around it. */
const FADED: readonly Meaning[] = [
  'start',
  'end',
  'first',
  'last',
  'move',
  'over',
  'add',
  'take',
  'away',
  'hold',
  'slower',
  'film',
  'change',
]
/** As long as a fade is that nobody measures: an ending may take its time. */
const [IN_MS, OUT_MS] = [1500, 3000]

function faded(slots: Slots): EditOperation[] | undefined {
  const said = slots
    .all('fade')
    .map(({ text }) => text)
    .join(' ')
  const isOut =
    /out|away|off|end|stop|finish|disappear|出|弱|没|消|收|停|小|结束/u.test(said) || slots.has('end', 'last', 'stops')
  const isIn =
    /(?<![a-z])(?:in|starts?|begins?|comes?|kicks?|builds?)(?![a-z])|入|强|进来|响起|变大|起来/u.test(said) ||
    (!isOut && slots.has('start', 'first', 'begins'))
  // In "fade the music in" the way is told behind the music, which the rules know.
  const isBoth = isIn && isOut
  if (!isIn && !isOut) return undefined
  const lengthMs = slots.has('no', 'remove') ? 0 : durationIn(slots)
  return [
    {
      do: 'set-music-fade',
      ...((isIn || isBoth) && { inMs: lengthMs ?? IN_MS }),
      ...((isOut || isBoth) && { outMs: lengthMs ?? OUT_MS }),
    },
  ]
}

/** What one is not heard over makes room for the other. */
const quieterMusic = ({ scene }: Slots): EditOperation[] => [
  { do: 'set-music-gain', gain: toGain((scene.cut.music?.gain ?? 1) / STEP) },
]
const CLIPS: readonly Meaning[] = ['clips', 'only-clip']
const HEARD: readonly Meaning[] = ['voice', 'clips', 'only-clip', 'speech']

/** Wishes about what is heard. */
export const SOUND_FRAMES: readonly Frame[] = [
  {
    needs: [['music'], ['quieter', 'down', 'duck', 'mute', 'away'], ['speech']],
    may: ['no', 'half', 'take', 'hold', 'duck', 'change', 'remove', 'move', 'volume', 'clips', 'up'],
    isSure: true,
    make: ducked,
  },
  {
    needs: [['music'], ['drowns'], ['speech']],
    may: ['no', 'volume'],
    isSure: true,
    make: () => [{ do: 'set-ducking', on: true }],
  },
  {
    needs: [['louder'], HEARD, ['over'], ['music']],
    may: [...HEARD, 'volume', 'a-lot'],
    isSure: true,
    make: quieterMusic,
  },
  {
    needs: [['music'], ['drowns'], HEARD],
    may: [...HEARD, 'volume', 'away', 'quieter', 'no'],
    isSure: true,
    make: quieterMusic,
  },
  { needs: [['fade'], ['music']], may: [...FADED, 'duration', 'no', 'remove'], make: faded },
  {
    needs: [['music'], ['begins', 'stops', 'start', 'end'], ['gently']],
    may: [...FADED, 'duration', 'begins', 'stops'],
    make: faded,
  },
  { needs: [['audible'], CLIPS], may: ['voice', 'hold', 'only'], make: muted(false) },
  {
    needs: [['music'], ['remove', 'trim'], ['loudness', 'half']],
    may: [...AROUND, 'remove', 'trim'],
    make: musicLoudness,
  },
  { needs: [['music'], ['abrupt']], may: [...FADED, 'begins', 'stops'], make: faded },
  { needs: [['only-use'], ['music']], make: muted(true) },
  {
    needs: [['only-use', 'only'], ['voice']],
    may: ['clips', 'only-clip'],
    make: () => [{ do: 'mute-music', muted: true }],
  },
  { needs: [['music'], ['remove', 'no', 'mute']], may: ['take', 'away', 'film', 'hold'], make: silent },
  { needs: [['music'], ['take'], ['away']], may: ['film', 'hold'], make: silent },
  { needs: [['music'], LEVELS], may: AROUND, make: musicLoudness },
  { needs: [['voice'], LEVELS], may: [...AROUND, 'clips', 'only-clip'], make: clipLoudness },
  {
    needs: [
      ['clips', 'only-clip'],
      ['louder', 'quieter', 'volume'],
    ],
    may: AROUND,
    make: clipLoudness,
  },
  {
    needs: [['mute'], ['clips', 'only-clip']],
    may: [...HEARD, 'hold', 'take', 'move', 'between'],
    isSure: true,
    make: muted(true),
  },
  { needs: [['mute'], HEARD], may: [...HEARD, 'hold', 'take'], make: muted(true) },
  { needs: [['remove', 'no'], ['voice']], may: ['clips', 'only-clip', 'take', 'away', 'film'], make: muted(true) },
  { needs: [['take'], ['away'], ['voice']], may: ['clips', 'only-clip', 'film'], make: muted(true) },
  { needs: [['unmute'], ['voice']], may: ['clips', 'only-clip', 'hold'], make: muted(false) },
  {
    needs: [['music', 'change', 'add'], ['file']],
    may: ['music', 'change', 'add', 'move', 'swap'],
    make: ({ all, scene }) => {
      const [assetId] = all('file').flatMap((hit) => hit.assetId ?? [])
      const isSong = scene.assets.some(({ id, kind }) => id === assetId && kind === 'music')
      return assetId !== undefined && isSong ? [{ do: 'set-music', assetId }] : undefined
    },
  },
]
