import { gzipSync } from 'node:zlib'
import type { Exchange, Fault } from './fault-proxy'

/** What an answer looks like on the wire. */
interface RawAnswer {
  readonly status: number
  readonly type?: string
  readonly headers?: Record<string, string>
  readonly body: string | Buffer
  /** Announced, when it is not what comes. `none` says nothing, and the end of the connection is the end. */
  readonly length?: number | 'none'
}

/** An answer in the place of the service's own; the service does not hear of the request. */
export const instead = (answer: RawAnswer): Fault => {
  return ({ socket }) => void socket.end(toBytes(answer))
}

/** The service works on the request, and then something else is answered. */
export const afterwards = (change: (good: GoodAnswer) => RawAnswer | Buffer): Fault => {
  return async ({ socket, pass }: Exchange) => {
    const changed = change(readGood(await pass()))
    socket.end(Buffer.isBuffer(changed) ? changed : toBytes(changed))
  }
}

interface GoodAnswer {
  readonly head: string
  readonly type: string
  readonly status: number
  readonly body: Buffer
}

export const HTML = '<html><body><h1>Bad gateway</h1></body></html>'
export const inJson = (status: number, value: unknown, headers: Record<string, string> = {}): RawAnswer => ({
  status,
  headers,
  body: JSON.stringify(value),
})

function toBytes({ status, type = 'application/json', headers = {}, body, length }: RawAnswer): Buffer {
  const bytes = Buffer.from(body)
  const announced = length === 'none' ? {} : { 'content-length': String(length ?? bytes.byteLength) }
  const all = { 'content-type': type, connection: 'close', ...announced, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from([`HTTP/1.1 ${status} Said`, ...lines, '', ''].join('\r\n')), bytes])
}

function readGood(bytes: Buffer): GoodAnswer {
  const end = bytes.indexOf('\r\n\r\n')
  const head = bytes.subarray(0, end).toString('latin1')
  const raw = bytes.subarray(end + 4)
  const isChunked = /^transfer-encoding: *chunked/im.test(head)
  return {
    head,
    type: /^content-type: *(.+)$/im.exec(head)?.[1] ?? 'application/json',
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(head)?.[1]),
    body: isChunked ? unchunk(raw) : raw,
  }
}

function unchunk(raw: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < raw.length;) {
    const lineEnd = raw.indexOf('\r\n', at)
    const size = Number.parseInt(raw.subarray(at, lineEnd).toString('latin1'), 16)
    if (!(size > 0)) break
    parts.push(raw.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
  return Buffer.concat(parts)
}

/** Small on the wire, 200 MB when unpacked. */
export const bomb = (): RawAnswer => ({
  status: 200,
  headers: { 'content-encoding': 'gzip' },
  body: gzipSync(Buffer.alloc(200 * 1024 * 1024, 32)),
})
