import type { FilmFormat } from '../../shared/film-words'
import type { FrameSpan, PicturePlan, PictureShot } from '../../shared/picture-plan'
import type { MediaSource } from '../media/facts'

/**
 * A film, resolved to frames and files: all that the compositor knows, and nothing of wire names or wishes.
 * `draft/plan-film.ts` makes it from a draft.
 */
export interface FilmPlan extends PicturePlan {
  readonly shots: readonly Shot[]
  readonly texts: readonly TextOverlay[]
  readonly mark?: Mark
  /** May be empty: the film then carries silence, because some players refuse a file without sound. */
  readonly sounds: readonly Sound[]
}

export interface Shot extends PictureShot {
  readonly id: string
  readonly source: MediaSource
  /** Where in a clip the shot begins. Always 0 for a photo. */
  readonly sourceInMs: number
  /** How fast a clip runs, from 0.25 to 4. Missing: as it was taken. Photos have none. */
  readonly speed?: number
  /** `fill` crops to the frame; `fit-blur` shows the whole picture over a blurred copy of itself. */
  readonly fit: 'fill' | 'fit-blur'
}

export interface Mark {
  readonly source: MediaSource
  readonly corner: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right'
  /** Of the frame's shorter side, from 0.05 to 0.4. */
  readonly widthFraction: number
  /** From 0 (unseen) to 1. */
  readonly opacity: number
}

export interface TextOverlay extends FrameSpan {
  readonly id: string
  readonly text: string
  readonly role: 'title' | 'caption' | 'lower-third'
  readonly position: 'top' | 'center' | 'bottom'
  /** `#rrggbb`. Missing: white. What lies behind the words follows, so that they stay readable. */
  readonly colour?: string
  /** Missing: normal. */
  readonly size?: 'small' | 'normal' | 'large'
}

export interface Sound {
  readonly id: string
  readonly source: MediaSource
  readonly role: 'music' | 'clip' | 'voice'
  readonly startMs: number
  readonly durationMs: number
  readonly sourceInMs: number
  /** Linear: 1 leaves the loudness as it is. */
  readonly gain: number
  readonly fadeInMs: number
  readonly fadeOutMs: number
  /** Music shorter than its place starts again. */
  readonly loop: boolean
  /** Of a clip's own sound; its pitch stays. Missing: 1. */
  readonly speed?: number
  /** Goes down while a clip or a voice is heard, and comes back after it. */
  readonly ducks?: boolean
}

/** In what form a film is wanted. */
export interface FilmOutput {
  readonly format: FilmFormat
  /** `small` is a full film of 720p. `preview` is tiny and quick, with the same cuts, and the same words in the same places. `stand-in` is half of 1080p. */
  readonly quality: 'full' | 'small' | 'preview' | 'stand-in'
  /** The moment a `png` shows. Missing: one second into the film. */
  readonly atMs?: number
}

/** What a finished file was found to be. Sound alone has no size and no frames: they are 0. */
export interface FilmFacts {
  readonly widthPx: number
  readonly heightPx: number
  readonly frameCount: number
  readonly durationMs: number
  readonly sizeBytes: number
}

/** Turns plans into files. */
export interface Compositor {
  /**
   * Renders to `outputPath`, which appears only when the film is complete and checked.
   * Finished segments stay in `workFolder` until then, so that the same order after a crash goes on from there.
   * @throws {ReelwrightError} `export.render-failed-here`, `media.missing`, `media.damaged`, `export.disk-full`, or the signal's reason.
   */
  render(order: RenderOrder): Promise<FilmFacts>
  /** Decodes and scales a photo ahead of time, so that a later render finds it in the cache. */
  prepare(source: MediaSource, frame: { widthPx: number; heightPx: number }, signal: AbortSignal): Promise<void>
}

export interface RenderOrder {
  readonly plan: FilmPlan
  /** Missing: an MP4 in full quality. */
  readonly output?: FilmOutput
  /** Absolute. Must not exist. */
  readonly outputPath: string
  /** A folder of this render's own, on the volume of `outputPath`. Made when missing, removed at the end. */
  readonly workFolder: string
  /** Gets a fraction from 0 to 1 that never falls; 1 only after the check. */
  readonly onProgress: (progress: number) => void
  readonly signal: AbortSignal
}
