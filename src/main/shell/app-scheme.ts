import { protocol } from 'electron'
import { extname, join } from 'node:path'
import type { Files } from '../host/ports'
import { APP_SCHEME, type AppAddress, readAppAddress } from './page-address'

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
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

interface SchemeParts {
  readonly files: Files
  readonly pageFolder: string
  /** The path of a small picture of ours; undefined when there is none. */
  readonly thumbnail: (projectId: string, mediaId: string) => Promise<string | undefined>
}

/** Answers the page's own requests: its files, and small pictures by id. Nothing else can be reached through it. */
export function serveAppScheme({ files, pageFolder, thumbnail }: SchemeParts): void {
  const locate = async (address: AppAddress): Promise<{ path: string; type: string } | undefined> => {
    if (address.kind === 'thumbnail') {
      const path = await thumbnail(address.projectId, address.mediaId)
      return path === undefined ? undefined : { path, type: 'image/jpeg' }
    }
    const type = CONTENT_TYPES[extname(address.path)]
    return type === undefined ? undefined : { path: join(pageFolder, address.path), type }
  }

  protocol.handle(APP_SCHEME, async ({ method, url }) => {
    const address = readAppAddress(url)
    if (method !== 'GET' || !address) return refused()
    try {
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
