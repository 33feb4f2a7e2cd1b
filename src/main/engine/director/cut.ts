import { z } from 'zod'
import {
  Colour,
  Corner,
  FitChoice,
  Length,
  LookChoice,
  Pace,
  Ratio,
  TextPosition,
  TextRole,
  TextSize,
  TextWhen,
  TransitionChoice,
} from '../../../shared/film-words'

export {
  Colour,
  Corner,
  FitChoice,
  Length,
  LookChoice,
  Pace,
  Ratio,
  TextPosition,
  TextRole,
  TextSize,
  TextWhen,
  TransitionChoice,
} from '../../../shared/film-words'

export const CutClip = z.object({
  /** Stays the same for as long as the clip is in the film. */
  id: z.string(),
  assetId: z.string(),
  /** Wished for this one. Missing: it takes its share. */
  lengthMs: z.number().positive().optional(),
  sourceInMs: z.number().nonnegative(),
  sourceOutMs: z.number().positive().optional(),
  muted: z.boolean(),
  /** Of a clip's own sound, linear. Missing: as it was recorded. */
  gain: z.number().nonnegative().optional(),
  /** How fast a clip runs, from 0.25 to 4. Missing: as it was taken. */
  speed: z.number().min(0.25).max(4).optional(),
  /** Missing: the film's. */
  look: LookChoice.optional(),
  /** Missing: the film's. */
  fit: FitChoice.optional(),
  /** How it comes in. What is missing is as in the whole film. */
  transition: z.object({ kind: TransitionChoice.optional(), lengthMs: z.number().positive().optional() }).optional(),
})
export type CutClip = z.infer<typeof CutClip>

export const CutText = z.object({
  id: z.string(),
  text: z.string(),
  role: TextRole,
  position: TextPosition,
  when: TextWhen,
  /** Words of ours, not of the person. Theirs take its place. */
  placeholder: z.boolean(),
  /** Missing: white. */
  colour: Colour.optional(),
  size: TextSize.optional(),
})
export type CutText = z.infer<typeof CutText>

/** A logo over the whole film. */
export const CutMark = z.object({
  assetId: z.string(),
  corner: Corner,
  /** Of the frame's shorter side. */
  widthFraction: z.number().min(0.05).max(0.4),
  opacity: z.number().min(0).max(1),
})
export type CutMark = z.infer<typeof CutMark>

export const CutMusic = z.object({
  assetId: z.string(),
  /** Linear: 1 leaves the loudness as it is. */
  gain: z.number().nonnegative(),
  fadeInMs: z.number().nonnegative(),
  fadeOutMs: z.number().nonnegative(),
  muted: z.boolean(),
  /** Goes down while a clip is heard. */
  ducks: z.boolean().optional(),
})
export type CutMusic = z.infer<typeof CutMusic>

/** The cut as the director thinks of it: wishes and order, not yet times. `lay-out.ts` gives it times. */
export const Cut = z.object({
  /** What the film is about; empty when nobody said. */
  title: z.string(),
  ratio: Ratio,
  length: Length,
  pace: Pace,
  /** Wished for every photo. */
  photoMs: z.number().positive().optional(),
  /** Without a length of its own it takes the pace's. */
  transition: z.object({ kind: TransitionChoice, lengthMs: z.number().positive().optional() }),
  motion: z.boolean(),
  look: LookChoice.optional(),
  /** Whether cuts move to the beat of the music. Missing: they do when it has one. */
  beats: z.boolean().optional(),
  fit: FitChoice,
  clips: z.array(CutClip),
  texts: z.array(CutText),
  music: CutMusic.optional(),
  mark: CutMark.optional(),
  /** Files that were in reach of an earlier turn: one that was removed does not come back by itself. */
  seenAssetIds: z.array(z.string()),
  /** The number the next text gets, so that no id is used twice. */
  nextId: z.int().positive(),
})
export type Cut = z.infer<typeof Cut>
