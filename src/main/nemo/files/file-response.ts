import type { Dispatcher } from 'undici'
import type { RenderOutput } from '../client'

/** Asks for what is missing, as long as the film is still that version. */
export function rangeHeaders({ sizeBytes, version }: { sizeBytes: number; version: string }): Record<string, string> {
  return { range: `bytes=${sizeBytes}-`, 'if-range': version }
}

/** Where a partial answer begins; undefined when the answer is no partial one. */
export function startOfRange({ statusCode, headers }: Dispatcher.ResponseData): number | undefined {
  const range = statusCode === 206 && /^bytes (\d+)-/.exec(String(headers['content-range']))
  return range ? Number(range[1]) : undefined
}

/** A film, its sound or a picture of it, or bytes of no said kind. A page in its place is no film, whatever its status. */
export function mayBeFilm({ headers }: Dispatcher.ResponseData): boolean {
  return /^((video|audio|image)\/|(application|binary)\/octet-stream|application\/mp4|$)/i.test(contentTypeOf(headers))
}

/** An answer of the service in place of a file. */
export function isAnswer({ headers }: Dispatcher.ResponseData): boolean {
  return /^application\/json/i.test(contentTypeOf(headers))
}

const contentTypeOf = (headers: Dispatcher.ResponseData['headers']): string => String(headers['content-type'] ?? '')

/** What tells this version of the file from another; a weak tag does not promise the same bytes. */
export function versionOf({ headers }: Dispatcher.ResponseData): string | undefined {
  const tag = headers['etag']
  if (typeof tag === 'string' && /^"[\x21\x23-\x7e]*"$/.test(tag)) return tag
  const changed = headers['last-modified']
  return typeof changed === 'string' && !Number.isNaN(Date.parse(changed)) ? changed : undefined
}

/** How large the whole file is, as far as anybody said. */
export function totalBytes(
  { headers }: Dispatcher.ResponseData,
  firstBytes: number,
  output: RenderOutput | undefined,
): number | undefined {
  const length = typeof headers['content-length'] === 'string' ? Number(headers['content-length']) : NaN
  return Number.isSafeInteger(length) ? firstBytes + length : output?.sizeBytes
}

/** Where the answer sends to, when it does. */
export function redirectOf({ statusCode, headers }: Dispatcher.ResponseData): string | undefined {
  const isRedirect = [301, 302, 303, 307, 308].includes(statusCode)
  return isRedirect && typeof headers['location'] === 'string' ? headers['location'] : undefined
}
