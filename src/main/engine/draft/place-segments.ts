import type { DraftSegment } from './draft'

export interface PlacedSegment {
  readonly segment: DraftSegment
  readonly startMs: number
}

/** Gives each segment its start: its own, or the end of the one before it. */
export function placeSegments(segments: readonly DraftSegment[]): PlacedSegment[] {
  let endMs = 0
  return segments.map((segment) => {
    const startMs = segment.st ?? endMs
    endMs = startMs + segment.d
    return { segment, startMs }
  })
}
