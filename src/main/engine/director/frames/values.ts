import { readDurationMs } from '../durations'
import { toMs } from '../frame'
import { layOut } from '../lay-out'
import { NUMBER, readNumber } from '../numbers'
import { toExpression } from '../expressions'
import { fromDecibels, readLoudness } from '../rules/loudness'
import type { Scene } from '../scene'
import type { Slots } from './frame'
import type { Hit } from './hits'

/** The clips that are spoken of, each once. */
export function clipsIn(slots: Slots): string[] {
  return [...new Set(slots.all('clips').flatMap(({ clipIds }) => clipIds ?? []))]
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
  if (factor) return readNumber(toExpression(NUMBER).exec(factor.text)?.[0] ?? '')
  return slots.has('half') ? 0.5 : slots.has('double') ? 2 : undefined
}

export function isVideo(clipId: string, { cut, assets }: Scene): boolean {
  const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
  return assets.some(({ id, kind }) => id === assetId && kind === 'clip')
}

export function videosOf(scene: Scene): string[] {
  return scene.cut.clips.map(({ id }) => id).filter((id) => isVideo(id, scene))
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
