import { stat, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { ChatEvent, NemoClient } from '../../src/main/nemo/client'
import { frame, json, no, ok, stream } from '../support/fake-cloud'
import { clientOnCloud, hurriedHost } from '../support/nemo-client'

const never = new AbortController().signal

async function say(client: NemoClient, text = 'add a title'): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of client.chat({ sessionId: '5529', text }, never)) events.push(event)
  return events
}

it('takes one free token for calls that start together, keeps it for its owner alone, and says who calls every time', async () => {
  const { client, cloud, folder } = await clientOnCloud()

  await Promise.all([client.credits(), client.signIn(), client.state('5529')])

  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(1)
  const path = join(folder, 'account', 'token.json')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'account'))).mode & 0o777).toBe(0o700)
  for (const { headers } of cloud.seen) {
    expect(headers).toMatchObject({ 'x-skill-source': 'how-to-create-an-ai-video', 'x-skill-version': '0.1.0' })
  }
})

it('renews a refused free token once, with the same client id, and makes the call again', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  cloud.answer('GET /api/credits', (_, response) => no(response, 1001, 401))

  expect(await client.credits()).toEqual({ available: 100, frozen: 0, total: 100 })

  const asked = cloud.requestsTo('POST /api/auth/anonymous-token')
  expect(asked.map(({ headers }) => headers['x-client-id'])).toEqual(['client-1', 'client-1'])
})

it('never replaces a token that was handed in', async () => {
  const { client, cloud } = await clientOnCloud({ tokens: fixedToken('mine') })

  await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.token-expired', wireCode: 1001 })

  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(0)
})

it('asks again for a token after a wait when the service is busy', async () => {
  const host = hurriedHost()
  const { client, cloud } = await clientOnCloud({ host: { ...host, clock: { ...host.clock, sleep: passing } } })
  cloud.answer('POST /api/auth/anonymous-token', (_, response) => no(response, 429, 429))

  await expect(client.signIn()).resolves.toMatchObject({ anonymous: true, userId: 'anon_7f3a' })
})

/** Waits of half a minute pass at once; limits have another length and never pass. */
function passing(delayMs: number, signal?: AbortSignal): Promise<void> {
  if (delayMs === 30_000 && !signal) return Promise.resolve()
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))
}

it('opens a session in the language of the person', async () => {
  const { client, cloud } = await clientOnCloud()

  const ids = await client.openSession({ name: 'Summer', language: 'zh-CN' })

  expect(ids).toEqual({ taskId: 'task_41', sessionId: '5529798706024415232' })
  const [asked] = cloud.requestsTo('POST /api/tasks')
  expect(JSON.parse(String(asked?.body))).toEqual({ task_name: 'Summer', language: 'zh-CN' })
})

it('keeps all digits of a session id that comes as a bare number', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /api/tasks', (_, response) => {
    response.end('{"code":0,"data":{"task_id":41,"session_id":9223372036854775807}}')
  })

  const ids = await client.openSession({ name: 'x', language: 'en' })

  expect(ids).toEqual({ taskId: '41', sessionId: '9223372036854775807' })
})

it('refuses a session id that would change the path of later calls', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /api/tasks', (_, response) => ok(response, { task_id: 't', session_id: '../../x?y' }))

  await expect(client.openSession({ name: 'x', language: 'en' })).rejects.toMatchObject({
    code: 'nemo.unreadable-reply',
  })
})

it('reads the balance again when the service stumbles, and gives up after three waits', async () => {
  const host = hurriedHost()
  const { client, cloud } = await clientOnCloud({ host })
  await client.signIn()
  cloud.answer('GET /api/credits', (_, response) => no(response, 500, 503), 4)

  await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.server' })

  expect(cloud.requestsTo('GET /api/credits')).toHaveLength(4)
  await expect(client.credits()).resolves.toMatchObject({ available: 100 })
})

it('follows no redirect with a call', async () => {
  const other = await clientOnCloud()
  const { client, cloud } = await clientOnCloud({ host: hurriedHost() })
  await client.signIn()
  cloud.answer(
    'GET /api/credits',
    (_, r) => void r.writeHead(302, { location: `${other.cloud.url}/api/credits` }).end(),
    4,
  )

  await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.unreadable-reply' })

  expect(other.cloud.seen).toHaveLength(0)
})

it('sends a chat message in the documented form, once, and yields what comes back', async () => {
  const { client, cloud } = await clientOnCloud()

  const events = await say(client)

  expect(events).toMatchObject([
    { kind: 'message', text: 'Done.', final: false },
    { kind: 'message', text: 'Done.', final: true },
  ])
  const [sent, ...more] = cloud.requestsTo('POST /run_sse')
  expect(more).toHaveLength(0)
  expect(sent?.headers.accept).toBe('text/event-stream')
  expect(JSON.parse(String(sent?.body))).toEqual({
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: '5529',
    new_message: { parts: [{ text: 'add a title' }] },
  })
})

