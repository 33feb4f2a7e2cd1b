import type { FailureCode, FailureFacts } from '../../../shared/failures/failure'
import type { PaintedText } from '../../../picture/painted-text'
import type { FilmPlan } from '../film'
import type { VideoCodec } from './codecs'
import type { Light } from './light'
import type { Segment } from './segments'

/** What a segment worker is born with. */
export interface WorkerBirth {
  readonly plan: FilmPlan
  readonly ffmpeg: string
  readonly codec: VideoCodec
  readonly workFolder: string
  /** The mark of unfinished files, see `work-folder.ts`. */
  readonly run: string
  readonly encoderThreads: number
}

/** What a worker cannot make by itself and what several may need: each is made once, by the thread that started them. */
export type Need =
  | { readonly kind: 'photo'; readonly shotIndex: number }
  | { readonly kind: 'text'; readonly textIndex: number }
  | { readonly kind: 'light'; readonly shotIndex: number }
  | { readonly kind: 'mark' }
export type Supply =
  | { readonly kind: 'photo'; readonly planesPath: string }
  | { readonly kind: 'painted'; readonly painted: PaintedText }
  | { readonly kind: 'light'; readonly light: Light }

export type ToWorker =
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'supply'; readonly needId: number; readonly supply: Supply }
  | { readonly kind: 'stop' }

export type FromWorker =
  | { readonly kind: 'need'; readonly needId: number; readonly need: Need }
  /** So many frames more were taken by the encoder. */
  | { readonly kind: 'frames'; readonly count: number }
  /** All frames of a segment are drawn: the worker can draw the next while the encoder ends. */
  | { readonly kind: 'drawn' }
  | { readonly kind: 'finished'; readonly segment: Segment }
  | { readonly kind: 'failed'; readonly code: FailureCode; readonly facts: FailureFacts; readonly log: string }
