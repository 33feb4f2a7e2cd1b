import { z } from 'zod'
import { Colour, FitChoice, LookChoice, Pace, Ratio, TextSize, TransitionChoice } from './film-words'

/** One clip on a track, in film time. */
export const TimelineClip = z.object({
  id: z.string(),
  name: z.string(),
  startMs: z.number(),
  durationMs: z.number(),
  /** The file in the media bin this clip shows, when it is known. */
  mediaName: z.string().optional(),
  /** How this clip comes in, when it is not a plain cut. The overlap with the clip before lasts `durationMs`. */
  transitionIn: z.object({ kind: z.string(), durationMs: z.number() }).optional(),
  /** Loudness from 0 to 1 and above, on audio. On pictures of our engine: of the clip's own sound. */
  volume: z.number().optional(),
  /** What kind of file a picture shows. */
  kind: z.enum(['photo', 'clip']).optional(),
  /** What a sound is there for. `clip` is the own sound of the picture `sound-<id>` belongs to. */
  role: z.enum(['music', 'clip', 'voice']).optional(),
  /** A clip with a sound of its own. Missing: none, or nobody knows. */
  hasSound: z.boolean().optional(),
  muted: z.boolean().optional(),
  /** How long the file behind a clip or a song is: a trim goes no further. */
  sourceDurationMs: z.number().optional(),
  /** How fast it runs. Missing: as it was taken. */
  speed: z.number().optional(),
  /** What was wished for this one alone. Missing: it goes with the film. */
  own: z
    .object({
      lengthMs: z.number().optional(),
      transition: z.object({ kind: TransitionChoice.optional(), durationMs: z.number().optional() }).optional(),
      look: LookChoice.optional(),
      fit: FitChoice.optional(),
    })
    .optional(),
  fadeInMs: z.number().optional(),
  fadeOutMs: z.number().optional(),
  /** The words of a text, whole: its name may be cut short. */
  text: z.string().optional(),
  /** How a text is set and where, when the draft says so. */
  setting: z
    .object({
      role: z.enum(['title', 'caption', 'lower-third']).catch('title'),
      position: z.enum(['top', 'center', 'bottom']).catch('bottom'),
      colour: Colour.optional().catch(undefined),
      size: TextSize.optional().catch(undefined),
    })
    .optional(),
  /** How much of the file lies before the clip's first frame. */
  sourceInMs: z.number().optional(),
})
export type TimelineClip = z.infer<typeof TimelineClip>

export const TrackType = z.enum(['video', 'audio', 'text', 'other'])
export type TrackType = z.infer<typeof TrackType>

export const TimelineTrack = z.object({ type: TrackType, name: z.string(), clips: z.array(TimelineClip) })
export type TimelineTrack = z.infer<typeof TimelineTrack>

/** What is wished for a film as a whole, and its music also while it is silent. Drafts of our engine say so. */
export const FilmWishes = z.object({
  ratio: Ratio,
  pace: Pace,
  /** Without a length of its own it takes the pace's. */
  transition: z.object({ kind: TransitionChoice, durationMs: z.number().optional() }),
  look: LookChoice,
  fit: FitChoice,
  motion: z.boolean(),
  beats: z.boolean(),
  /** Missing: the pictures decide, or the music does. */
  lengthMs: z.number().optional(),
  photoMs: z.number().optional(),
  music: z
    .object({
      mediaName: z.string(),
      muted: z.boolean(),
      volume: z.number(),
      fadeInMs: z.number(),
      fadeOutMs: z.number(),
      ducks: z.boolean(),
      /** When it beats, in film time, while it is heard. */
      beatsMs: z.array(z.number()).optional(),
    })
    .optional(),
})
export type FilmWishes = z.infer<typeof FilmWishes>

/** What a draft shows. */
export const Timeline = z.object({
  durationMs: z.number(),
  widthPx: z.number().optional(),
  heightPx: z.number().optional(),
  tracks: z.array(TimelineTrack),
  wishes: FilmWishes.optional(),
})
export type Timeline = z.infer<typeof Timeline>