it('reads an error in place of a stream, and does not send the message again', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /run_sse', (_, response) => no(response, 2001))

  await expect(say(client)).rejects.toMatchObject({ code: 'nemo.no-credits', wireCode: 2001, delivered: true })
  expect(cloud.requestsTo('POST /run_sse')).toHaveLength(1)
})

it('renews the token after a refused message without sending the message again', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  cloud.answer('POST /run_sse', (_, response) => no(response, 1001, 401))

  await expect(say(client)).rejects.toMatchObject({ code: 'nemo.token-expired' })

  expect(cloud.requestsTo('POST /run_sse')).toHaveLength(1)
  expect(cloud.requestsTo('POST /api/auth/anonymous-token')).toHaveLength(2)
})

it('keeps the words said before the connection broke, and says that the message may have arrived', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /run_sse', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(frame({ type: 'text', content: 'Half a' }), () => response.destroy())
  })
  const events: ChatEvent[] = []
  const listening = async (): Promise<void> => {
    for await (const event of client.chat({ sessionId: '5529', text: 'x' }, never)) events.push(event)
  }

  await expect(listening()).rejects.toMatchObject({ code: 'nemo.no-connection', delivered: true })

  expect(events.at(-1)).toMatchObject({ kind: 'message', text: 'Half a', final: true })
  expect(cloud.requestsTo('POST /run_sse')).toHaveLength(1)
})

it('knows that nothing was sent when nobody is there', async () => {
  const { client, cloud } = await clientOnCloud()
  await client.signIn()
  await cloud.close()

  await expect(say(client)).rejects.toMatchObject({ code: 'nemo.no-connection', delivered: false })
})

it('treats two minutes of silence as a broken connection', async () => {
  const host = createNodeHost()
  let nowMs = 0
  const clock = {
    ...host.clock,
    elapsedMs: () => nowMs,
    sleep: async (delayMs: number, signal?: AbortSignal) => {
      await host.clock.sleep(5, signal)
      nowMs += delayMs
    },
  }
  const { client, cloud } = await clientOnCloud({ host: { ...host, clock }, tokens: fixedToken('t') })
  cloud.answer('POST /run_sse', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
  })

  await expect(say(client)).rejects.toMatchObject({ code: 'nemo.no-connection', delivered: true })
  expect(nowMs).toBe(120_000)
})

it('ends the stream with the reason of whoever stopped it', async () => {
  const { client, cloud } = await clientOnCloud()
  const stop = new AbortController()
  cloud.answer('POST /run_sse', (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(frame({ type: 'text', content: 'One' }))
  })
  const listening = async (): Promise<void> => {
    for await (const event of client.chat({ sessionId: '5529', text: 'x' }, stop.signal)) {
      if (event.kind === 'message') stop.abort(new Error('enough'))
    }
  }

  await expect(listening()).rejects.toThrow('enough')
})

it('sends a draft back with a render byte for byte', async () => {
  const { client, cloud } = await clientOnCloud()
  const draft =
    '{"t":[{"tt":0,"sg":[{"id":9223372036854775807,"d":1.0,"d":1e3}]}],"z":-0,"10":1,"2":"\\u00e9\\"}\u2028 é"}'
  cloud.stateText = `{"data" : {"state":{"other":{"draft":1}, "dr\\u0061ft" : ${draft} } },"code":0}`

  const { rawDraft, exportable } = await client.state('5529')
  const answer = await client.submitRender({ renderId: 'render_1', sessionId: '5529', rawDraft: rawDraft ?? '' })

  expect(rawDraft).toBe(draft)
  expect(exportable).toBe(true)
  expect(answer).toEqual({ renderId: 'render_1' })
  const [sent] = cloud.requestsTo('POST /api/render/proxy/lambda')
  expect(String(sent?.body)).toBe(
    `{"id":"render_1","sessionId":"5529","draft":${draft},"output":{"format":"mp4","quality":"high"}}`,
  )
})

it('says beside the draft what only the engine on this computer understands', async () => {
  const { client, cloud } = await clientOnCloud()
  const order = { renderId: 'render_1', sessionId: '5529', rawDraft: '{}' }
  await client.submitRender({ ...order, format: 'webm', ratio: '9:16', size: '720p' })
  const [sent] = cloud.requestsTo('POST /api/render/proxy/lambda')
  expect(JSON.parse(String(sent?.body))).toMatchObject({
    ...{ draft: {}, output: { format: 'webm', quality: 'high' }, rw_ratio: '9:16', rw_size: '720p' },
  })
})

