import { basename } from 'node:path'
import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type Asset, type CloudSession, toAsset, toStateText, toVideoInfo, typeOf } from './project'
import { type SeenFile, readUpload } from './read-upload'
import { REFUSALS } from './replies'
import type { Seen } from './server'
import { type Service, type ServiceRoute, parseBody, sessionOf } from './service'

const partOf = (path: string, index: number): string => decodeURIComponent(path.split('/')[index] ?? '')

/** Source: docs/wire.md, "Routes". What was written a moment ago may not be there yet. */
export function tellState(service: Service): ServiceRoute {
  return (seen, response, account) => {
    const session = sessionOf(service, account, partOf(seen.path, 5))
    if (!session) return service.replies.no(response, REFUSALS.session)
    const { stale } = session
    if (stale && stale.left > 0) {
      stale.left -= 1
      return service.replies.yesText(response, stale.text)
    }
    service.replies.yesText(response, toStateText(session, service.variant))
  }
}

/** Readings show what is there now until `left` more of them were made. */
export function holdState(session: CloudSession, { variant }: Service, left: number): void {
  session.stale = { text: toStateText(session, variant), left }
}

export function takeUpload(service: Service): ServiceRoute {
  const { replies, counts } = service
  return async (seen, response, account) => {
    const session = sessionOf(service, account, partOf(seen.path, 5))
    if (!session) {
      seen.content.resume()
      return replies.no(response, REFUSALS.session)
    }
    counts.uploadRequests += 1
    const isForm = /^multipart\/form-data/i.test(seen.headers['content-type'] ?? '')
    if (isForm) return takeFiles(service, session, await readUpload(seen).catch(() => []), response)
    takeUrls(service, session, seen, response)
  }
}

function takeFiles(service: Service, session: CloudSession, files: readonly SeenFile[], response: ServerResponse) {
  const { replies, options, uploads, mishaps } = service
  if (files.length === 0) return replies.no(response, REFUSALS.body)
  const good = files.filter(({ filename }) => typeOf(filename))
  if (good.length === 0) return replies.no(response, REFUSALS.fileType)
  const small = good.filter(({ sizeBytes }) => sizeBytes <= options.mostFileBytes)
  if (small.length === 0) return replies.no(response, REFUSALS.fileSize)
  const kept = mishaps.lostFiles > 0 ? small.slice(0, -1) : small
  mishaps.lostFiles -= small.length - kept.length
  uploads.push(...kept)
  const assets = kept.map((file) => {
    const name = nameOf(file.filename)
    return toAsset({ ...file, name, url: `https://cdn.example/${file.sha256.slice(0, 8)}/${encodeURIComponent(name)}` })
  })
  keep(service, session, assets, response)
}

/** Quotation marks and line ends travel as `%22`, `%0D` and `%0A`. Source: WHATWG HTML, "Multipart form data". */
const nameOf = (written: string): string =>
  basename(written.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n'))

function takeUrls(service: Service, session: CloudSession, seen: Seen, response: ServerResponse): void {
  const { replies } = service
  const body = parseBody(seen)
  const urls: unknown = body?.['urls']
  if (body?.['source_type'] !== 'url' || !Array.isArray(urls) || urls.length === 0) {
    return replies.no(response, REFUSALS.body)
  }
  const assets = urls.map(String).flatMap(toLinked)
  if (assets.length < urls.length) return replies.no(response, REFUSALS.fileType)
  keep(service, session, assets, response)
}

function toLinked(url: string): Asset[] {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const name = decodeURIComponent(parsed?.pathname.split('/').at(-1) ?? '')
  if (!parsed || !/^https?:$/.test(parsed.protocol) || !typeOf(name)) return []
  return [toAsset({ name, url, sha256: createHash('sha256').update(url).digest('hex'), sizeBytes: 1_000 })]
}

/** A file that is sent again is there twice: the service knows no doubles. */
function keep(service: Service, session: CloudSession, assets: readonly Asset[], response: ServerResponse): void {
  const { uploadAnswer } = service.variant
  if (uploadAnswer === 'later') holdState(session, service, 1)
  session.assets.push(...assets)
  const told = uploadAnswer === 'short' ? assets.slice(0, 1) : assets
  service.replies.yes(response, { files: told.map(toVideoInfo), session_state_applied: uploadAnswer !== 'later' })
}
