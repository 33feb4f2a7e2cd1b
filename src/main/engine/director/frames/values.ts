import { DURATION_OR_CLOCK, readDurationMs } from '../durations'
import { toMs } from '../frame'
import { layOut } from '../lay-out'
import { NUMBER, ORDINAL, readNumber, readOrdinal } from '../numbers'
import { toExpression } from '../expressions'
import { fromDecibels, readLoudness } from '../rules/loudness'
import type { Scene } from '../scene'
import type { Slots } from './frame'
import type { Hit } from './hits'
import type { Meaning } from './meanings'

/** The clips that are spoken of, each once. */
export function clipsIn(slots: Slots): string[] {
  return [...new Set(slots.all('clips', 'only-clip').flatMap(({ clipIds }) => clipIds ?? []))]
}

/** One length of time; two different ones are two wishes. */
export function durationIn(slots: Slots): number | undefined {
  const lengths = new Set(slots.all('duration').map(({ text }) => (text === 'second' ? 1000 : readDurationMs(text))))
  const [lengthMs] = lengths
  return lengths.size === 1 && lengthMs !== undefined && lengthMs > 0 ? lengthMs : undefined
}

const toShare = (text: string): number => {
  const decibels = /^([-−–+]?\d+(?:\.\d+)?) ?(?:db|decibels?|分贝)$/u.exec(text)?.[1]
  return decibels === undefined ? readLoudness(text) : fromDecibels(decibels)
}

/** A share or a multiple: 30 %, half, twice, 1.5x. */
export function shareIn(slots: Slots): number | undefined {
  const [level] = slots.all('loudness')
  // 快一倍 is twice as fast.
  if (level && /^一倍/u.test(level.text)) return 2
  if (level) return toShare(level.text)
  const [factor] = slots.all('factor')
  if (factor) return readFactor(factor.text)
  return slots.has('half') ? 0.5 : slots.has('double') ? 2 : undefined
}

function readFactor(text: string): number {
  const [, below, above] = /([二三四五])分之([一二两三四])/u.exec(text) ?? []
  if (below !== undefined && above !== undefined) return readNumber(above) / readNumber(below)
  if (/third|quarter/u.test(text)) return text.includes('third') ? 1 / 3 : 1 / 4
  return readNumber(toExpression(NUMBER).exec(text)?.[0] ?? '')
}

/** How long a clip is seen in the film as it is. */
export function seenMs(clipId: string, { cut, assets }: Scene): number {
  return toMs(layOut(cut, assets).shots.find(({ clip }) => clip.id === clipId)?.frameCount ?? 0)
}

export const orderOf = ({ cut }: Scene): string[] => cut.clips.map(({ id }) => id)

/** "First" and "last" alone are places in time, not pictures. */
export const isBareOrder = ({ text }: Hit): boolean => /^(?:the )?(?:very )?(?:first|last)$/u.test(text)

/** How long the file is that a clip shows. */
export function sourceMs(clipId: string, { cut, assets }: Scene): number {
  const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
  return assets.find(({ id }) => id === assetId)?.durationMs ?? 0
}

/** "Don't remove": one word takes back what another asks for. A word that can mean both asks for it. */
export function isRefused(slots: Slots, ...deeds: readonly Meaning[]): boolean {
  return slots.all('no').some((no) => slots.all(...deeds).some((deed) => deed !== no))
}

/** A place in the film, counted from 1. */
export function rankIn(text: string): number | undefined {
  const ordinal = toExpression(ORDINAL).exec(text)?.[0]
  const place = ordinal === undefined ? readNumber(toExpression(NUMBER).exec(text)?.[0] ?? '') : readOrdinal(ordinal)
  return place >= 1 ? place : undefined
}

/** From one time to another; in "2 to 5 seconds" the first number borrows the unit of the second. */
export function spanIn(slots: Slots): { readonly fromMs: number; readonly toMs: number } | undefined {
  const [hit, another] = slots.all('span')
  if (!hit || another) return undefined
  const [from = '', to = ''] = hit.text.match(toExpression(`${DURATION_OR_CLOCK}|${NUMBER}`, 'gu')) ?? []
  const toTimeMs = (text: string): number =>
    toExpression(`^${NUMBER}$`).test(text) ? readNumber(text) * 1000 : readDurationMs(text)
  const [fromMs, toMs] = [toTimeMs(from), toTimeMs(to)]
  return toMs > fromMs ? { fromMs, toMs } : undefined
}

/** "2 seconds longer", 多停两秒 say by how much; "longer, 5 seconds" says how long. */
export function signOf(slots: Slots): -1 | 0 | 1 {
  const [time] = slots.all('duration')
  const isBeside = (hit: Hit): boolean =>
    time !== undefined &&
    (/\p{Script=Han}/u.test(hit.text)
      ? !/[点些]$/u.test(hit.text) && hit.end === time.start
      : hit.start - time.end === 1 && /^(?:longer|shorter|more|less)/u.test(hit.text))
  if (/(?<![a-z])by (?:about |around )?$/u.test(time?.beside[0] ?? '')) return slots.has('longer') ? 1 : -1
  if (slots.all('longer').some(isBeside)) return 1
  return slots.all('shorter').some(isBeside) ? -1 : 0
}
