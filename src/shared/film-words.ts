import { z } from 'zod'

/** The words a film is described with: by the window, on the wire of our engine and inside it. Each stands here and nowhere else. */

export const TRANSITION_KINDS = [
  'crossfade',
  'dip-to-black',
  'dip-to-white',
  'wipe',
  'wipe-up',
  'slide',
  'slide-up',
  'iris',
  'barn-doors',
  'zoom',
  'blur',
  'dissolve',
  'clock',
] as const
export type TransitionKind = (typeof TRANSITION_KINDS)[number]

/** Ways to grade a picture. Each keeps skin believable and text untouched. */
export const LOOKS = ['warm', 'cool', 'black-and-white', 'vintage', 'vivid', 'faded'] as const
export type Look = (typeof LOOKS)[number]

/** The kinds of file a film can become. `m4a` and `mp3` are its sound alone, `png` is one of its pictures. */
export const FilmFormat = z.enum(['mp4', 'webm', 'gif', 'm4a', 'mp3', 'png'])
export type FilmFormat = z.infer<typeof FilmFormat>

export const Ratio = z.enum(['16:9', '9:16', '1:1', '4:5'])
export type Ratio = z.infer<typeof Ratio>

/** How many pixels the shorter side of a film has. */
export const FilmSize = z.enum(['1080p', '720p'])
export type FilmSize = z.infer<typeof FilmSize>

/** What becomes of a film on its way to a file. Without a format an MP4, without a ratio in the frame it was cut for, in 1080p. */
export const FilmForm = z.strictObject({
  format: FilmFormat.exactOptional(),
  ratio: Ratio.exactOptional(),
  size: FilmSize.exactOptional(),
})
export type FilmForm = z.infer<typeof FilmForm>

/** How long things stay when nobody says so. */
export const Pace = z.enum(['calm', 'even', 'lively', 'fast'])
export type Pace = z.infer<typeof Pace>

export const TransitionChoice = z.enum(['none', ...TRANSITION_KINDS])
export type TransitionChoice = z.infer<typeof TransitionChoice>

export const FitChoice = z.enum(['automatic', 'fill', 'fit-blur'])
export type FitChoice = z.infer<typeof FitChoice>

export const LookChoice = z.enum(['none', ...LOOKS])
export type LookChoice = z.infer<typeof LookChoice>

/** How long the film is wished to be. `automatic` adds up what the pictures need. */
export const Length = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('automatic') }),
  z.object({ kind: z.literal('exact'), lengthMs: z.number().positive() }),
  z.object({ kind: z.literal('music') }),
])
export type Length = z.infer<typeof Length>

/** When a text is seen, said so that it stays true when the film's length or order changes. */
export const TextWhen = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening') }),
  z.object({ kind: z.literal('closing') }),
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('clip'), clipId: z.string() }),
  /** The film in `count` equal parts; this is part `index`, from 0. */
  z.object({ kind: z.literal('part'), index: z.int().nonnegative(), count: z.int().positive() }),
  /** From one fraction of the film to another: what is spoken of longer is seen longer. */
  z.object({ kind: z.literal('share'), from: z.number().min(0).max(1), to: z.number().min(0).max(1) }),
  z.object({ kind: z.literal('range'), startMs: z.number().nonnegative(), endMs: z.number().positive() }),
])
export type TextWhen = z.infer<typeof TextWhen>

export const TextRole = z.enum(['title', 'caption', 'lower-third'])
export type TextRole = z.infer<typeof TextRole>

export const TextPosition = z.enum(['top', 'center', 'bottom'])
export type TextPosition = z.infer<typeof TextPosition>

export const TextSize = z.enum(['small', 'normal', 'large'])
export type TextSize = z.infer<typeof TextSize>

export const Colour = z.string().regex(/^#[\da-f]{6}$/u)

export const Corner = z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right'])
export type Corner = z.infer<typeof Corner>
