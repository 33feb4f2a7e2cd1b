import type { Timeline, TimelineClip } from '../../../shared/timeline'

/** Frames a second of every film of ours. */
export const FPS = 30

/** One picture or sound on its own stretch of the film, in frames. Neighbours meet; a dissolve reaches beyond both ends. */
export interface EditEvent {
  readonly name: string
  /** Where its file lies. Missing when it is not known. */
  readonly path?: string
  readonly isPhoto: boolean
  readonly startFrame: number
  readonly frameCount: number
  /** In the file, at the event's first frame. */
  readonly sourceFrame: number
  /** How long the whole file is, where that is known. */
  readonly sourceFrameCount?: number
  readonly speed: number
  /** How long it and the one before are seen together, from its first frame on. */
  readonly dissolveFrames: number
}

/** A film as editors list it. */
export interface EditList {
  readonly name: string
  readonly frameCount: number
  readonly widthPx: number
  readonly heightPx: number
  readonly pictures: readonly EditEvent[]
  /** One list for each track of sound. */
  readonly sounds: readonly (readonly EditEvent[])[]
  readonly texts: readonly { readonly text: string; readonly startMs: number; readonly endMs: number }[]
}

export const toFrames = (lengthMs: number): number => Math.round((lengthMs * FPS) / 1000)

/** Lists what a timeline shows. `pathOf` knows where files lie, by the names they have in the project. */
export function toEditList(
  name: string,
  timeline: Timeline,
  pathOf: (mediaName: string) => string | undefined,
): EditList {
  const clipsOf = (type: string): TimelineClip[][] =>
    timeline.tracks.filter((track) => track.type === type).map(({ clips }) => clips.toSorted(byStart))
  const pictures = clipsOf('video').flat().toSorted(byStart)
  return {
    name,
    frameCount: toFrames(timeline.durationMs),
    widthPx: timeline.widthPx ?? 1920,
    heightPx: timeline.heightPx ?? 1080,
    pictures: pictures.map((clip, index) => toEvent(clip, pathOf, pictures[index + 1])),
    sounds: clipsOf('audio').map((clips) => clips.map((clip) => toEvent(clip, pathOf))),
    texts: clipsOf('text')
      .flat()
      .toSorted(byStart)
      .map(({ text, name: short, startMs, durationMs }) => ({
        text: text ?? short,
        startMs,
        endMs: startMs + durationMs,
      })),
  }
}

const byStart = (one: TimelineClip, other: TimelineClip): number => one.startMs - other.startMs

/** It ends where the next one begins to be seen. */
function toEvent(
  clip: TimelineClip,
  pathOf: (mediaName: string) => string | undefined,
  next?: TimelineClip,
): EditEvent {
  const startFrame = toFrames(clip.startMs)
  const ownEnd = toFrames(clip.startMs + clip.durationMs)
  const endFrame = next ? Math.min(ownEnd, toFrames(next.startMs)) : ownEnd
  const path = pathOf(clip.mediaName ?? clip.name)
  return {
    name: clip.mediaName ?? clip.name,
    ...(path !== undefined && { path }),
    isPhoto: clip.kind === 'photo',
    startFrame,
    frameCount: Math.max(0, endFrame - startFrame),
    sourceFrame: toFrames(clip.sourceInMs ?? 0),
    ...(clip.sourceDurationMs !== undefined && { sourceFrameCount: toFrames(clip.sourceDurationMs) }),
    speed: clip.speed ?? 1,
    dissolveFrames: toFrames(clip.transitionIn?.durationMs ?? 0),
  }
}

/** The file's own end where it is known, and at least what the film uses of it. */
export function lastSourceFrame(event: EditEvent): number {
  const { sourceFrame, sourceFrameCount = 0, frameCount, dissolveFrames, speed } = event
  return Math.max(sourceFrameCount, sourceFrame + Math.ceil((frameCount + dissolveFrames) * speed))
}
