import type { FilmForm } from '../../shared/film-words'
import type { NemoClient, RenderPlace } from './client'
import type { Host } from '../host/ports'
import type { Api } from './http/api'
import { CALL_LIMITS } from './http/limits'
import { withRetries } from './http/retry'
import { NemoError } from './nemo-error'
import { findId, toPathPart } from './wire/ids'
import { readRenderStatus } from './wire/render'

const RENDERS = '/api/render/proxy/lambda'

/**
 * Submit, poll, cancel. A submit is exactly one request: what a lost answer means is for whoever wrote the job down.
 * Source: docs/wire.md, "Export".
 */
export function createRenders(
  api: Api,
  host: Host,
): Pick<NemoClient, 'submitRender' | 'pollRender' | 'cancelRender' | 'placeRender'> {
  const tell = async (path: string, signal: AbortSignal | undefined, body?: string): Promise<void> => {
    const limits = CALL_LIMITS['render-cancel']
    const ask = () => api.call({ place: 'render-cancel', method: 'POST', path, limits, signal, ...(body && { body }) })
    await withRetries(host, 'render-cancel', ask, signal).catch(passOverMissing)
  }
  return {
    async submitRender({ renderId, sessionId, rawDraft, ...form }, signal) {
      const limits = CALL_LIMITS['render-submit']
      const body = toRenderBody(toPathPart(renderId), toPathPart(sessionId), rawDraft, form)
      const answer = await api.call({ place: 'render-submit', method: 'POST', path: RENDERS, body, limits, signal })
      return { renderId: findId(answer, ['id', 'taskId', 'render_id']) ?? renderId }
    },
    async pollRender(renderId, signal) {
      const path = `${RENDERS}/${toPathPart(renderId)}`
      const limits = CALL_LIMITS['render-poll']
      const ask = () => api.call({ place: 'render-poll', method: 'GET', path, limits, signal })
      return readRenderStatus(await withRetries(host, 'render-poll', ask, signal))
    },
    cancelRender: (renderId, signal) => tell(`${RENDERS}/${toPathPart(renderId)}/cancel`, signal),
    placeRender: (renderId, place, signal) =>
      tell(`/rw/render/${toPathPart(renderId)}/place`, signal, JSON.stringify(toPlaceBody(place))),
  }
}

const toPlaceBody = (place: RenderPlace): object =>
  typeof place === 'string' ? { rw_first: place === 'first' } : { rw_before: toPathPart(place.before) }

/** By concatenation: the draft goes back with the bytes it came with. */
function toRenderBody(
  renderId: string,
  sessionId: string,
  rawDraft: string,
  { format = 'mp4', ratio, size }: FilmForm,
): string {
  const output = JSON.stringify({ format, quality: 'high' })
  const copy = ratio ? `,"rw_ratio":${JSON.stringify(ratio)}` : ''
  const small = size ? `,"rw_size":${JSON.stringify(size)}` : ''
  return `{"id":${JSON.stringify(renderId)},"sessionId":${JSON.stringify(sessionId)},"draft":${rawDraft},"output":${output}${copy}${small}}`
}

/** A service that cannot do this, or no longer knows the render: there is nothing more to stop or to wait for. */
function passOverMissing(thrown: unknown): void {
  if (thrown instanceof NemoError && (thrown.wireCode === 404 || thrown.wireCode === 405)) return
  throw thrown
}
