/** What time means in a film. */
export interface FilmLength {
  readonly fps: number
  readonly frameCount: number
}

/** Places are whole milliseconds, so a frame's start may be said half a millisecond early. */
const ROUNDING_FRAMES = 0.05

/** The frame that is on screen at a moment. At the end, the last one. */
export function toFrame(atMs: number, { fps, frameCount }: FilmLength): number {
  const frame = Math.floor((atMs * fps) / 1000 + ROUNDING_FRAMES)
  return Math.min(frameCount - 1, Math.max(0, frame))
}

/** The whole millisecond in which a frame begins. */
export const toMs = (frame: number, { fps }: FilmLength): number => Math.round((frame * 1000) / fps)

export const toDurationMs = (film: FilmLength): number => toMs(film.frameCount, film)
