import { execFile } from 'node:child_process'
import { chmod, readdir } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startServer } from '../../src/main/engine/server/start-server'
import { createNodeHost } from '../../src/main/host/node-host'
import { ATTRIBUTION, plainParts, startTestEngine, tempFolder, TOKEN } from './support/engine'
import { draftOf, openSession, RENDER, sessionWithCut, statePath, uploadPath } from './support/journey'

const run = promisify(execFile)
const asRoot = process.getuid?.() === 0
const CREDITS = '/api/credits/balance/simple'
const SIGNED = { authorization: `Bearer ${TOKEN}`, ...ATTRIBUTION }

interface Raw {
  readonly status: number
  readonly headers: Record<string, unknown>
  readonly text: string
}

/** As bare as a request can be: `fetch` sets Host and refuses to send some headers. */
function send(baseUrl: string, path: string, method: string, headers: Record<string, string>, body = ''): Promise<Raw> {
  const { hostname, port } = new URL(baseUrl)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers })
    // An answer may come before the whole body has left; the connection is done with when both have.
    const left = new Promise<void>((done) => sent.once('finish', done))
    sent.once('response', (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
      answer.on('end', () => {
        void left.then(() => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }))
      })
    })
    sent.on('error', reject).end(body)
  })
}

describe('a web page', () => {
  it('reaches nothing through a name that was made to point here', async () => {
    const { baseUrl } = await startTestEngine()
    const { port } = new URL(baseUrl)
    for (const host of [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      '127.0.0.1',
      'localhost:1',
    ]) {
      expect(await send(baseUrl, CREDITS, 'GET', { ...SIGNED, host }), host).toMatchObject({ status: 403 })
    }
    for (const host of [`127.0.0.1:${port}`, `LocalHost:${port}`]) {
      expect(await send(baseUrl, CREDITS, 'GET', { ...SIGNED, host }), host).toMatchObject({ status: 200 })
    }
  })

  it('is refused for its origin, whatever else it knows, and never invited', async () => {
    const { baseUrl } = await startTestEngine()
    for (const origin of ['https://evil.example', 'null', baseUrl]) {
      const answers = await Promise.all([
        send(baseUrl, CREDITS, 'GET', { ...SIGNED, origin }),
        send(baseUrl, '/api/auth/anonymous-token', 'POST', { origin, 'x-client-id': 'c' }),
        send(baseUrl, RENDER, 'OPTIONS', { origin, 'access-control-request-method': 'POST' }),
      ])
      for (const { status, headers } of answers) {
        expect(status).toBe(403)
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
      }
    }
  })

  it('cannot send what a form may send without asking', async () => {
    const { baseUrl, dataFolder } = await startTestEngine()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      const path = '/api/tasks/me/with-session/nemo_agent'
      const answer = await send(baseUrl, path, 'POST', { ...SIGNED, 'content-type': type }, '{}')
      expect(answer, type).toMatchObject({ status: 415 })
    }
    expect(await readdir(dataFolder)).toEqual([])
  })
})

