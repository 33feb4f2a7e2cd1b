import { readMood } from './film-values'
import type { EditOperation } from '../operations'
import type { TransitionChoice } from '../cut'
import { toLook } from '../rules/look-words'
import { findKind } from '../rules/transition-words'
import type { Frame, Slots } from './frame'
import type { Meaning } from './meanings'
import { clipsIn, durationIn, orderOf, signOf } from './values'

const WAYS: readonly Meaning[] = ['transition', 'transitions', 'kind', 'hard-cut']
const AROUND: readonly Meaning[] = [
  ...(['longer', 'shorter', 'slower', 'faster', 'add', 'change', 'move', 'hold', 'length', 'film'] as const),
]

/** What may stay as it is. */
const THINGS: readonly Meaning[] = [
  'clips',
  'title',
  'caption',
  'texts',
  'words',
  'music',
  'voice',
  ...WAYS,
  'film',
  'photos',
]

/** Which way, when one is named: a hard cut is one as well. */
function kindIn(slots: Slots): TransitionChoice | undefined {
  if (slots.has('no', 'remove', 'hard-cut') || (slots.has('take') && slots.has('away'))) return 'none'
  const [hit] = slots.all('kind')
  return hit && (findKind(hit.text) ?? findKind(`${hit.text} transition`))
}

/** The clips that come in that way: the later of two neighbours, or all from one to the other. */
function comingIn({ all, scene }: Slots): string[] | undefined {
  const order = orderOf(scene)
  const [pair, another] = all('pair')
  const [place, second] = all('beside')
  if (another || second || (pair && place)) return undefined
  const at = (id: string | undefined): number => order.indexOf(id ?? '')
  if (pair) {
    const places = (pair.clipIds ?? []).map(at).toSorted((a, b) => a - b)
    const [from = -1, to = -1] = places
    return places.length === 2 && from >= 0 && from < to ? order.slice(from + 1, to + 1) : undefined
  }
  const index = at(place?.clipIds?.[0]) + (place?.meanings.includes('after') ? 1 : 0)
  const id = order[index]
  return place && index > 0 && id !== undefined ? [id] : undefined
}

function between(slots: Slots): EditOperation[] | undefined {
  const clipIds = comingIn(slots)
  const lengthMs = durationIn(slots)
  const kind = kindIn(slots)
  if (!clipIds || (kind === undefined && lengthMs === undefined)) return undefined
  return [{ do: 'set-transition', clipIds, ...(kind && { kind }), ...(lengthMs !== undefined && { lengthMs }) }]
}

/** In "6 second video with crossfades" the time is the film's. */
function isLengthOfFilm({ all }: Slots): boolean {
  const [time] = all('duration')
  const [film] = all('film')
  return time !== undefined && film !== undefined && film.start >= time.end && film.start - time.end < 24
}

/** No way from one picture to the next takes longer. */
const LONGEST_WAY_MS = 5000

function everywhere(slots: Slots): EditOperation[] | undefined {
  if (isLengthOfFilm(slots)) return undefined
  const lengthMs = durationIn(slots)
  if (lengthMs !== undefined && lengthMs > LONGEST_WAY_MS) return undefined
  const kind = kindIn(slots)
  if (kind === undefined && lengthMs === undefined) return undefined
  return [{ do: 'set-transition', ...(kind && { kind }), ...(lengthMs !== undefined && { lengthMs }) }]
}

function filmLength(slots: Slots): EditOperation[] | undefined {
  const saidMs = durationIn(slots)
  if (saidMs === undefined) return undefined
  const sign = signOf(slots)
  const lengthMs = sign === 0 ? saidMs : slots.scene.lengthMs + sign * saidMs
  return lengthMs > 0 ? [{ do: 'set-length', length: { kind: 'exact', lengthMs } }] : undefined
}

function paced(slots: Slots): EditOperation[] | undefined {
  const [mood] = slots.all('mood')
  const isFaster = slots.has('faster')
  const pace = isFaster !== slots.has('slower') ? (isFaster ? 'fast' : 'calm') : mood && readMood(mood.text)
  return pace === undefined || slots.has('no') ? undefined : [{ do: 'set-pace', pace }]
}

/** "Leave the music", "keep the title as it is": nothing is asked for. Who says how it shall be kept asks for something. */
function kept({ all, has }: Slots): EditOperation[] | undefined {
  if (has('only') && has('clips')) return undefined
  const last = all('same', ...THINGS).toSorted((a, b) => b.end - a.end)[0]
  return last && /^\s*(?:$|[,.;!?。,]|as (?:is|it|they)|alone|and|then|but)/u.test(last.beside[1]) ? [] : undefined
}

