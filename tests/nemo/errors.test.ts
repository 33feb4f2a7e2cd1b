import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FailureCode } from '../../src/shared/failures/failure'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { NemoClient } from '../../src/main/nemo/client'
import { frame, stream } from '../support/fake-cloud'
import { clientOnCloud } from '../support/nemo-client'
import { hostWithoutWaits } from './support/without-waits'

const never = new AbortController().signal

/** What a number comes in. */
interface Envelope {
  readonly status: number
  readonly body: unknown
}

/** Every form in which the service says a number. Business numbers above 999 can be no status. */
function envelopesOf(number: number): [string, Envelope][] {
  const forms: [string, Envelope][] = [
    ['as a business code in a yes', { status: 200, body: { code: number, message: 'no', data: null } }],
    ['as a business code in digits', { status: 200, body: { code: String(number), message: 'no' } }],
  ]
  if (number > 999) return forms
  return [
    ...forms,
    ['as the status, with a code', { status: number, body: { code: number, message: 'no' } }],
    ['as the status, without success', { status: number, body: { success: false, error: 'no' } }],
    ['as the status, with a detail', { status: number, body: { detail: 'no' } }],
    ['as the status, with a list', { status: number, body: { detail: [{ loc: ['body'], msg: 'no', type: 'x' }] } }],
    ['as the status, with code 0', { status: number, body: { code: 0, data: {} } }],
    ['as the status, with a page', { status: number, body: '<html>no</html>' }],
  ]
}

interface Call {
  readonly route: string
  readonly make: (client: NemoClient, folder: string) => Promise<unknown>
}

const CALLS = {
  session: {
    route: 'POST /api/tasks',
    make: (client) => client.openSession({ name: 'x', language: 'en' }),
  },
  chat: { route: 'POST /run_sse', make: (client) => collect(client.chat({ sessionId: '5529', text: 'x' }, never)) },
  upload: {
    route: 'POST /api/upload-video',
    make: async (client, folder) => {
      const path = join(folder, 'a.mp4')
      await writeFile(path, 'film')
      const file = { path, name: 'a.mp4', contentType: 'video/mp4', sizeBytes: 4 }
      return client.uploadFiles('5529', [file], { signal: never })
    },
  },
  credits: { route: 'GET /api/credits', make: (client) => client.credits() },
  state: { route: 'GET /api/state', make: (client) => client.state('5529') },
  submit: {
    route: 'POST /api/render',
    make: (client) => client.submitRender({ renderId: 'r', sessionId: '5529', rawDraft: '{}' }),
  },
  poll: { route: 'GET /api/render', make: (client) => client.pollRender('r') },
  download: {
    route: 'GET /api/render',
    make: (client, folder) => client.download({ renderId: 'r', partPath: join(folder, 'p') }, { signal: never }),
  },
} satisfies Record<string, Call>

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

type Row = [number, keyof typeof CALLS, FailureCode]

const ROWS: Row[] = [
  [1001, 'credits', 'nemo.token-expired'],
  [401, 'credits', 'nemo.token-expired'],
  [1010, 'state', 'nemo.token-expired'],
  [1011, 'submit', 'nemo.token-expired'],
  [1002, 'state', 'nemo.session-gone'],
  [404, 'chat', 'nemo.session-gone'],
  [404, 'state', 'nemo.session-gone'],
  [404, 'upload', 'nemo.session-gone'],
  [2001, 'chat', 'nemo.no-credits'],
  [4001, 'upload', 'nemo.file-type'],
  [415, 'upload', 'nemo.file-type'],
  [4002, 'upload', 'nemo.file-size'],
  [413, 'upload', 'nemo.file-size'],
  [402, 'submit', 'nemo.plan-blocks-export'],
  [403, 'submit', 'nemo.scope'],
  [429, 'credits', 'nemo.rate-limited'],
  [400, 'session', 'nemo.bad-request'],
  [422, 'submit', 'nemo.bad-request'],
  [405, 'session', 'nemo.bad-request'],
  [409, 'submit', 'nemo.bad-request'],
  [1409, 'chat', 'chat.busy'],
  [404, 'poll', 'nemo.render-gone'],
  [404, 'download', 'nemo.render-gone'],
  [408, 'poll', 'nemo.server'],
  [500, 'credits', 'nemo.server'],
  [502, 'chat', 'nemo.server'],
  [503, 'session', 'nemo.server'],
  [7777, 'state', 'nemo.server'],
]

