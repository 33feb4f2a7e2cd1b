import { createLane } from '../../media/lane'
import type { FilmPlan, Shot } from '../film'
import type { Photos } from './photo-planes'
import type { Segment } from './segments'
import { paintText } from './text/paint-text'
import type { Need, Supply } from './worker-protocol'

/** Makes what workers need, each thing once, and photos ahead of being asked for. */
export interface Supplies {
  get(need: Need): Promise<Supply>
  /** Begins to decode the photos of these segments, in the order in which `workers` at once will want them. */
  foresee(segments: readonly Segment[], workers: number): void
  /** Resolves when nothing is being made any more. Whoever gave up must not leave a decoder behind. */
  settled(): Promise<void>
}

const DECODED_AHEAD_AT_ONCE = 2

export function createSupplies(plan: FilmPlan, photos: Photos, signal: AbortSignal): Supplies {
  const lane = createLane(DECODED_AHEAD_AT_ONCE)
  const made = new Map<string, Promise<Supply>>()

  const shotOf = (shotIndex: number): Shot => {
    const shot = plan.shots[shotIndex]
    if (!shot) throw new RangeError(`There is no shot ${shotIndex}.`)
    return shot
  }
  const make = async (need: Need): Promise<Supply> => {
    switch (need.kind) {
      case 'text': {
        const overlay = plan.texts[need.textIndex]
        if (!overlay) throw new RangeError(`There is no text ${need.textIndex}.`)
        return { kind: 'painted', painted: paintText(overlay, plan) }
      }
      case 'mark': {
        if (!plan.mark) throw new RangeError('There is no logo.')
        return { kind: 'painted', painted: await photos.paintMark(plan.mark, plan, signal) }
      }
      case 'light':
        return { kind: 'light', light: await photos.lightOf(shotOf(need.shotIndex).source, signal) }
      case 'photo': {
        const { source, fit } = shotOf(need.shotIndex)
        return { kind: 'photo', planesPath: await photos.planesOf(source, fit, plan, signal) }
      }
    }
  }
  const once = (need: Need, making: () => Promise<Supply>): Promise<Supply> => {
    const name = JSON.stringify(need)
    const known = made.get(name) ?? making()
    made.set(name, known)
    return known
  }

  return {
    get: (need) => once(need, () => make(need)),
    foresee: (segments, workers) => {
      for (const shotIndex of inOrderOfNeed(plan, segments, workers)) {
        const need: Need = { kind: 'photo', shotIndex }
        const ahead = lane(() => once(need, () => make(need)), signal)
        // Whoever asks for it later hears why it failed.
        ahead.catch(() => undefined)
      }
    },
    settled: async () => {
      await Promise.allSettled(made.values())
    },
  }
}

/** Photos by how soon they are wanted when segments are drawn `workers` at a time. */
export function inOrderOfNeed(plan: FilmPlan, segments: readonly Segment[], workers: number): number[] {
  const wanted = segments.flatMap(({ firstFrame, frameCount }, index) =>
    plan.shots.flatMap((shot, shotIndex) => {
      const isSeen = shot.startFrame < firstFrame + frameCount && shot.startFrame + shot.frameCount > firstFrame
      if (shot.kind !== 'photo' || !isSeen) return []
      const wave = Math.floor(index / workers)
      return [{ shotIndex, soon: wave * plan.frameCount + Math.max(0, shot.startFrame - firstFrame) }]
    }),
  )
  return [...new Set(wanted.sort((a, b) => a.soon - b.soon).map(({ shotIndex }) => shotIndex))]
}
