import { z } from 'zod'
import { ReelwrightError } from '../../../../shared/failures/failure'
import { toFailure } from '../../../../shared/failures/to-failure'
import { type FilmFormat, FilmSize, Ratio } from '../../../../shared/film-words'
import type { Engine } from '../engine'
import { isSameSecret } from '../http/guard'
import { readJson } from '../http/read-json'
import { Refusal } from '../http/refusal'
import { json, type Reply } from '../http/reply'
import type { Incoming, Route } from '../http/route'
import { film } from '../http/send-file'
import { Id } from '../ids'
import { Output, type RenderJob } from '../renders/render-job'
import type { RenderPlace, RenderView } from '../renders/render-queue'
import { findIdentity } from '../sessions/identity'

const LAMBDA = '/api/render/proxy/lambda'

const Order = z.looseObject({
  id: Id,
  session_id: Id,
  draft: z.unknown(),
  output: Output,
  /** For a copy in another frame. The film of the session keeps its own. */
  rw_ratio: Ratio.optional().catch(undefined),
  /** How large it becomes, where that is not 1080p. */
  rw_size: FilmSize.optional().catch(undefined),
})

const Place = z.looseObject({ rw_before: Id.optional(), rw_first: z.boolean().optional() })

const toPlace = ({ rw_before: before, rw_first }: z.infer<typeof Place>): RenderPlace =>
  before === undefined ? (rw_first ? 'first' : 'last') : { before }

/** Films: asked for, watched, cancelled, fetched. Source: docs/wire.md, "Export". */
export function renderRoutes(engine: Engine): Route[] {
  const { renders } = engine
  const answer =
    (work: (incoming: Incoming) => Promise<RenderView>): Route['answer'] =>
    async (incoming) => {
      needAttribution(incoming)
      return toReply(await work(incoming), engine.baseUrl())
    }
  return [
    {
      method: 'POST',
      path: LAMBDA,
      answer: answer(async ({ message }) => {
        const { id, session_id, draft, output: form, rw_ratio, rw_size } = await readJson(message, Order)
        const output = rw_size === '720p' ? { ...form, quality: 'small' as const } : form
        return renders.submit({ id, sessionId: session_id, draft, output, ...(rw_ratio && { ratio: rw_ratio }) })
      }),
    },
    { method: 'GET', path: `${LAMBDA}/:id`, answer: answer(({ param }) => renders.poll(param('id'))) },
    { method: 'POST', path: `${LAMBDA}/:id/cancel`, answer: answer(({ param }) => renders.cancel(param('id'))) },
    {
      method: 'POST',
      path: '/rw/render/:id/place',
      answer: answer(async ({ message, param }) => renders.place(param('id'), toPlace(await readJson(message, Place)))),
    },
    {
      method: 'GET',
      path: '/api/render/proxy/:id/download',
      answer: async (incoming) => {
        needAttribution(incoming)
        return sendFilm(engine, await renders.look(incoming.param('id')), incoming)
      },
    },
    {
      method: 'GET',
      path: '/films/:id/:key',
      // File addresses are fetched without the token; nobody can guess the key.
      open: true,
      answer: async (incoming) => {
        const job = await renders.look(incoming.param('id'))
        if (!job || !isSameSecret(incoming.param('key'), toFileName(job))) throw new Refusal('route-unknown')
        return sendFilm(engine, job, incoming)
      },
    },
  ]
}

const CONTENT_TYPES: Record<FilmFormat, string> = {
  ...{ mp4: 'video/mp4', webm: 'video/webm', gif: 'image/gif', png: 'image/png' },
  ...{ m4a: 'audio/mp4', mp3: 'audio/mpeg' },
}

const toFileName = ({ filmKey, output }: RenderJob): string => `k${filmKey}.${output.format}`

/** Source: docs/wire.md, "Headers". */
function needAttribution({ message: { headers } }: Incoming): void {
  const given = ['x-skill-source', 'x-skill-version', 'x-skill-platform'].every((name) => headers[name])
  if (!given) throw new Refusal('plan')
}

async function sendFilm({ host, jobs }: Engine, job: RenderJob | undefined, { message }: Incoming): Promise<Reply> {
  if (job?.state.status !== 'completed') throw new Refusal('render')
  const path = jobs.filmPath(job)
  if (!(await findIdentity(host, path))) throw new Refusal('render')
  return film(host.files, { path, contentType: CONTENT_TYPES[job.output.format] }, message)
}

function toReply({ job, progress, before }: RenderView, baseUrl: string): Reply {
  const { id, state, createdAtMs } = job
  return json({
    taskId: id,
    status: state.status,
    progress: Math.floor(progress * 100),
    createdAt: createdAtMs,
    ...(before !== undefined && { rw_before: before }),
    ...('endedAtMs' in state && { completedAt: state.endedAtMs }),
    ...(state.status === 'completed' && { progress: 100, output: toOutput(job, state, baseUrl) }),
    ...(state.status === 'failed' && { error: toSentence(job, state.failure), rw_failure: state.failure }),
  })
}

type Completed = Extract<RenderJob['state'], { status: 'completed' }>
type Failed = Extract<RenderJob['state'], { status: 'failed' }>

function toOutput(job: RenderJob, { durationMs, sizeBytes }: Completed, baseUrl: string): object {
  return { url: `${baseUrl}/films/${job.id}/${toFileName(job)}`, duration: durationMs / 1000, size: sizeBytes }
}

function toSentence({ language }: RenderJob, { code, facts }: Failed['failure']): string {
  return toFailure(new ReelwrightError(code, facts), language).message
}
