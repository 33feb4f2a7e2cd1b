import { expect, vi } from 'vitest'
import { type Detour, hangsUp, notTls, refused, unknownName, untrusted } from '../../support/fault-proxy/detours'
import { HTML, afterwards, bomb, inJson, instead } from '../../support/fault-proxy/answers'
import type { Exchange, Fault } from '../../support/fault-proxy/fault-proxy'

/** What goes wrong with one request. `detour`: nobody who could answer is reached. */
export type Trouble =
  { readonly detour: Detour; readonly forMs?: number } | { readonly fault: (cell: CellFacts) => Fault }

/** What a fault must know of the operation it meets. */
export interface CellFacts {
  readonly operation: string
  /** Milliseconds on the clock of the test. */
  readonly sleep: (delayMs: number) => Promise<void>
  /** Another server, where nothing of ours may go. */
  readonly elsewhere: string
  /** Bytes of films that lie on the disk by now, whole or not. */
  readonly filmBytes: () => Promise<number>
}

const always = (fault: Fault): Trouble => ({ fault: () => fault })
const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.ceil(bytes.length / 2))
/** The head, and half of the body. */
const headAndHalf = (bytes: Buffer): Buffer => {
  const headEnd = bytes.indexOf('\r\n\r\n') + 4
  return Buffer.concat([bytes.subarray(0, headEnd), half(bytes.subarray(headEnd))])
}
const reset = ({ socket }: Exchange): void => void socket.resetAndDestroy()
const write = ({ socket }: Exchange, bytes: Buffer): Promise<void> =>
  new Promise((resolve) => socket.write(bytes, () => resolve()))

/** A moment for the bytes to get through before the connection is torn down. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

/** FAULTS, section 5: the twelve of the transport. */
export const TRANSPORT: Record<string, Trouble> = {
  'F-net-01 refused': { detour: refused },
  'F-net-02 name not found': { detour: unknownName },
  'F-net-03 certificate not trusted': { detour: untrusted },
  'F-net-04 no TLS there': { detour: notTls },
  'F-net-05 accepted, then closed': { detour: hangsUp },
  'F-net-06 no reply, then reset': always(async (exchange) => {
    await exchange.pass()
    reset(exchange)
  }),
  'F-net-07 reset in the head': always(async (exchange) => {
    await write(exchange, half((await exchange.pass()).subarray(0, 40)))
    await settled()
    reset(exchange)
  }),
  'F-net-08 head never comes': always(async (exchange) => {
    await exchange.pass()
    exchange.stall()
  }),
  'F-net-09 a byte a second': {
    fault:
      ({ sleep }) =>
      async (exchange) => {
        const bytes = await exchange.pass()
        const headEnd = bytes.indexOf('\r\n\r\n') + 4
        await write(exchange, bytes.subarray(0, headEnd))
        exchange.stall()
        for (const byte of bytes.subarray(headEnd)) {
          if (exchange.socket.destroyed) return
          await sleep(1_000)
          await write(exchange, Buffer.of(byte))
        }
        exchange.socket.end()
      },
  },
  'F-net-10 reset in the body': {
    fault:
      ({ operation, filmBytes }) =>
      async (exchange) => {
        const bytes = headAndHalf(await exchange.pass())
        const beforeBytes = await filmBytes()
        await write(exchange, bytes)
        // A reset throws away what was not read yet, and whether a film grew decides how often it is tried.
        if (operation === 'download') await vi.waitFor(async () => expect(await filmBytes()).not.toBe(beforeBytes))
        else await settled()
        reset(exchange)
      },
  },
  'F-net-11 body stops': always(async (exchange) => {
    await write(exchange, headAndHalf(await exchange.pass()))
    exchange.stall()
  }),
  'F-net-12 gone for 90 s': { detour: refused, forMs: 90_000 },
}

