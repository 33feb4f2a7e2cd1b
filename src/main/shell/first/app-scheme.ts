import { protocol } from 'electron'
import { readFileSync } from 'node:fs'
import { appPaths } from '../app-paths'
import { APP_SCHEME, isOurs } from '../page-origin'
import { refused, servePageFile } from './page-file'

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

export type ServePage = (request: Request) => Promise<Response>

/** The document, and the script in it that waits for the first frame before it asks for more. */
const FIRST_FILE = /^\/(index\.html|assets\/index-[\w-]+\.js)$/

interface SchemeParts {
  /** The page asks for more than its first files: it does so when its first frame is on the screen. */
  readonly asksForMore: () => void
  readonly everythingElse: Promise<ServePage>
}

/**
 * Answers the page's requests: its first files at once, everything else when there is somebody to do so. So the page begins to
 * ask main only when main can answer.
 */
export function serveAppScheme({ asksForMore, everythingElse }: SchemeParts): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET' || !isOurs(request.url)) return refused()
    const [, path] = FIRST_FILE.exec(new URL(request.url).pathname) ?? []
    if (path === undefined) {
      asksForMore()
      return (await everythingElse)(request)
    }
    // A few kilobytes that the window waits for: read at once they cost less than the turns of asking for them.
    return servePageFile(appPaths.renderer(), path, readFileSync)
  })
}
