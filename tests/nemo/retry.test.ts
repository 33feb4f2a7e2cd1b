import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { NemoClient } from '../../src/main/nemo/client'
import { no } from '../support/fake-cloud'
import type { Route } from '../support/fake-cloud/server'
import { clientOnCloud } from '../support/nemo-client'
import { hostWithoutWaits } from './support/without-waits'

const never = new AbortController().signal

type Make = (client: NemoClient, folder: string) => Promise<unknown>

const CALLS: Record<string, readonly [string, Make]> = {
  token: ['POST /api/auth/anonymous-token', (client) => client.signIn()],
  session: ['POST /api/tasks', (client) => client.openSession({ name: 'x', language: 'en' })],
  chat: [
    'POST /run_sse',
    async (client) => {
      for await (const event of client.chat({ sessionId: '5529', text: 'x' }, never)) expect(event).toBeDefined()
    },
  ],
  upload: [
    'POST /api/upload-video',
    async (client, folder) => {
      const path = join(folder, 'a.mp4')
      await writeFile(path, 'film')
      const file = { path, name: 'a.mp4', contentType: 'video/mp4', sizeBytes: 4 }
      return client.uploadFiles('5529', [file], { signal: never })
    },
  ],
  addresses: ['POST /api/upload-video', (client) => client.uploadUrls('5529', ['https://a.example/a.mp4'], never)],
  credits: ['GET /api/credits', (client) => client.credits()],
  state: ['GET /api/state', (client) => client.state('5529')],
  submit: [
    'POST /api/render/proxy/lambda',
    (client) => client.submitRender({ renderId: 'r', sessionId: '5529', rawDraft: '{}' }),
  ],
  poll: ['GET /api/render/proxy/lambda', (client) => client.pollRender('r')],
  cancel: ['POST /api/render/proxy/lambda', (client) => client.cancelRender('r')],
  download: [
    'GET /api/render/proxy/r/download',
    (client, folder) => client.download({ renderId: 'r', partPath: join(folder, 'part') }, { signal: never }),
  ],
  link: ['POST /api/auth/claim-token', (client) => client.projectLink({ taskId: 't', sessionId: '5529' })],
}

const TROUBLES: Record<string, Route> = {
  'breaks off': (_, response) => void response.destroy(),
  'has a problem': (_, response) => no(response, 500, 500),
  'takes too long': (_, response) => no(response, 408, 408),
  'answers with a page': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
  'is busy': (_, response) => no(response, 429, 429),
  'refuses for good': (_, response) => no(response, 422, 422),
}

/** The rows of the retry matrix: waits before each further request, per trouble. Sent once where nothing is said. */
const READ = [1_000, 3_000, 9_000]
const PASSING = { 'breaks off': READ, 'has a problem': READ, 'takes too long': READ, 'answers with a page': READ }
const ONCE = {
  'breaks off': [1_000],
  'has a problem': [1_000],
  'takes too long': [1_000],
  'answers with a page': [1_000],
}
const ROWS: Record<string, Record<string, readonly number[]>> = {
  token: { 'breaks off': [30_000], 'is busy': [30_000] },
  session: { 'is busy': [30_000] },
  chat: {},
  upload: {},
  addresses: {},
  credits: { ...PASSING, 'is busy': [30_000] },
  state: { ...PASSING, 'is busy': [30_000] },
  submit: {},
  poll: PASSING,
  cancel: ONCE,
  download: {},
  link: ONCE,
}

describe.each(Object.keys(CALLS))('%s', (call) => {
  it.each(Object.keys(TROUBLES))('goes out as often as it may when the service %s', async (trouble) => {
    const host = hostWithoutWaits()
    const account = call === 'token' ? {} : { tokens: fixedToken('t') }
    const { client, cloud, folder } = await clientOnCloud({ host, ...account })
    const [route, make] = CALLS[call] ?? []
    if (!route || !make) throw new Error(`no ${call}`)
    cloud.answer(route, TROUBLES[trouble] ?? (() => undefined), 99)

    await make(client, folder).catch(() => undefined)

    const waitsMs = ROWS[call]?.[trouble] ?? []
    expect(host.waitsMs).toEqual(waitsMs)
    expect(cloud.requestsTo(route)).toHaveLength(1 + waitsMs.length)
  })
})

it.each([
  ['token', [1_000]],
  ['session', READ],
  ['chat', []],
  ['upload', []],
  ['credits', READ],
  ['submit', []],
  ['cancel', [1_000]],
])('waits for somebody to be there again at %s as long as %j', async (call, waitsMs) => {
  const host = hostWithoutWaits()
  const account = call === 'token' ? {} : { tokens: fixedToken('t') }
  const { client, cloud, folder } = await clientOnCloud({ host, ...account })
  await cloud.close()

  await expect(CALLS[call]?.[1](client, folder)).rejects.toMatchObject({ code: 'nemo.no-connection', delivered: false })

  expect(host.waitsMs).toEqual(waitsMs)
})

it.each([
  ['7', 30_000],
  ['90', 90_000],
  ['500', 120_000],
])('waits as a busy service asks, within limits: %s s', async (seconds, waitMs) => {
  const host = hostWithoutWaits()
  const { client, cloud } = await clientOnCloud({ host })
  cloud.answer('POST /api/auth/anonymous-token', (_, response) => {
    response.writeHead(429, { 'retry-after': seconds }).end()
  })

  await client.signIn()

  expect(host.waitsMs).toEqual([waitMs])
})

it('does not wait for days, but says so', async () => {
  const host = hostWithoutWaits()
  const { client, cloud } = await clientOnCloud({ host })
  const inDays = (_: unknown, response: Parameters<Route>[1]): void =>
    void response.writeHead(429, { 'retry-after': '259200' }).end()
  cloud.answer('POST /api/auth/anonymous-token', inDays, 9)

  await expect(client.signIn()).rejects.toMatchObject({ code: 'nemo.token-limit', facts: { waitSeconds: 259_200 } })

  expect(host.waitsMs).toEqual([])
})

it('sends a refused render once more with a new token, and never a third time', async () => {
  const { client, cloud } = await clientOnCloud({ host: hostWithoutWaits() })
  await client.signIn()
  cloud.answer('POST /api/render', (_, response) => no(response, 1001, 401), 9)

  await expect(CALLS['submit']?.[1](client, '')).rejects.toMatchObject({ code: 'nemo.token-expired' })

  expect(cloud.requestsTo('POST /api/render')).toHaveLength(2)
  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(2)
})

it('ends a wait at once when it is stopped', async () => {
  const { client, cloud } = await clientOnCloud({ tokens: fixedToken('t') })
  const stop = new AbortController()
  cloud.answer('GET /api/credits', (_, response) => {
    no(response, 500, 500)
    setTimeout(() => stop.abort(new Error('enough')), 50)
  })

  await expect(client.credits(stop.signal)).rejects.toThrow('enough')
  expect(cloud.requestsTo('GET /api/credits')).toHaveLength(1)
})
