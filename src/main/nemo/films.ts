import { z } from 'zod'
import type { FilmCarrier } from './client-here'
import type { Api } from './http/api'
import { MAX_STATE_BYTES } from './http/limits'
import { unreadable } from './nemo-error'
import { readId, toPathPart } from './wire/ids'

/** Every file is looked at once more. */
const LIMITS = { totalMs: 600_000 }

const Packed = z.looseObject({ film: z.record(z.string(), z.unknown()) })

/** Source: docs/wire.md, "Films to take along". */
export function createFilmCarrier(api: Api): FilmCarrier {
  return {
    async pack(sessionId, files, signal) {
      const path = `/rw/film/${toPathPart(sessionId)}/pack`
      const request = { path, body: JSON.stringify({ files }), limits: LIMITS, maxAnswerBytes: MAX_STATE_BYTES, signal }
      const { payload } = await api.call({ place: 'state', method: 'POST', ...request })
      const packed = Packed.safeParse(payload)
      if (!packed.success) throw unreadable('state', packed.error.message)
      return packed.data.film
    },
    async unpack(film, files, signal) {
      const request = { path: '/rw/film/unpack', body: JSON.stringify({ film, files }), limits: LIMITS, signal }
      const answer = await api.call({ place: 'session', method: 'POST', ...request })
      return {
        taskId: readId(answer, 'session', ['task_id']),
        sessionId: readId(answer, 'session', ['session_id']),
      }
    },
  }
}
