import type { FilmFormat } from '../../../shared/film-words'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Container } from '../../media/facts'
import type { FilmOutput, FilmPlan } from '../film'
import { PNG, VP9, X264, X264_BETWEEN, X264_PHOTOS, X264_PREVIEW, type VideoCodec } from './codecs'

/** What a film becomes when nobody says otherwise. */
export const USUAL_OUTPUT: FilmOutput = { format: 'mp4', quality: 'full' }

/** How one kind of file is made and looked at. */
export interface Form {
  /** Moving pictures, sound alone, or one picture. */
  readonly kind: 'film' | 'sound' | 'picture'
  /** As what the finished file is opened to be checked. */
  readonly container: Container
  /** How ffmpeg writes it from what is ready by then. */
  readonly outputArgs: readonly string[]
  /** In ffmpeg's word; missing when there are no pictures in it. */
  readonly videoCodec?: string
  readonly hasSound: boolean
}

const FASTSTART = ['-movflags', '+faststart', '-f', 'mp4']

export const FORMS: Record<FilmFormat, Form> = {
  mp4: {
    ...{ kind: 'film', container: 'mp4', videoCodec: 'h264', hasSound: true },
    outputArgs: FASTSTART,
  },
  webm: {
    ...{ kind: 'film', container: 'matroska', videoCodec: 'vp9', hasSound: true },
    outputArgs: ['-cues_to_front', '1', '-f', 'webm'],
  },
  gif: {
    ...{ kind: 'film', container: 'gif', videoCodec: 'gif', hasSound: false },
    outputArgs: ['-loop', '0', '-f', 'gif'],
  },
  m4a: {
    ...{ kind: 'sound', container: 'mp4', hasSound: true },
    outputArgs: ['-c:a', 'copy', ...FASTSTART],
  },
  mp3: {
    ...{ kind: 'sound', container: 'mp3', hasSound: true },
    outputArgs: ['-c:a', 'libmp3lame', '-b:a', '192k', '-f', 'mp3'],
  },
  png: {
    ...{ kind: 'picture', container: 'png', videoCodec: 'png', hasSound: false },
    outputArgs: [],
  },
}

/** The longest side of a film. A stand-in is seen as large as the window's picture. */
const LARGEST_PX = { full: Infinity, preview: 640, 'stand-in': 960 } as const
/** The shorter side of a small film. */
const SMALL_SIDE_PX = 720
const GIF_SIDE_PX = 480
/** Twice as many pictures would double a GIF and be hardly seen in 256 colours. */
export const GIF_FPS = 15

/** The size that the output wants of a film of this size. */
export function toOutputSize({ widthPx, heightPx }: FrameSize, { format, quality }: FilmOutput): FrameSize {
  const longest = Math.max(widthPx, heightPx)
  const ofSmall = (longest * SMALL_SIDE_PX) / Math.min(widthPx, heightPx)
  const widest = format === 'gif' ? GIF_SIDE_PX : quality === 'small' ? ofSmall : LARGEST_PX[quality]
  if (longest <= widest) return { widthPx, heightPx }
  const even = (sidePx: number): number => Math.max(2, 2 * Math.round((sidePx * widest) / longest / 2))
  return { widthPx: even(widthPx), heightPx: even(heightPx) }
}

/** The same film in another size. Everything in a plan but its size is free of pixels. */
export const toOutputPlan = (plan: FilmPlan, output: FilmOutput): FilmPlan => ({
  ...plan,
  ...toOutputSize(plan, output),
})

/** What encodes the runs of a film with these shots. `h264` is the best that this machine has for films. */
export function codecOf({ format, quality }: FilmOutput, h264: VideoCodec, shots: FilmPlan['shots']): VideoCodec {
  if (format === 'gif') return X264_BETWEEN
  if (format === 'png') return PNG
  if (format === 'webm') return VP9
  if (quality !== 'full' && quality !== 'small') return X264_PREVIEW
  return h264 === X264 && shots.every(({ kind }) => kind === 'photo') ? X264_PHOTOS : h264
}
