import { z } from 'zod'

/** Far beyond any film, near enough to keep a hostile draft from costing more than a moment. */
const MOST_TRACKS = 64
export const MOST_SEGMENTS = 2000
const LONGEST_MS = 4 * 60 * 60 * 1000
const LONGEST_TEXT = 2000

const ms = z.number().min(0).max(LONGEST_MS)
const fraction = z.number().min(0).max(1)
const zoom = z.number().min(1).max(4)

const DraftMotion = z.looseObject({
  fromZoom: zoom,
  toZoom: zoom,
  fromX: fraction,
  fromY: fraction,
  toX: fraction,
  toY: fraction,
})

/** What nobody needs to render, but who changes a film by hand: how far a file goes, and what was wished for it alone. */
const ForHands = {
  rw_kind: z.string().optional(),
  rw_length: ms.optional(),
  rw_sound: z.boolean().optional(),
  rw_muted: z.boolean().optional(),
  rw_own: z.looseObject({}).optional(),
}

/**
 * One segment of a track, in wire names: `st` start, `d` length, both in milliseconds; keys of ours begin with `rw_`.
 * Pictures carry `rw_in`, `rw_from`, `rw_motion`, `rw_fit`, `rw_speed`, `rw_look`; sounds `volume`, the fades, `rw_duck` and
 * `rw_speed`; texts `rw_role`, `rw_position`, `rw_colour`, `rw_size`.
 * Source: docs/wire.md, "Draft".
 */
export const DraftSegment = z.looseObject({
  id: z.string().max(200).optional(),
  st: ms.optional(),
  d: ms,
  m: z.looseObject({ name: z.string().optional(), text: z.string().max(LONGEST_TEXT).optional() }).optional(),
  rw_asset: z.string().max(200).optional(),
  rw_media: z.string().max(1000).optional(),
  rw_from: ms.optional(),
  rw_in: z.looseObject({ kind: z.string(), d: ms }).optional(),
  rw_motion: DraftMotion.optional(),
  rw_fit: z.string().optional(),
  rw_speed: z.number().min(0.01).max(100).optional(),
  rw_look: z.string().optional(),
  rw_role: z.string().optional(),
  rw_position: z.string().optional(),
  rw_colour: z.string().optional(),
  rw_size: z.string().optional(),
  volume: z.number().min(0).max(16).optional(),
  rw_fade_in: ms.optional(),
  rw_fade_out: ms.optional(),
  rw_loop: z.boolean().optional(),
  rw_duck: z.boolean().optional(),
  ...ForHands,
})
export type DraftSegment = z.infer<typeof DraftSegment>

/** The kinds of track. Others are kept and not drawn. */
export const TRACK_TYPE = { video: 0, audio: 1, text: 7 } as const

const DraftTrack = z.looseObject({
  tt: z.number(),
  sg: z.array(DraftSegment).max(MOST_SEGMENTS).default([]),
})

/** A logo over the whole film. */
export const DraftMark = z.looseObject({
  asset: z.string().max(200),
  media: z.string().max(1000).optional(),
  corner: z.string().optional(),
  size: z.number().min(0).max(1).optional(),
  opacity: fraction.optional(),
})
export type DraftMark = z.infer<typeof DraftMark>

const side = z.int().min(16).max(4096)

/** A film as it travels: what the state answers and what a render is asked with. Unknown keys are kept. */
export const Draft = z.looseObject({
  t: z.array(DraftTrack).max(MOST_TRACKS).default([]),
  d: ms.optional(),
  m: z
    .looseObject({
      title: z.string().optional(),
      width: side.default(1920),
      height: side.default(1080),
      fps: z.int().min(1).max(60).default(30),
      rw_look: z.string().optional(),
      rw_mark: DraftMark.optional(),
      rw_wishes: z.looseObject({}).optional(),
    })
    .prefault({}),
})
export type Draft = z.infer<typeof Draft>
