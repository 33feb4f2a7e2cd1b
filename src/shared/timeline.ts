import { z } from 'zod'

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
  /** Loudness from 0 to 1 and above, on audio. */
  volume: z.number().optional(),
  /** How a text is set and where, when the draft says so. */
  setting: z
    .object({
      role: z.enum(['title', 'caption', 'lower-third']).catch('title'),
      position: z.enum(['top', 'center', 'bottom']).catch('bottom'),
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

/** What a draft shows. */
export const Timeline = z.object({
  durationMs: z.number(),
  widthPx: z.number().optional(),
  heightPx: z.number().optional(),
  tracks: z.array(TimelineTrack),
})
export type Timeline = z.infer<typeof Timeline>
