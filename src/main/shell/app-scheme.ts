import { protocol, session } from 'electron'
import { extname, join } from 'node:path'
import type { Files } from '../host/ports'
import type { Previews } from '../studio/studio'
import { createAwaited } from './awaited'
import { APP_SCHEME, type AppAddress, readAppAddress } from './page-address'
import { type PreviewAddress, servePreview } from './serve-preview'

/** What the page is made of. A file of any other kind is not served. */
const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
}

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

interface SchemeParts {
  readonly files: Files
  readonly pageFolder: string
  /** The path of a small picture of ours; undefined when there is none. */
  readonly thumbnail: (projectId: string, mediaId: string) => Promise<string | undefined>
  /** The peaks of a sound, a byte each. */
  readonly waveform: (projectId: string, mediaId: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly previews: () => Promise<Previews>
}

/** Answers the page's own requests: its files, small pictures by id, and what a preview is drawn from. Nothing else can be reached. */
export function serveAppScheme({ files, pageFolder, thumbnail, waveform, previews }: SchemeParts): void {
  const locate = async (
    address: Exclude<AppAddress, PreviewAddress | { kind: 'waveform' }>,
  ): Promise<{ path: string; type: string } | undefined> => {
    if (address.kind === 'thumbnail') {
      const path = await thumbnail(address.projectId, address.mediaId)
      return path === undefined ? undefined : { path, type: 'image/jpeg' }
    }
    const type = CONTENT_TYPES[extname(address.path)]
    return type === undefined ? undefined : { path: join(pageFolder, address.path), type }
  }

  const awaited = createAwaited()
  // Of whatever is fetched by the page itself, such as a film or its sound; a worker's pieces end when they are next written to.
  session.defaultSession.webRequest.onErrorOccurred(({ url }) => awaited.leave(url))

  protocol.handle(APP_SCHEME, async (request) => {
    const address = readAppAddress(request.url)
    if (request.method !== 'GET' || !address) return refused()
    try {
      if (address.kind === 'preview-plan' || address.kind === 'preview-piece') {
        const { headers, url } = request
        const desk = await previews()
        return (await awaited.make(url, (signal) => servePreview(desk, address, { headers, signal }))) ?? refused()
      }
      if (address.kind === 'waveform') {
        const peaks = await waveform(address.projectId, address.mediaId)
        return new Response(peaks, { headers: { 'content-type': 'application/octet-stream' } })
      }
      const found = await locate(address)
      if (!found) return refused()
      const headers = { 'content-type': found.type, 'x-content-type-options': 'nosniff' }
      return new Response(await files.readFile(found.path), { headers })
    } catch {
      return refused()
    }
  })
}

function refused(): Response {
  return new Response(null, { status: 404 })
}
