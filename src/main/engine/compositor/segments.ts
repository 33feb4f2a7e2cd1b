/** A run of frames that is encoded by itself. */
export interface Segment {
  readonly index: number
  readonly firstFrame: number
  readonly frameCount: number
  /** Base name inside the work folder once it is whole. */
  readonly fileName: string
}

/** What a crash may cost, in seconds of film. Shorter runs lose less and start an encoder more often. */
const LONGEST_SECONDS = 15

/** Cuts a film into equal runs of at most fifteen seconds, as many as keep every worker busy to the end. */
export function planSegments(frameCount: number, fps: number, workers: number): Segment[] {
  const needed = Math.ceil(frameCount / (LONGEST_SECONDS * fps))
  const count = Math.min(frameCount, Math.ceil(needed / workers) * workers)
  return Array.from({ length: count }, (_, index) => {
    const firstFrame = Math.floor((index * frameCount) / count)
    const end = Math.floor(((index + 1) * frameCount) / count)
    return {
      index,
      firstFrame,
      frameCount: end - firstFrame,
      fileName: `segment-${String(index).padStart(4, '0')}.mp4`,
    }
  })
}
