import type { Cut } from './cut'
import { FPS, toFrames } from './frame'
import type { FilledCut, Material } from './material'
import type { Asset } from './turn'

/** How far a cut may move to meet a beat, as a part of the shorter of its two pictures. */
const FARTHEST_PART = 0.12
/** No picture gets shorter than half a second for a beat's sake. */
const SHORTEST_FRAMES = Math.round(FPS / 2)

/** The beats of the song in frames of the film. Without a song that is heard and has beats there are none. */
export function findBeatFrames(
  cut: Cut,
  assets: readonly Asset[],
): { atFrames: readonly number[]; everyFrames: number } {
  const song = assets.find(({ id }) => id === cut.music?.assetId)
  const isHeard = cut.music !== undefined && !cut.music.muted && cut.beats !== false
  const beats = isHeard ? (song?.beatsMs ?? []) : []
  return {
    atFrames: beats.filter((beatMs) => beatMs < (song?.durationMs ?? Infinity)).map((beatMs) => toFrames(beatMs)),
    everyFrames: toFrames(song?.durationMs ?? 0),
  }
}

/**
 * Moves cuts to the nearest beat, the middle of a transition counting as the cut. What one picture loses its neighbour
 * gets, so the film stays as long as it is. Times that were wished for stay as wished.
 */
export function moveToBeats(
  filled: FilledCut,
  beats: ReturnType<typeof findBeatFrames>,
  photoMs: number | undefined,
): FilledCut {
  if (beats.atFrames.length === 0) return filled
  const { used, overlaps } = filled
  const frames = [...filled.frames]
  let startFrame = 0
  for (const [index, overlap] of overlaps.entries()) {
    const [own = 0, next = 0] = [frames[index], frames[index + 1]]
    const nextStart = startFrame + own - overlap
    const move = nearestBeat(nextStart + Math.floor(overlap / 2), beats) - (nextStart + Math.floor(overlap / 2))
    const farthest = FARTHEST_PART * Math.min(filled.frames[index] ?? 0, filled.frames[index + 1] ?? 0)
    const isFree = [used[index], used[index + 1]].every((item) => item && !hasWishedTime(item, photoMs))
    const fits =
      canTake(filled, index, own + move) && canTake(filled, index + 1, next - move) && Math.abs(move) <= farthest
    if (isFree && fits) {
      frames[index] = own + move
      frames[index + 1] = next - move
    }
    startFrame += (frames[index] ?? 0) - overlap
  }
  return { ...filled, frames }
}

function hasWishedTime({ clip, asset }: Material, photoMs: number | undefined): boolean {
  return clip.lengthMs !== undefined || (asset.kind === 'photo' && photoMs !== undefined)
}

/** Enough to be seen, no more than there is, and each transition keeps to a third of it. */
function canTake({ used, frames, overlaps }: FilledCut, index: number, length: number): boolean {
  const longestOverlap = Math.max(overlaps[index - 1] ?? 0, overlaps[index] ?? 0)
  const shortest = Math.min(SHORTEST_FRAMES, frames[index] ?? 0)
  return length >= Math.max(shortest, longestOverlap * 3) && length <= (used[index]?.maxFrames ?? 0)
}

/** A song that starts again brings its beats again. */
function nearestBeat(frame: number, { atFrames, everyFrames }: ReturnType<typeof findBeatFrames>): number {
  const round = everyFrames > 0 ? Math.floor(frame / everyFrames) * everyFrames : 0
  const near = [round - everyFrames, round, round + everyFrames].flatMap((start) =>
    atFrames.map((beat) => start + beat),
  )
  return near.reduce((best, beat) => (Math.abs(beat - frame) < Math.abs(best - frame) ? beat : best), Infinity)
}
