import { z } from 'zod'
import { LOOKS, TRANSITION_KINDS } from './film-words'
import type { PicturePlan } from './picture-plan'

/** What a preview is drawn from lies under the hash of all that decides about it: the same key, the same bytes. */
const PreviewKey = z.string().regex(/^[\da-f]{64}$/)

/** `full`: every pixel of the export. `half`: half as wide and high, for slow machines and large clips. */
export const PreviewSize = z.enum(['full', 'half'])
export type PreviewSize = z.infer<typeof PreviewSize>

const frame = z.int().nonnegative()
const span = { startFrame: frame, frameCount: z.int().positive() }

/** A shot, and where its pixels lie: `photo/<key>` or `clip/<key>`. */
const PreviewShot = z.object({
  /** The id of the clip on the timeline. */
  id: z.string(),
  ...span,
  kind: z.enum(['photo', 'clip']),
  key: PreviewKey,
  look: z.enum(LOOKS).exactOptional(),
  transitionIn: z.object({ kind: z.enum(TRANSITION_KINDS), frameCount: z.int().positive() }).exactOptional(),
  motion: z
    .object({
      fromZoom: z.number(),
      toZoom: z.number(),
      fromX: z.number(),
      fromY: z.number(),
      toX: z.number(),
      toY: z.number(),
    })
    .exactOptional(),
})

/**
 * The film as it would be exported now, ready for the painter of `src/picture`. Texts and the logo were painted for this
 * size, and clips and photos are decoded for it.
 */
export const PreviewPlan = z.object({
  /** Another one exactly when something else is seen or heard. */
  key: PreviewKey,
  size: PreviewSize,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  fps: z.int().positive(),
  frameCount: z.int().positive(),
  look: z.enum(LOOKS).exactOptional(),
  shots: z.array(PreviewShot),
  /** Painted: `text/<key>`. */
  texts: z.array(z.object({ id: z.string(), ...span, key: PreviewKey })),
  /** Painted: `mark/<key>`. */
  mark: z.object({ opacity: z.number(), key: PreviewKey }).exactOptional(),
  /** `sound/<key>`. Missing: nothing is heard. */
  sound: z.object({ key: PreviewKey }).exactOptional(),
  /** The whole film, small: `film/<key>`. For what cannot be drawn live. */
  film: z.object({ key: PreviewKey }),
}) satisfies z.ZodType<PicturePlan>
export type PreviewPlan = z.infer<typeof PreviewPlan>

/** A request for more frames of a clip at once is refused. */
export const MOST_CLIP_FRAMES = 120

/**
 * What a plan names, besides the plan itself.
 *
 * - `photo`: yuv420p without gaps, of the size `toPhotoSize` says. The painter grades it.
 * - `text`, `mark`: see `readPainted` of `src/picture`.
 * - `clip`: `count` frames of a shot from `from` on, counted from its start: yuv420p of the plan's size, one after the
 *   other. A clip that is over repeats its last picture. Two are decoded at a time, others wait: whoever leaves hangs up.
 * - `sound`: an M4A file, exactly the export's. `film`: an MP4 file. Both can be asked for in ranges.
 */
export const PreviewPiece = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['photo', 'text', 'mark', 'sound', 'film']), key: PreviewKey }),
  z.object({ kind: z.literal('clip'), key: PreviewKey, from: frame, count: z.int().min(1).max(MOST_CLIP_FRAMES) }),
])
export type PreviewPiece = z.infer<typeof PreviewPiece>

/** Which plan is wanted. */
export const PreviewWish = z.object({
  size: PreviewSize,
  /** One of `HistoryState.versions`. Missing: the present one. */
  version: z.int().exactOptional(),
})
export type PreviewWish = z.infer<typeof PreviewWish>

/** The page's address of a project's plan, on its own origin. Answers 404 without a film, and for one that is drawn elsewhere. */
export const toPlanPath = (projectId: string, { size, version }: PreviewWish): string =>
  `/preview/${projectId}/plan?size=${size}${version === undefined ? '' : `&version=${version}`}`

/** The page's address of a piece. What a plan of another project or of long ago named is not there. */
export function toPiecePath(projectId: string, piece: PreviewPiece): string {
  const path = `/preview/${projectId}/${piece.kind}/${piece.key}`
  return piece.kind === 'clip' ? `${path}?from=${piece.from}&count=${piece.count}` : path
}
