import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Seen } from './server'

export const etagOf = (film: Buffer): string => `"${createHash('sha256').update(film).digest('hex').slice(0, 16)}"`

/** Serves a file as file servers do: whole, or from a byte on when the version is still the same. */
export function sendFilm(film: Buffer, seen: Pick<Seen, 'headers'>, response: ServerResponse): void {
  const etag = etagOf(film)
  const start = Number(/^bytes=(\d+)-$/.exec(seen.headers.range ?? '')?.[1] ?? 0)
  const headers = { etag, 'content-type': 'video/mp4', 'accept-ranges': 'bytes' }
  if (start > 0 && start < film.byteLength && seen.headers['if-range'] === etag) {
    const range = `bytes ${start}-${film.byteLength - 1}/${film.byteLength}`
    response.writeHead(206, { ...headers, 'content-range': range, 'content-length': film.byteLength - start })
    return void response.end(film.subarray(start))
  }
  response.writeHead(200, { ...headers, 'content-length': film.byteLength }).end(film)
}
