import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { fixedToken } from '../../../src/main/nemo/account/token-source'
import type { ChatEvent } from '../../../src/main/nemo/client'
import { clientOnCloud } from '../../support/nemo-client'
import { FIXTURES } from './fixtures'
import { besides, piece, says, shown } from './read-stream'

/** What a turn comes to, and how it ended, when the service answers it like this. */
async function turnAnswered(
  answer: (response: ServerResponse) => void,
): Promise<{ events: ChatEvent[]; code: unknown; requestCount: number }> {
  const { client, cloud } = await clientOnCloud({ tokens: fixedToken('t') })
  cloud.answer('POST /run_sse', (_, response) => void answer(response))
  const events: ChatEvent[] = []
  let code: unknown
  try {
    const turn = client.chat({ sessionId: '5529', text: 'x' }, new AbortController().signal)
    for await (const event of turn) events.push(event)
  } catch (thrown) {
    code = (thrown as { code: unknown }).code
  }
  return { events, code, requestCount: cloud.requestsTo('POST /run_sse').length }
}

const asStream = (response: ServerResponse, headers: Record<string, string> = {}): ServerResponse =>
  response.writeHead(200, { 'content-type': 'text/event-stream', ...headers })

/** A write of its own for each few bytes, without any of them waiting for the others to be joined. */
async function drip(response: ServerResponse, bytes: Uint8Array, step: number): Promise<void> {
  for (let at = 0; at < bytes.byteLength; at += step) {
    response.write(bytes.subarray(at, at + step))
    await new Promise((resolve) => setImmediate(resolve))
  }
  response.end()
}

it.each(FIXTURES.filter(({ bytes }) => bytes.byteLength > 0))('reads over a connection: $name', async (fixture) => {
  const { bytes } = fixture
  const step = Math.ceil(bytes.byteLength / 60)
  const { events, code } = await turnAnswered((response) => void drip(asStream(response), bytes, step))

  expect(code).toBeUndefined()
  expect(shown(events)).toEqual(fixture.shown)
  expect(besides(events)).toEqual(fixture.besides ?? [])
})

it.each(['text/event-stream', 'text/event-stream; charset=utf-8', 'Text/Event-Stream;charset=UTF-8'])(
  'takes %s for a stream',
  async (type) => {
    const { events } = await turnAnswered((response) => asStream(response, { 'content-type': type }).end(says('Hi.')))
    expect(shown(events)).toEqual(['Hi.'])
  },
)

it.each([
  ['a refusal as JSON', { 'content-type': 'application/json' }, '{"code":2001,"message":"no"}', 'nemo.no-credits'],
  ['a yes as JSON', { 'content-type': 'application/json' }, '{"code":0,"data":{}}', 'nemo.unreadable-reply'],
  ['a web page', { 'content-type': 'text/html' }, '<p>Hello', 'nemo.unreadable-reply'],
  ['a packed stream', { 'content-encoding': 'gzip' }, gzipSync(says('x'.repeat(1_000_000))), 'nemo.unreadable-reply'],
])('refuses %s in place of a stream, and sends nothing again', async (_, headers, body, expected) => {
  const { events, code, requestCount } = await turnAnswered((response) => asStream(response, headers).end(body))

  expect({ events, code, requestCount }).toEqual({ events: [], code: expected, requestCount: 1 })
})

it('hangs up on a stream that has no end, and keeps what was said before', async () => {
  let isOver = false
  const { events, code } = await turnAnswered((response) => {
    response.on('close', () => (isOver = true))
    const pour = (): void => {
      while (!isOver && response.write('x'.repeat(1024 * 1024)));
      if (!isOver) response.once('drain', pour)
    }
    asStream(response).write(says('Ready.') + piece('And'))
    pour()
  })

  expect(shown(events)).toEqual(['Ready.', 'And'])
  expect(events.at(-1)).toMatchObject({ text: 'And', final: true })
  expect(code).toBe('nemo.unreadable-reply')
  await expect.poll(() => isOver).toBe(true)
})
