import type { Look, TransitionKind } from './film-words'

/** In pixels, even. */
export interface FrameSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** From one frame on, for so many. */
export interface FrameSpan {
  readonly startFrame: number
  readonly frameCount: number
}

/**
 * What the frames of a film show, resolved to frames: all that the painter knows, and nothing of files or sound.
 * Frames count from 0 at `fps`; all sizes are even.
 */
export interface PicturePlan extends FrameSize {
  readonly fps: number
  /** Exact: the film has this many frames, no more and no fewer. */
  readonly frameCount: number
  /** In film order. Where two overlap, the later one comes in by its transition. Gaps are black. */
  readonly shots: readonly PictureShot[]
  readonly texts: readonly FrameSpan[]
  /** How all pictures are graded, unless a shot says otherwise. Missing: as they are. */
  readonly look?: Look
  /** A logo over everything, for the whole film. */
  readonly mark?: {
    /** From 0 (unseen) to 1. */
    readonly opacity: number
  }
}

export interface PictureShot extends FrameSpan {
  readonly kind: 'photo' | 'clip'
  readonly look?: Look
  readonly transitionIn?: Transition
  /** Slow zoom and drift over a photo. Missing: the picture stands still. */
  readonly motion?: Motion
}

export interface Transition {
  readonly kind: TransitionKind
  /** Length of the overlap with the shot before. */
  readonly frameCount: number
}

/** Zoom 1 shows the whole fitted picture; at most 1.12. Centres run from 0 to 1 across what the zoom leaves free. */
export interface Motion {
  readonly fromZoom: number
  readonly toZoom: number
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
}
