import type { TimelineClip } from '../../shared/timeline'

/** Overlapping clips are drawn up to where the next begins, so that each can be seen and pressed. */
export function toSeenMs(clip: TimelineClip, next: TimelineClip | undefined): number {
  const ownEndMs = clip.startMs + clip.durationMs
  const endMs = next && next.startMs > clip.startMs ? Math.min(ownEndMs, next.startMs) : ownEndMs
  return endMs - clip.startMs
}
