import type { EditEvent } from './edit-list'

/** An event between two cuts, for editors whose transitions lie around a cut instead of behind it. */
export interface Span {
  readonly event: EditEvent
  /** How many of the event's frames come before its cut, and are seen only in the transition. */
  readonly lateFrames: number
  readonly frameCount: number
}

/** The cut is the middle of each dissolve: half of it lies before and half behind. */
export function toPictureSpans(events: readonly EditEvent[]): Span[] {
  return events.map((event, index) => {
    const lateFrames = Math.floor(event.dissolveFrames / 2)
    const after = Math.floor((events[index + 1]?.dissolveFrames ?? 0) / 2)
    return { event, lateFrames, frameCount: event.frameCount - lateFrames + after }
  })
}

/** Sounds of one track may fade into each other; what comes second begins where the first ends. */
export function toSoundSpans(events: readonly EditEvent[]): Span[] {
  let atFrame = 0
  return events.map((event) => {
    const lateFrames = Math.max(0, atFrame - event.startFrame)
    atFrame = Math.max(atFrame, event.startFrame + event.frameCount)
    return { event, lateFrames, frameCount: Math.max(0, event.frameCount - lateFrames) }
  })
}

/** Where a span begins in the film. */
export const cutOf = ({ event, lateFrames }: Span): number => event.startFrame + lateFrames