function unfiltered(slots: Slots): EditOperation[] {
  const clipIds = clipsIn(slots)
  return [{ do: 'set-look', look: 'none', ...(clipIds.length > 0 && { clipIds }) }]
}

/** Quick and slow ways from one picture to the next, as `rules/transitions.ts` has them. */
const [QUICK_MS, SLOW_MS] = [250, 1000]

function hurried(slots: Slots): EditOperation[] | undefined {
  const [mood] = slots.all('mood')
  const pace = mood && readMood(mood.text)
  const isQuick = slots.has('faster', 'shorter') || pace === 'fast'
  const isSlow = slots.has('slower', 'longer') || pace === 'calm'
  const kind = kindIn(slots)
  const isPlaced = slots.has('beside', 'pair')
  const clipIds = comingIn(slots)
  // "Slides, calm": a mood says how fast a way goes only right beside it.
  const isFar =
    mood !== undefined &&
    !slots.all(...WAYS).some(({ start, end }) => mood.end + 2 > start && start > mood.start && end > start)
  if (isFar || isQuick === isSlow || (isPlaced && !clipIds)) return undefined
  const lengthMs = isQuick ? QUICK_MS : SLOW_MS
  return [{ do: 'set-transition', ...(clipIds && { clipIds }), ...(kind && { kind }), lengthMs }]
}

const switched =
  (isOn: (slots: Slots) => boolean) =>
  (slots: Slots): EditOperation[] => [{ do: 'set-motion', on: isOn(slots) }]

/** Wishes about the film as a whole, and about the ways from one picture to the next. */
export const FILM_FRAMES: readonly Frame[] = [
  {
    needs: [WAYS, ['pair', 'beside']],
    may: [...AROUND, ...WAYS, 'duration', 'no', 'remove', 'between', 'before'],
    isSure: true,
    make: between,
  },
  {
    needs: [['transition', 'transitions'], ['duration']],
    may: [...AROUND, ...WAYS, 'a-bit', 'take'],
    isSure: true,
    make: everywhere,
  },
  { needs: [['kind'], ['duration']], may: [...AROUND, ...WAYS], make: everywhere },
  { needs: [['transition', 'transitions'], ['kind']], may: AROUND, make: everywhere },
  {
    needs: [WAYS, ['faster', 'slower', 'shorter', 'longer', 'mood']],
    may: [...WAYS, 'move', 'add', 'change', 'hold', 'use', 'beside', 'pair'],
    make: hurried,
  },
  {
    needs: [['filter'], ['take'], ['away']],
    may: ['film', 'photos', 'clips'],
    make: unfiltered,
  },
  {
    needs: [
      ['transition', 'transitions'],
      ['no', 'remove'],
    ],
    may: ['take', 'away', 'film', 'kind', 'filter'],
    make: everywhere,
  },
  {
    needs: [['film', 'length'], ['duration']],
    may: ['longer', 'shorter', 'hold', 'change', 'trim', 'down', 'film', 'length', 'half'],
    make: filmLength,
  },
  {
    needs: [
      ['film', 'pace'],
      ['faster', 'slower', 'mood'],
    ],
    may: ['film', 'pace', 'change', 'hold', 'speed'],
    make: paced,
  },
  {
    needs: [['motion'], ['no', 'remove', 'away']],
    may: ['take', 'away', 'film', 'photos'],
    make: switched(() => false),
  },
  { needs: [['filter', 'look'], ['take'], ['away']], may: ['film', 'photos', 'clips'], make: unfiltered },
  { needs: [['motion'], ['take'], ['away']], may: ['film', 'photos'], make: switched(() => false) },
  {
    needs: [['motion'], ['add']],
    may: ['film', 'photos', 'hold', 'move', 'slower'],
    make: switched((slots) => !slots.has('no')),
  },
  {
    needs: [
      ['filter', 'look'],
      ['no', 'remove'],
    ],
    may: ['take', 'away', 'film', 'photos', 'clips', 'filter', 'look'],
    make: unfiltered,
  },
  {
    needs: [['look'], ['film', 'photos', 'filter']],
    may: ['film', 'photos', 'filter', 'change', 'add', 'colour', 'hold'],
    make: (slots) => {
      const [hit] = slots.all('look')
      return hit && [{ do: 'set-look', look: toLook(hit.text) }]
    },
  },
  { needs: [['same'], THINGS], may: [], make: kept },
  { needs: [['logo'], ['no', 'remove', 'away']], may: ['take', 'away', 'film'], make: () => [{ do: 'remove-mark' }] },
]