it('polls the id that the service chose', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /api/render', (_, response) => json(response, { taskId: 'other-9', status: 'pending' }))

  expect(await client.submitRender({ renderId: 'render_1', sessionId: '5529', rawDraft: '{}' })).toEqual({
    renderId: 'other-9',
  })
})

it('says that a render is gone, and takes a cancel of it as done', async () => {
  const { client, cloud } = await clientOnCloud()
  const gone = (_: unknown, response: Parameters<typeof json>[0]): void => json(response, { detail: 'Not Found' }, 404)
  cloud.answer('GET /api/render/proxy/lambda/', gone)
  cloud.answer('POST /api/render/proxy/lambda/', gone)

  await expect(client.pollRender('render_1')).rejects.toMatchObject({ code: 'nemo.render-gone', wireCode: 404 })
  await expect(client.cancelRender('render_1')).resolves.toBeUndefined()
})

it('makes a browser link from a claim token, and none where there is none', async () => {
  const { client, cloud } = await clientOnCloud({ host: hurriedHost() })
  const ids = { taskId: 'task_41', sessionId: '5529' }

  expect(await client.projectLink(ids)).toBe('https://nemovideo.com/workspace/claim?ct=clm_a%2Fb')
  cloud.answer('POST /api/auth/claim-token', (_, response) => no(response, 404, 404))
  expect(await client.projectLink(ids)).toBeUndefined()
})

it('streams files with their names and bytes intact, and tells how much has left', async () => {
  const { client, cloud, folder } = await clientOnCloud()
  const names = ['plain.jpg', '引号"and\r\nline 😀.png', '-dash.mp3']
  const files = await Promise.all(
    names.map(async (name, index) => {
      const path = join(folder, `source-${index}`)
      const sizeBytes = [1, 700_000, 65_536][index] ?? 0
      await writeFile(path, Buffer.alloc(sizeBytes, `--reelwright ${index}\r\n`))
      return { path, name, contentType: 'image/jpeg', sizeBytes }
    }),
  )
  const sent = new Map<string, number[]>()
  const onProgress = (path: string, bytes: number): void => void sent.set(path, [...(sent.get(path) ?? []), bytes])

  const { assets } = await client.uploadFiles('5529', files, { signal: never, onProgress })

  expect(cloud.uploads.map(({ filename }) => filename)).toEqual([
    'plain.jpg',
    '引号%22and%0D%0Aline 😀.png',
    '-dash.mp3',
  ])
  expect(cloud.uploads.map(({ sizeBytes }) => sizeBytes)).toEqual([1, 700_000, 65_536])
  expect(assets.map(({ hash }) => hash)).toEqual(cloud.uploads.map(({ sha256 }) => sha256))
  const [seen] = cloud.requestsTo('POST /api/upload-video')
  expect(seen?.headers['content-length']).toBe(String(seen?.body.byteLength))
  for (const { path, sizeBytes } of files) {
    const steps = sent.get(path) ?? []
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(steps.at(-1)).toBe(sizeBytes)
  }
})

it('does not send a file that is no longer what it was, nor one that is gone', async () => {
  const { client, folder } = await clientOnCloud()
  const path = join(folder, 'a.jpg')
  await writeFile(path, 'longer than said')
  const file = { path, name: 'a.jpg', contentType: 'image/jpeg', sizeBytes: 3 }

  await expect(client.uploadFiles('5529', [file], { signal: never })).rejects.toMatchObject({
    code: 'media.changed',
    facts: { name: 'a.jpg' },
  })
  const gone = { ...file, path: join(folder, 'gone.jpg') }
  await expect(client.uploadFiles('5529', [gone], { signal: never })).rejects.toMatchObject({ code: 'media.missing' })
})

it('hands over addresses in place of bytes', async () => {
  const { client } = await clientOnCloud()

  expect((await client.uploadUrls('5529', ['file:///tmp/a.jpg'], never)).assets).toEqual([
    { name: 'a.jpg', url: 'file:///tmp/a.jpg' },
  ])
})

it('stops reading an answer that has no end', async () => {
  const { client, cloud } = await clientOnCloud({ host: hurriedHost() })
  await client.signIn()
  const pourEndlessly = (_: unknown, response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const pour = (): void => void response.write(Buffer.alloc(65_536, ' '), (error) => error ?? pour())
    pour()
  }
  cloud.answer('GET /api/credits', pourEndlessly, 4)

  await expect(client.credits()).rejects.toMatchObject({ code: 'nemo.unreadable-reply' })
})

it('takes only words for a stream that is one', async () => {
  const { client, cloud } = await clientOnCloud()
  cloud.answer('POST /run_sse', (_, response) => stream(response, []))

  expect(await say(client)).toEqual([])
})
