import { z } from 'zod'
import type { Engine } from '../engine'
import { readJson } from '../http/read-json'
import { ok } from '../http/reply'
import type { Route } from '../http/route'
import { PackedFilm, packFilm, unpackFilm } from '../sessions/packed-film'
import { toLocalPath } from '../sessions/take-media'

/** A long film with many versions. */
const MOST_BYTES = 16 * 1024 * 1024

const Files = z.array(z.object({ key: z.string().max(128), url: z.string().max(8192) })).max(10_000)
const Pack = z.looseObject({ files: Files })
const Unpack = z.looseObject({ film: PackedFilm, files: Files })

/** A film that is taken to another computer. Source: docs/wire.md, "Films to take along". */
export function filmRoutes({ host, parts, sessions, closerLook }: Engine): Route[] {
  return [
    {
      method: 'POST',
      path: '/rw/film/:session/pack',
      answer: async ({ message, param }) => {
        const { files } = await readJson(message, Pack, MOST_BYTES)
        const keys = new Map(files.map(({ key, url }) => [toLocalPath(url), key]))
        return ok({ film: packFilm(await sessions.read(param('session')), keys) })
      },
    },
    {
      method: 'POST',
      path: '/rw/film/unpack',
      answer: async ({ message, signal }) => {
        const { film, files } = await readJson(message, Unpack, MOST_BYTES)
        const places = new Map(files.map(({ key, url }) => [key, toLocalPath(url)]))
        const { name, language } = film
        const empty = await sessions.create({ name, ...(language && { language }) })
        const { sessionId, taskId } = empty
        const ports = { host, parts, signal, noFolder: await sessions.filesFolder(sessionId) }
        const filled = await unpackFilm(ports, empty, film, places)
        closerLook.want(await sessions.change(sessionId, () => filled))
        return ok({ task_id: taskId, session_id: sessionId, user_id: 'anon_local' })
      },
    },
  ]
}
