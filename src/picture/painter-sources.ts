import type { PaintedText } from './painted-text'

/** Where the painter gets its pixels from. */
export interface PainterSources {
  /** A decoded photo: yuv420p without gaps, of the size `toPhotoSize` says. */
  photo(shotIndex: number): Promise<Uint8Array>
  text(textIndex: number): Promise<PaintedText>
  /** The clip of a shot, from this frame of the shot on. */
  clip(shotIndex: number, firstFrame: number): ClipFrames | Promise<ClipFrames>
  /** The logo. Asked for only when the plan has one. */
  mark(): Promise<PaintedText>
}

/** The frames of a clip, one after the other, as yuv420p of the film's size. */
export interface ClipFrames {
  /**
   * Writes the next frame to `target`. A clip that is over keeps its last picture, and `target` is then left alone.
   * @throws {ReelwrightError} `media.damaged` and its kin.
   */
  next(target: Uint8Array): Promise<void>
  stop(): Promise<void>
}
