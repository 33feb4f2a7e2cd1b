import type { Dispatcher } from 'undici'
import { PreviewPlan, type PreviewPiece } from '../../shared/preview'
import type { Host } from '../host/ports'
import type { PreviewClient } from './client-here'
import type { Api, ApiRequest } from './http/api'
import { startDeadline } from './http/deadline'
import { CALL_LIMITS, MAX_STATE_BYTES } from './http/limits'
import { unreadable } from './nemo-error'
import { toPathPart } from './wire/ids'

/** A page may stop reading for as long as a person looks at one picture. */
const LONGEST_READING_MS = 3_600_000
const KEPT_HEADERS = ['content-type', 'content-length', 'content-range', 'accept-ranges'] as const

/** Source: docs/wire.md, "Preview". */
export function createPreviewClient(api: Api, host: Host): PreviewClient {
  return {
    async plan(sessionId, { draft, ...wish }, signal) {
      const body = JSON.stringify({ ...wish, ...(draft !== undefined && { draft }) })
      const path = `${rootOf(sessionId)}/plan`
      const request = { path, body, limits: CALL_LIMITS.state, maxAnswerBytes: MAX_STATE_BYTES, signal }
      const { payload } = await api.call({ place: 'state', method: 'POST', ...request })
      const plan = PreviewPlan.safeParse(payload)
      if (!plan.success) throw unreadable('state', plan.error.message)
      return plan.data
    },
    async open(sessionId, piece, { range, signal }) {
      const limits = { totalMs: LONGEST_READING_MS }
      const headers = range === undefined ? {} : { range }
      const path = `${rootOf(sessionId)}/${piece.kind}/${piece.key}${toQuery(piece)}`
      const request: ApiRequest = { place: 'state', method: 'GET', path, limits, headers, signal }
      const deadline = startDeadline(host.clock, limits, signal)
      try {
        const response = await api.open(request, deadline)
        response.body.once('close', deadline.stop)
        const { statusCode, body } = response
        if (statusCode === 200 || statusCode === 206) return { status: statusCode, headers: headersOf(response), body }
        await api.read(request, response, deadline)
        throw unreadable('state', `HTTP ${statusCode} in place of a preview`)
      } catch (thrown) {
        deadline.stop()
        throw api.failure(thrown, request)
      }
    },
  }
}

const rootOf = (sessionId: string): string => `/rw/preview/${toPathPart(sessionId)}`

const toQuery = (piece: PreviewPiece): string =>
  piece.kind === 'clip' ? `?from=${piece.from}&count=${piece.count}` : ''

function headersOf({ headers }: Dispatcher.ResponseData): Record<string, string> {
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return Object.fromEntries(kept)
}
