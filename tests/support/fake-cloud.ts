import busboy from 'busboy'
import { createHash } from 'node:crypto'
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as it arrived. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

export interface SeenFile {
  readonly filename: string
  readonly contentType: string
  readonly sizeBytes: number
  readonly sha256: string
}

type Route = (seen: Seen, response: ServerResponse) => void | Promise<void>

/**
 * A small cloud on this computer: it checks what the service checks, keeps what it was sent, and answers in the service's
 * own shapes. A test replaces single routes to make it misbehave.
 */
export interface FakeCloud {
  readonly url: string
  readonly seen: Seen[]
  readonly uploads: SeenFile[]
  /** The state's text, exactly as it goes out. */
  stateText: string
  film: Buffer
  /** Replaces the answer of one route for the next `times` requests. */
  answer(route: string, handler: Route, times?: number): void
  requestsTo(route: string): Seen[]
  close(): Promise<void>
}

export async function startFakeCloud(): Promise<FakeCloud> {
  const overrides: { route: string; handler: Route; left: number }[] = []
  const server = createServer((request, response) => {
    readAll(request)
      .then((body) => {
        const seen = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body }
        cloud.seen.push(seen)
        const override = overrides.find(({ route, left }) => left > 0 && matches(seen, route))
        if (override) override.left -= 1
        return (override?.handler ?? standardRoute(cloud, tokens))(seen, response)
      })
      // A client that breaks off in the middle of a body is gone; there is nobody to answer.
      .catch(() => void response.destroy())
  })
  const tokens = new Set<string>()
  const cloud: FakeCloud = {
    url: await listen(server),
    seen: [],
    uploads: [],
    stateText: '{"code":0,"data":{"session_id":"5529","state":null}}',
    film: makeFilmBytes(),
    answer: (route, handler, times = 1) => void overrides.push({ route, handler, left: times }),
    requestsTo: (route) => cloud.seen.filter((seen) => matches(seen, route)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return cloud
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

export const ok = (response: ServerResponse, data: unknown): void => json(response, { code: 0, message: 'ok', data })
export const no = (response: ServerResponse, code: number, status = 200): void =>
  json(response, { code, message: `refused with ${code}`, data: null }, status)

/** Answers a chat request with these pieces of a stream, each in a write of its own. */
export function stream(response: ServerResponse, pieces: readonly (string | Uint8Array)[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  for (const piece of pieces) response.write(piece)
  response.end()
}

export const frame = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`

function matches(seen: Seen, route: string): boolean {
  const [method, start = ''] = route.split(' ')
  return seen.method === method && seen.path.startsWith(start)
}

function standardRoute(cloud: FakeCloud, tokens: Set<string>): Route {
  return (seen, response) => {
    if (seen.path === '/film.mp4') return sendFilm(cloud.film, seen, response)
    if (!seen.headers['x-skill-source'] || !seen.headers['x-skill-version'] || !seen.headers['x-skill-platform']) {
      return no(response, 402, 402)
    }
    if (seen.path === '/api/auth/anonymous-token') return giveToken(tokens, seen, response)
    if (!tokens.has(seen.headers.authorization ?? '')) return no(response, 1001, 401)
    return signedInRoute(cloud)(seen, response)
  }
}

function giveToken(tokens: Set<string>, seen: Seen, response: ServerResponse): void {
  if (!seen.headers['x-client-id']) return no(response, 400, 400)
  const token = `nmv_usr_${tokens.size + 1}`
  tokens.add(`Bearer ${token}`)
  ok(response, { token, user_id: 'anon_7f3a', credits: 100 })
}

function signedInRoute(cloud: FakeCloud): Route {
  const routes: [string, Route][] = [
    [
      'POST /api/tasks/me/with-session/nemo_agent',
      (_, response) => ok(response, { task_id: 'task_41', session_id: '5529798706024415232' }),
    ],
    ['POST /run_sse', (_, response) => stream(response, [frame({ type: 'text', content: 'Done.' })])],
    ['POST /api/upload-video/nemo_agent/me/', (seen, response) => takeUpload(cloud, seen, response)],
    ['GET /api/credits/balance/simple', (_, response) => ok(response, { available: '100', frozen: 0 })],
    [
      'GET /api/state/nemo_agent/me/',
      (_, response) => void response.writeHead(200, { 'content-type': 'application/json' }).end(cloud.stateText),
    ],
    ['POST /api/render/proxy/lambda', (seen, response) => takeRender(seen, response)],
    ['GET /api/render/proxy/lambda/', (_, response) => json(response, finishedRender(cloud))],
    ['GET /api/render/proxy/', (seen, response) => sendFilm(cloud.film, seen, response)],
    ['POST /api/auth/claim-token', (_, response) => ok(response, { claim_token: 'clm_a/b' })],
  ]
  return (seen, response) => {
    const found = routes.find(([route]) => matches(seen, route))
    return found ? found[1](seen, response) : no(response, 404, 404)
  }
}

function takeRender(seen: Seen, response: ServerResponse): void {
  if (seen.path.endsWith('/cancel')) return json(response, { success: true })
  const { id } = JSON.parse(seen.body.toString()) as { id: string }
  json(response, { success: true, data: { id, status: 'pending', progress: 5 } })
}

function finishedRender({ url, film }: FakeCloud): unknown {
  const output = { url: `${url}/film.mp4`, duration: 2, size: film.byteLength }
  return { taskId: 'render_1', status: 'completed', progress: 100, output }
}

async function takeUpload(cloud: FakeCloud, seen: Seen, response: ServerResponse): Promise<void> {
  if (seen.headers['content-type'] === 'application/json') {
    const { urls } = JSON.parse(seen.body.toString()) as { urls: string[] }
    return ok(response, { files: urls.map((url) => ({ filename: url.split('/').at(-1), cdn_url: url })) })
  }
  const files: SeenFile[] = []
  const parser = busboy({ headers: seen.headers, defParamCharset: 'utf8' })
  parser.on('file', (field, content, { filename, mimeType }) => {
    const hash = createHash('sha256')
    let sizeBytes = 0
    content.on('data', (chunk: Buffer) => {
      hash.update(chunk)
      sizeBytes += chunk.byteLength
    })
    content.on('end', () => {
      if (field === 'files')
        files.push({ filename: filename ?? '', contentType: mimeType, sizeBytes, sha256: hash.digest('hex') })
    })
  })
  await new Promise((resolve) => parser.on('close', resolve).end(seen.body))
  cloud.uploads.push(...files)
  ok(response, {
    files: files.map(({ filename, sha256 }) => ({ filename, hash: sha256 })),
    session_state_applied: true,
  })
}

export const etagOf = (film: Buffer): string => `"${createHash('sha256').update(film).digest('hex').slice(0, 16)}"`

/** Serves a file as file servers do: whole, or from a byte on when the version is still the same. */
export function sendFilm(film: Buffer, seen: Seen, response: ServerResponse): void {
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

/** Bytes that begin as an MP4 does. No player could show them; nothing here plays them. */
function makeFilmBytes(): Buffer {
  const bytes = Buffer.alloc(300_000, 'frame')
  bytes.write('\0\0\0\x18ftypisom', 0, 'latin1')
  return bytes
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
