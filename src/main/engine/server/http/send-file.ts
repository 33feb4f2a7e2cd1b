import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { Files } from '../../../host/ports'
import { type Reply, SAFE_HEADERS } from './reply'

interface Span {
  readonly startByte: number
  /** Included. */
  readonly endByte: number
}

/** Sends a finished film, whole or from where an earlier download stopped. */
export function film(
  files: Files,
  { path, contentType }: { readonly path: string; readonly contentType: string },
  { headers }: IncomingMessage,
): Reply {
  return async (response) => {
    const handle = await files.open(path, 'r')
    try {
      const { size, mtimeMs } = await handle.stat()
      const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`
      const stale = headers['if-range'] !== undefined && headers['if-range'] !== etag
      const span = stale ? 'whole' : readRange(headers.range, size)
      const common = { ...SAFE_HEADERS, 'accept-ranges': 'bytes', 'cache-control': 'private', etag }
      if (span === 'unsatisfiable') {
        response.writeHead(416, { ...common, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
        return
      }
      const { startByte, endByte } = span === 'whole' ? { startByte: 0, endByte: size - 1 } : span
      response.writeHead(span === 'whole' ? 200 : 206, {
        ...common,
        'content-type': contentType,
        'content-length': endByte - startByte + 1,
        ...(span !== 'whole' && { 'content-range': `bytes ${startByte}-${endByte}/${size}` }),
      })
      if (response.req.method === 'HEAD') response.end()
      else await pipeline(handle.createReadStream({ start: startByte, end: endByte, autoClose: false }), response)
    } finally {
      await handle.close()
    }
  }
}

/** Several ranges at once, and what is no range at all, mean the whole file. */
export function readRange(header: string | undefined, sizeBytes: number): Span | 'whole' | 'unsatisfiable' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (first === '' && last === '') return 'whole'
  if (first === '') {
    const tailBytes = Math.min(Number(last), sizeBytes)
    return tailBytes === 0 ? 'unsatisfiable' : { startByte: sizeBytes - tailBytes, endByte: sizeBytes - 1 }
  }
  const startByte = Number(first)
  const endByte = last === '' ? sizeBytes - 1 : Math.min(Number(last), sizeBytes - 1)
  if (startByte >= sizeBytes) return 'unsatisfiable'
  return endByte < startByte ? 'whole' : { startByte, endByte }
}