describe.each(ROWS)('number %i at %s is %s', (number, at, code) => {
  it.each(envelopesOf(number))('%s', async (_, { status, body }) => {
    const { client, cloud, folder } = await clientOnCloud({ host: hostWithoutWaits() })
    await client.signIn()
    const { route, make }: Call = CALLS[at]
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const type = typeof body === 'string' ? 'text/html' : 'application/json'
    cloud.answer(route, (_seen, response) => void response.writeHead(status, { 'content-type': type }).end(text), 99)

    await expect(make(client, folder)).rejects.toMatchObject({ code, wireCode: number, delivered: true })
  })
})

it.each([
  ['nothing', ''],
  ['a page', '<html>Sign in to the hotel</html>'],
  ['half an answer', '{"code":0,"data":{"available":'],
  ['a list', '[1,2]'],
])('cannot read %s in place of an answer', async (_, text) => {
  const { client, cloud } = await clientOnCloud({ host: hostWithoutWaits() })
  await client.signIn()
  cloud.answer('GET /api/credits', (_seen, response) => void response.writeHead(200).end(text), 99)

  await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.unreadable-reply' })
})

it('knows a no without a number for a problem of the service', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  const no = '{"success":false,"error":"draft is empty"}'
  cloud.answer('POST /api/render', (_, response) => void response.writeHead(200).end(no))

  await expect(CALLS.submit.make(client)).rejects.toMatchObject({ code: 'nemo.server' })
})

it('keeps words of the service for the log: short, on one line, and out of what a person reads', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  const message = `Boom\n\u001b[31m${'x'.repeat(5_000)}`
  cloud.answer('POST /api/tasks', (_, r) => void r.writeHead(200).end(JSON.stringify({ code: 9_999, message })))

  const error: unknown = await CALLS.session.make(client).catch((thrown: unknown) => thrown)

  expect(error).toMatchObject({ code: 'nemo.server', facts: {} })
  const { message: log } = error as Error
  expect(log).toMatch(/^session: 9999 Boom \[31mx+$/)
  expect(log.length).toBeLessThan(250)
})

it('names the permission that is missing', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  const detail = '{"detail":"Not enough permissions: requires RENDER scope"}'
  cloud.answer('POST /api/render', (_, response) => void response.writeHead(403).end(detail))

  await expect(CALLS.submit.make(client)).rejects.toMatchObject({ code: 'nemo.scope', facts: { scope: 'render' } })
})

describe('an account without credits', () => {
  const noCredits = { code: 2001, message: 'no credits', data: null }

  it('is a free one that can be registered, or one that can be topped up', async () => {
    const free = await clientOnCloud()
    const own = await clientOnCloud({ tokens: fixedToken('mine') })
    for (const { cloud } of [free, own]) {
      cloud.answer('POST /run_sse', (_, response) => void response.writeHead(200).end(JSON.stringify(noCredits)))
    }

    await expect(CALLS.chat.make(free.client)).rejects.toMatchObject({ facts: { anonymous: true } })
    await expect(CALLS.chat.make(own.client)).rejects.toMatchObject({ facts: { anonymous: false } })
  })

  it('is told as well when the stream has begun', async () => {
    const { client, cloud } = await clientOnCloud()
    cloud.answer('POST /run_sse', (_, response) => stream(response, [frame(noCredits)]))

    const events = await collect(client.chat({ sessionId: '5529', text: 'x' }, never))

    expect(events).toMatchObject([{ kind: 'failed', error: { code: 'nemo.no-credits', facts: { anonymous: true } } }])
  })
})