describe('the token', () => {
  it('is needed, whole, on every route but its own and that of a film', async () => {
    const engine = await startTestEngine()
    const sessionId = await sessionWithCut(engine, await tempFolder())
    const routes: [string, string][] = [
      ['GET', CREDITS],
      ['GET', statePath(sessionId)],
      ['POST', uploadPath(sessionId)],
      ['POST', '/run_sse'],
      ['POST', RENDER],
      ['GET', `${RENDER}/r`],
      ['POST', `${RENDER}/r/cancel`],
      ['GET', '/api/render/proxy/r/download'],
      ['POST', '/api/auth/claim-token'],
    ]
    const wrong = ['', 'Bearer', `Bearer ${TOKEN.slice(0, -1)}`, `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, 'Bearer ü']
    for (const [method, path] of routes) {
      for (const authorization of wrong) {
        const headers = { ...ATTRIBUTION, authorization: Buffer.from(authorization).toString('latin1') }
        const answer = await send(engine.baseUrl, path, method, headers)
        expect(answer.status, `${method} ${path} ${authorization}`).toBe(401)
        expect(JSON.parse(answer.text)).toMatchObject({ code: 1001 })
      }
    }
  })

  it('is asked for before a large upload is kept, and the answer arrives all the same', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const headers = { authorization: 'Bearer wrong', 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await send(engine.baseUrl, uploadPath(sessionId), 'POST', headers, 'x'.repeat(20 * 1024 * 1024))
    expect(answer).toMatchObject({ status: 401 })
    expect(await readdir(join(engine.dataFolder, 'sessions', sessionId))).toEqual(['session.json'])
  })

  it('is not found by guessing the way to a film', async () => {
    const engine = await startTestEngine()
    const sessionId = await sessionWithCut(engine, await tempFolder())
    await engine.ask(RENDER, { body: { id: 'r1', sessionId, draft: await draftOf(engine, sessionId) } })
    for (const path of [
      '/films/r1/k.mp4',
      '/films/r1/',
      '/films/r1',
      '/films/..%2fr1/job.json',
      '/films/r1/job.json',
    ]) {
      expect(await send(engine.baseUrl, path, 'GET', {}), path).toMatchObject({ status: 404 })
    }
  })

  it.runIf(asRoot)('is not given to another user of this computer over a port', async () => {
    const { baseUrl } = await startTestEngine()
    const ask = ['curl', '-s', '-X', 'POST', '-H', 'X-Client-Id: other', `${baseUrl}/api/auth/anonymous-token`]
    const { stdout } = await run('setpriv', ['--reuid=65534', '--clear-groups', ...ask])
    expect(stdout).toContain('"code":403')
    expect(stdout).not.toContain(TOKEN)
  })
})

describe('the socket', () => {
  it.runIf(asRoot)('lets no other user of this computer in', async () => {
    const folder = await tempFolder()
    await chmod(folder, 0o700)
    const socketPath = join(folder, 'engine.sock')
    const host = createNodeHost()
    const order = { listen: { socketPath }, token: TOKEN, dataFolder: join(folder, 'data') }
    const server = await startServer({ host, parts: plainParts(host), log: () => undefined }, order)
    const ask = ['curl', '-sS', '--unix-socket', socketPath, 'http://localhost/api/credits/balance/simple']
    try {
      await expect(run('setpriv', ['--reuid=65534', '--clear-groups', ...ask])).rejects.toThrow(
        /connect|refused|denied/i,
      )
      // In a folder that is open to all, the socket itself still is not.
      await chmod(folder, 0o755)
      await expect(run('setpriv', ['--reuid=65534', '--clear-groups', ...ask])).rejects.toThrow(
        /connect|refused|denied/i,
      )
      expect((await run(ask[0] ?? '', ask.slice(1))).stdout).toContain('"code":1001')
    } finally {
      await server.stop()
    }
  })
})

describe('what only asks', () => {
  it('changes nothing, and what changes something cannot be asked for with GET', async () => {
    const engine = await startTestEngine()
    const sessionId = await sessionWithCut(engine, await tempFolder())
    const before = await engine.ask(statePath(sessionId))
    const paths = [
      '/api/auth/anonymous-token',
      '/api/tasks/me/with-session/nemo_agent',
      '/run_sse',
      uploadPath(sessionId),
    ]
    for (const path of [...paths, RENDER, `${RENDER}/r1/cancel`]) {
      expect(await send(engine.baseUrl, `${path}?x=1`, 'GET', SIGNED), path).toMatchObject({ status: 405 })
    }
    expect((await engine.ask(statePath(sessionId))).text).toBe(before.text)
    expect(await readdir(engine.dataFolder)).toEqual(['sessions'])
  })
})

describe('a body', () => {
  it('is refused when it is too large, too deep or no object, before it is understood', async () => {
    const engine = await startTestEngine()
    const post = (body: string) =>
      send(engine.baseUrl, '/run_sse', 'POST', { ...SIGNED, 'content-type': 'application/json' }, body)
    expect(await post(`{"a":"${'x'.repeat(3 * 1024 * 1024)}"}`)).toMatchObject({ status: 413 })
    for (const body of [`${'['.repeat(500_000)}`, `{"a":${'['.repeat(100)}${']'.repeat(100)}}`, 'null', '7', '', '{']) {
      expect(await post(body), body.slice(0, 20)).toMatchObject({ status: 400 })
    }
    expect(engine.log).toEqual([])
  })

  it('cannot reach the prototype of anything', async () => {
    const engine = await startTestEngine()
    const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"task_name":"a"}'
    const headers = { ...SIGNED, 'content-type': 'application/json' }
    await send(engine.baseUrl, '/api/tasks/me/with-session/nemo_agent', 'POST', headers, body)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('of any JSON at all gets an answer of ours, never a crash', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (draft, parts) => {
        const render = await engine.ask(RENDER, { body: { id: 'r1', sessionId, draft } })
        const chat = await engine.ask('/run_sse', { body: { session_id: sessionId, new_message: { parts } } })
        expect([400, 404, 409]).toContain(render.status)
        expect([200, 400]).toContain(chat.status)
      }),
      { numRuns: 200 },
    )
    expect(engine.log).toEqual([])
  })
})

describe('an id', () => {
  it('never becomes a way out of our folders', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[./\\%\w-]{1,12}$/),
      fc.constantFrom('..', '../..', '..%2f..', 'a\0b', 'a\r\nHost: x', '%00', 'con', 'a/../../b'),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (id) => {
        const answer = await engine.ask(statePath(encodeURIComponent(id)))
        expect([400, 404]).toContain(answer.status)
        const made = await engine.ask(RENDER, { body: { id, sessionId, draft: { t: [] } } })
        expect([400, 404]).toContain(made.status)
      }),
      { numRuns: 300 },
    )
    expect(await readdir(engine.dataFolder)).toEqual(['sessions'])
    expect(engine.log).toEqual([])
  })
})