/** FAULTS, section 5: the twenty answers. */
export const ANSWERS: Record<string, Trouble> = {
  'F-ans-01 500': always(instead(inJson(500, { detail: 'Internal Server Error' }))),
  'F-ans-02 502 in HTML': always(instead({ status: 502, type: 'text/html', body: HTML })),
  'F-ans-03 503, again in 2 s': always(instead(inJson(503, { message: 'busy' }, { 'retry-after': '2' }))),
  'F-ans-04 429': always(instead(inJson(429, { message: 'slow down' }))),
  'F-ans-05 429, again in 7 s': always(instead(inJson(429, { message: 'slow down' }, { 'retry-after': '7' }))),
  'F-ans-06 429, again in a year': always(
    instead(inJson(429, { message: 'slow down' }, { 'retry-after': '31536000' })),
  ),
  'F-ans-07 401, 1001': always(instead(inJson(401, { code: 1001, message: 'expired', data: null }))),
  'F-ans-08 1002': always(instead(inJson(200, { code: 1002, message: 'no such session', data: null }))),
  'F-ans-09 402': always(instead(inJson(402, { success: false, error: 'upgrade' }))),
  'F-ans-10 2001': always(instead(inJson(200, { code: 2001, message: 'no credits', data: null }))),
  'F-ans-11 an unknown number': {
    fault: ({ operation }) =>
      instead(inJson(200, { code: operation === 'upload' ? 4001 : 7777, message: 'what', data: null })),
  },
  'F-ans-12 HTML under 200': always(afterwards(() => ({ status: 200, type: 'text/html', body: HTML }))),
  'F-ans-13 JSON cut off': always(afterwards(({ type, body }) => ({ status: 200, type, body: half(body) }))),
  'F-ans-14 shorter than announced': always(
    afterwards(({ type, body }) => ({ status: 200, type, body: half(body), length: body.length })),
  ),
  'F-ans-15 closed without a length': always(
    afterwards(({ type, body }) => ({ status: 200, type, body: half(body), length: 'none' })),
  ),
  'F-ans-16 a bad chunk': always(
    afterwards(({ type, body }) => {
      const head = `HTTP/1.1 200 Said\r\ncontent-type: ${type}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`
      const first = half(body)
      return Buffer.concat([Buffer.from(`${head}${first.length.toString(16)}\r\n`), first, Buffer.from('\r\nzz\r\n')])
    }),
  ),
  'F-ans-17 nothing under 200': always(afterwards(({ type }) => ({ status: 200, type, body: '' }))),
  'F-ans-18 unknown and doubled fields': always(
    afterwards((good) => ({ ...good, body: withNoise(good.type, good.body) })),
  ),
  'F-ans-19 wrong types': always(
    afterwards(({ type }) => ({
      status: 200,
      type,
      body: type.startsWith('text/event-stream')
        ? 'data: {"content":{"parts":7,"role":[]},"author":{},"actions":"x"}\n\n'
        : '{"code":0,"data":{"token":7,"task_id":[],"files":"a","available":{},"status":5,"id":{},"state":"x"}}',
    })),
  ),
  'F-ans-20 sent elsewhere': {
    fault: ({ elsewhere }) => instead({ status: 307, headers: { location: `${elsewhere}/take` }, body: '' }),
  },
  'F-ans-20 packed, 200 MB': always(instead(bomb())),
  'F-ans-20 nested too deep': always(
    instead({ status: 200, body: `{"code":0,"data":${'['.repeat(5_000)}${']'.repeat(5_000)}}` }),
  ),
}

/** What a reader passes over: an unknown key that comes twice, and for streams an unknown event. */
function withNoise(type: string, body: Buffer): Buffer {
  if (type.startsWith('text/event-stream')) {
    return Buffer.concat([Buffer.from('event: odd\nid: 7\nretry: 1\ndata: {"zz":[1],"zz":2}\n\n'), body])
  }
  if (!type.startsWith('application/json')) return body
  const text = body.toString()
  return Buffer.from(text.replace('{', '{"zz":[{"code":7777}],"zz":2,"message":"x",'))
}
