import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'

/** One request as it arrived. */
export interface Seen {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Empty for bodies that are too large to keep; `content` still has them. */
  readonly body: Buffer
  readonly content: Readable
}

export type Route = (seen: Seen, response: ServerResponse) => void | Promise<void>

/** A server on this computer that remembers what it was asked, and whose answers a test can replace. */
export interface Listening {
  readonly url: string
  readonly seen: Seen[]
  /** Replaces the answer of one route for the next `times` requests. */
  answer(route: string, handler: Route, times?: number): void
  requestsTo(route: string): Seen[]
  close(): Promise<void>
}

const MOST_KEPT_BYTES = 32 * 1024 * 1024

export async function startListening(standard: Route): Promise<Listening> {
  const overrides: { route: string; handler: Route; left: number }[] = []
  const seen: Seen[] = []
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const isLarge = Number(request.headers['content-length'] ?? 0) > MOST_KEPT_BYTES
    const body = isLarge ? Buffer.alloc(0) : await readAll(request)
    const content = isLarge ? request : Readable.from([body])
    const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body, content }
    seen.push(one)
    const override = overrides.find(({ route, left }) => left > 0 && isFor(one, route))
    if (override) override.left -= 1
    await (override?.handler ?? standard)(one, response)
  }
  const server = createServer((request, response) => {
    // A client that breaks off in the middle of a body is gone; there is nobody to answer.
    take(request, response).catch(() => void response.destroy())
  })
  const url = await listen(server)
  return {
    url,
    seen,
    answer: (route, handler, times = 1) => void overrides.push({ route, handler, left: times }),
    requestsTo: (route) => seen.filter((one) => isFor(one, route)),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Whether a request is one to `METHOD /start/of/path`. */
export function isFor({ method, path }: Seen, route: string): boolean {
  const [wanted, start = ''] = route.split(' ')
  return method === wanted && path.startsWith(start)
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
