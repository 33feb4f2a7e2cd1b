import { TRANSITION_KINDS } from '../../../../shared/film-words'
import type { Timeline, TimelineClip } from '../../../../shared/timeline'
import type { LeftOut } from '../../projects/records'
import type { FindAsset } from './find-asset'
import type { LocalAsset } from './local-asset'

/** A picture with its place in the film. */
export interface PlacedPicture {
  readonly clip: TimelineClip
  readonly asset: LocalAsset
  readonly startMs: number
  readonly endMs: number
  readonly transitionIn?: { readonly kind: string; readonly durationMs: number }
}

const CUTS = ['none', 'cut']
/** Less is no overlap but rounding. */
const LEAST_OVERLAP_MS = 10

/** All pictures of a film in one row, as this computer's engine shows them; `missing` has no file here. */
export function placePictures(
  timeline: Timeline,
  find: FindAsset,
): { pictures: readonly PlacedPicture[]; leftOut: readonly LeftOut[]; missing: readonly TimelineClip[] } {
  const { row, above } = toRow(timeline)
  const leftOut: LeftOut[] = above.map(({ name }) => ({ kind: 'picture', name }))
  const missing: TimelineClip[] = []
  const pictures: PlacedPicture[] = []
  for (const clip of row) {
    const asset = find(clip)
    if (!asset) missing.push(clip)
    else {
      const picture = { clip, asset, startMs: clip.startMs, endMs: endOf(clip) }
      const before = pictures.pop()
      const joined = joinUp(before, picture)
      pictures.push(...(joined.before ? [joined.before] : []), joined.picture)
      if (joined.leftOut) leftOut.push(joined.leftOut)
    }
  }
  return { pictures, leftOut, missing }
}

const endOf = ({ startMs, durationMs }: TimelineClip): number => startMs + durationMs

/** One row in film order. What lies on a further track over other pictures cannot be shown at the same time. */
function toRow({ tracks }: Timeline): { row: TimelineClip[]; above: TimelineClip[] } {
  const row: TimelineClip[] = []
  const above: TimelineClip[] = []
  for (const { clips } of tracks.filter(({ type }) => type === 'video')) {
    const below = [...row]
    for (const clip of clips.filter(({ durationMs }) => durationMs > 0)) {
      const covers = below.some((other) => clip.startMs < endOf(other) && other.startMs < endOf(clip))
      ;(covers ? above : row).push(clip)
    }
  }
  return { row: row.sort((one, other) => one.startMs - other.startMs), above }
}

interface Joined {
  readonly before: PlacedPicture | undefined
  readonly picture: PlacedPicture
  readonly leftOut?: LeftOut
}

/** A transition needs both pictures at once; one that only touches is made to overlap, where its file goes on. */
function joinUp(before: PlacedPicture | undefined, picture: PlacedPicture): Joined {
  const wish = picture.clip.transitionIn
  if (!before || !wish || wish.durationMs <= 0 || CUTS.includes(wish.kind)) return { before, picture }
  const leftOut: LeftOut = { kind: 'transition', name: wish.kind }
  const overlapMs = before.endMs - picture.startMs
  const endMs = picture.startMs + Math.min(wish.durationMs, picture.clip.durationMs)
  const longer = overlapMs < LEAST_OVERLAP_MS ? { ...before, endMs } : before
  if (overlapMs < -LEAST_OVERLAP_MS || !goesOnUntil(longer)) return { before, picture, leftOut }
  const isKnown = TRANSITION_KINDS.some((kind) => kind === wish.kind)
  const durationMs = Math.min(wish.durationMs, longer.endMs - picture.startMs)
  const transitionIn = { kind: isKnown ? wish.kind : 'crossfade', durationMs }
  return { before: longer, picture: { ...picture, transitionIn }, ...(isKnown ? {} : { leftOut }) }
}

function goesOnUntil({ asset: { media }, clip, startMs, endMs }: PlacedPicture): boolean {
  return media.kind !== 'clip' || (clip.sourceInMs ?? 0) + endMs - startMs <= (media.durationMs ?? 0)
}
