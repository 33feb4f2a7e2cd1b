import { z } from 'zod'
import { FailureCode, FailureFacts, ReelwrightError } from '../../../../shared/failures/failure'
import { FilmFormat } from '../../../../shared/film-words'
import { Language } from '../../../../shared/language'
import type { Host } from '../../../host/ports'
import type { FilmOutput } from '../../film'
import { Id } from '../ids'

/** Where a render stands, in the wire's words. */
export const RenderState = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending') }),
  z.object({ status: z.literal('processing') }),
  z.object({
    status: z.literal('completed'),
    endedAtMs: z.number(),
    durationMs: z.number(),
    sizeBytes: z.number(),
  }),
  z.object({
    status: z.literal('failed'),
    endedAtMs: z.number(),
    failure: z.object({ code: FailureCode, facts: FailureFacts }),
  }),
  z.object({ status: z.literal('cancelled'), endedAtMs: z.number() }),
])
export type RenderState = z.infer<typeof RenderState>

const USUAL_OUTPUT = { format: 'mp4', quality: 'full' } as const satisfies FilmOutput

/** What kind of file is wanted. Kinds and qualities that we do not know are the usual ones. */
export const Output = z
  .object({
    format: FilmFormat.catch(USUAL_OUTPUT.format),
    quality: z.enum(['full', 'small', 'preview']).catch(USUAL_OUTPUT.quality),
    atMs: z.number().nonnegative().exactOptional().catch(0),
  })
  .catch(USUAL_OUTPUT) satisfies z.ZodType<FilmOutput>

/** A render as it lies on disk, from before its id was answered until its film is swept. */
export const RenderJob = z.object({
  version: z.literal(1),
  id: Id,
  sessionId: Id,
  language: Language,
  draft: z.unknown(),
  output: Output.default(USUAL_OUTPUT),
  /** The unguessable part of the film's address. */
  filmKey: z.string(),
  createdAtMs: z.number(),
  /** Its place among those that wait: the lowest is made first. Missing: as old as it is. */
  rank: z.number().exactOptional(),
  /** How often it was begun. One that brings the engine down each time must end. */
  starts: z.int().nonnegative(),
  state: RenderState,
})
export type RenderJob = z.infer<typeof RenderJob>

export const rankOf = ({ rank, createdAtMs }: RenderJob): number => rank ?? createdAtMs

export function hasEnded({ state }: RenderJob): boolean {
  return state.status !== 'pending' && state.status !== 'processing'
}

export function newJob(
  { clock, random }: Pick<Host, 'clock' | 'random'>,
  order: Pick<RenderJob, 'id' | 'sessionId' | 'draft' | 'output' | 'language'>,
): RenderJob {
  return {
    version: 1,
    ...order,
    filmKey: random.secret(32),
    createdAtMs: clock.nowMs(),
    starts: 0,
    state: { status: 'pending' },
  }
}

type RenderFailure = Extract<RenderState, { status: 'failed' }>['failure']

/** What a person is told about a render that ended with this. */
export function toRenderFailure(thrown: unknown): RenderFailure {
  if (thrown instanceof ReelwrightError) return { code: thrown.code, facts: thrown.facts }
  const full = thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC'
  return { code: full ? 'export.disk-full' : 'export.render-failed-here', facts: {} }
}
