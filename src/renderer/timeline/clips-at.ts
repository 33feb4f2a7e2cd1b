import type { Timeline, TimelineClip, TrackType } from '../../shared/timeline'

const endMs = (clip: TimelineClip): number => clip.startMs + clip.durationMs

function clipsOf(timeline: Timeline, type: TrackType): TimelineClip[] {
  return timeline.tracks.filter((track) => track.type === type).flatMap(({ clips }) => clips)
}

/** What is to be seen at a moment: the clip that came last, where two overlap. At the very end, the last one. */
export function findPictureAt(timeline: Timeline, atMs: number): TimelineClip | undefined {
  const clips = clipsOf(timeline, 'video')
  return clips.findLast((clip) => clip.startMs <= atMs && atMs < endMs(clip)) ?? (atMs > 0 ? clips.at(-1) : clips[0])
}

/** The words that stand in the picture at a moment. */
export function findTextsAt(timeline: Timeline, atMs: number): TimelineClip[] {
  return clipsOf(timeline, 'text').filter((clip) => clip.startMs <= atMs && atMs < endMs(clip))
}

/** The start of the picture before or after a moment. */
export function findCut(timeline: Timeline, atMs: number, direction: -1 | 1): number {
  const cuts = [...new Set([0, ...clipsOf(timeline, 'video').map(({ startMs }) => startMs)])].sort((a, b) => a - b)
  if (direction === 1) return cuts.find((cutMs) => cutMs > atMs + 1) ?? timeline.durationMs
  return cuts.findLast((cutMs) => cutMs < atMs - 1) ?? 0
}
