import type { Timeline, TimelineClip } from '../../shared/timeline'

/** The clips of a timeline that are new, or are not what they were before. Empty when nothing was there before. */
export function changedClips(before: Timeline | undefined, after: Timeline): ReadonlySet<TimelineClip> {
  if (!before) return new Set()
  const known = new Set(before.tracks.flatMap(({ type, clips }) => clips.map((clip) => faceOf(type, clip))))
  return new Set(after.tracks.flatMap(({ type, clips }) => clips.filter((clip) => !known.has(faceOf(type, clip)))))
}

/** What a person would see or hear of a clip, wherever it moved because of others. */
function faceOf(type: string, { name, mediaName, durationMs, volume, transitionIn, setting }: TimelineClip): string {
  return JSON.stringify([type, name, mediaName, durationMs, volume, transitionIn?.kind, setting])
}
