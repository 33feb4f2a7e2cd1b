import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { json } from './answers'
import { makeFilm } from './make-film'
import { REFUSALS } from './replies'
import { sendFilm } from './send-film'
import type { Route, Seen } from './server'
import { type CloudRender, type Service, type ServiceRoute, parseBody, sessionOf } from './service'

interface WireDraft {
  readonly t?: { sg?: unknown[] }[]
  readonly d?: unknown
  readonly m?: { width?: unknown; height?: unknown }
}

export function takeOrder(service: Service): ServiceRoute {
  const { replies, renders, counts, variant } = service
  return (seen, response, account) => {
    if (variant.export === 402) return replies.no(response, REFUSALS.plan)
    if (variant.export === 403) return replies.no(response, REFUSALS.scope)
    const { id, sessionId, draft } = parseBody(seen) ?? {}
    if (typeof id !== 'string' || !/^[\w.-]{1,128}$/.test(id)) return replies.no(response, REFUSALS.body)
    const session = sessionOf(service, account, sessionId)
    if (!session) return replies.no(response, REFUSALS.session)
    const film = readOrder(draft)
    if (!film) return replies.no(response, REFUSALS.body)
    if (renders.has(id)) return replies.no(response, REFUSALS.renderExists)
    const bodyText = seen.body.toString()
    const hasShownDraft = session.draftTexts.some((text) => bodyText.includes(`"draft":${text}`))
    const willFail = service.mishaps.failedRenders > 0
    if (willFail) service.mishaps.failedRenders -= 1
    const own = { polls: 0, isCancelled: false, secret: randomUUID() }
    const render = { id, sessionId: session.id, bodyText, hasShownDraft, film, willFail, ...own }
    renders.set(id, render)
    counts.renders.set(id, (counts.renders.get(id) ?? 0) + 1)
    tell(service, render, response, { status: 'pending', progress: 5 })
  }
}

/** What a draft is drawn as. Undefined for one without a clip. */
function readOrder(draft: unknown): CloudRender['film'] | undefined {
  const { t, d, m } = (typeof draft === 'object' && draft !== null ? draft : {}) as WireDraft
  const hasClip = Array.isArray(t) && t.some(({ sg }) => Array.isArray(sg) && sg.length > 0)
  if (!hasClip || typeof d !== 'number' || d <= 0) return undefined
  return { durationMs: d, widthPx: Number(m?.width ?? 1920), heightPx: Number(m?.height ?? 1080) }
}

const idIn = ({ path }: Seen, index: number): string => decodeURIComponent(path.split('/')[index] ?? '')

export function tellRender(service: Service): ServiceRoute {
  return async (seen, response) => {
    const render = service.renders.get(idIn(seen, 5))
    if (!render) return service.replies.no(response, REFUSALS.render)
    render.polls += 1
    tell(service, render, response, await statusOf(service, render))
  }
}

async function statusOf({ options, cdnUrl }: Service, render: CloudRender): Promise<Record<string, unknown>> {
  const { polls, film, secret } = render
  if (render.isCancelled) return { status: 'cancelled' }
  if (polls < options.pollsUntilDone) {
    return { status: 'processing', progress: Math.round(5 + (90 * polls) / options.pollsUntilDone) }
  }
  if (render.willFail) return { status: 'failed', progress: 60, error: 'The renderer gave up.' }
  const bytes = await makeFilm(film)
  const output = { url: `${cdnUrl()}/films/${secret}.mp4`, duration: film.durationMs / 1000, size: bytes.byteLength }
  return { status: 'completed', progress: 100, output }
}

function tell({ variant }: Service, { id }: CloudRender, response: ServerResponse, status: Record<string, unknown>) {
  const { output, ...rest } = status as { output?: { url: string } }
  if (variant.renderStatus === 'bare') return json(response, { taskId: id, ...status })
  const data = { id, ...rest, ...(output && { outputUrl: output.url }), createdAt: 1_773_423_613_616 }
  if (variant.renderStatus === 'enveloped') return json(response, { success: true, data })
  json(response, { code: 0, message: 'ok', data: { taskId: id, ...status } })
}

export function cancelRender(service: Service): ServiceRoute {
  return (seen, response) => {
    const render = service.renders.get(idIn(seen, 5))
    if (!render) return service.replies.no(response, REFUSALS.render)
    render.isCancelled = true
    tell(service, render, response, { status: 'cancelled' })
  }
}

/** The service's own way to a film, with the token. */
export function sendByService(service: Service): ServiceRoute {
  return async (seen, response) => {
    const render = service.renders.get(idIn(seen, 4))
    if (!render || render.isCancelled || render.polls < service.options.pollsUntilDone) {
      return service.replies.no(response, REFUSALS.render)
    }
    sendFilm(await makeFilm(render.film), seen, response)
  }
}

/** The file server on another address: whoever knows the address gets the film, and a token is an accident. */
export function fileServer(renders: ReadonlyMap<string, CloudRender>): Route {
  return async (seen, response) => {
    if (seen.headers.authorization !== undefined) return json(response, { error: 'No credentials here.' }, 400)
    const render = [...renders.values()].find(({ secret }) => seen.path === `/films/${secret}.mp4`)
    if (!render) return json(response, { error: 'The address has expired.' }, 403)
    sendFilm(await makeFilm(render.film), seen, response)
  }
}
