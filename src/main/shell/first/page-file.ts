import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

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

type Read = (filePath: string) => Buffer<ArrayBuffer> | Promise<Buffer<ArrayBuffer>>

/** A file of the page, by a path below its folder that takes no step up. */
export async function servePageFile(pageFolder: string, path: string, read?: Read): Promise<Response> {
  const type = CONTENT_TYPES[extname(path)]
  return type === undefined ? refused() : serveFile(join(pageFolder, path), type, read)
}

export async function serveFile(filePath: string, type: string, read: Read = readFile): Promise<Response> {
  try {
    return new Response(await read(filePath), {
      headers: { 'content-type': type, 'x-content-type-options': 'nosniff' },
    })
  } catch {
    return refused()
  }
}

export function refused(): Response {
  return new Response(null, { status: 404 })
}
