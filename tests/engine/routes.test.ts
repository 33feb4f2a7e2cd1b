import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { hostWithSlowDisk, startTestEngine, tempFolder, TOKEN } from './support/engine'
import {
  addFiles,
  callsOf,
  draftOf,
  ending,
  makePhoto,
  openSession,
  RENDER,
  say,
  sessionWithCut,
  statePath,
  textsOf,
  uploadPath,
} from './support/journey'

describe('the way to a film', () => {
  it('goes from a token to a finished film', async () => {
    const engine = await startTestEngine()
    const token = await engine.ask('/api/auth/anonymous-token', { method: 'POST', headers: { 'X-Client-Id': 'c1' } })
    expect(token.body).toMatchObject({ code: 0, data: { token: TOKEN } })

    const sessionId = await sessionWithCut(engine, await tempFolder())
    const draft = await draftOf(engine, sessionId)
    const submitted = await engine.ask(RENDER, { body: { id: 'render_1', sessionId, draft } })
    expect(submitted.body).toMatchObject({ taskId: 'render_1', progress: 0 })

    const end = await ending(engine, 'render_1')
    expect(end).toMatchObject({ status: 'completed', progress: 100, output: { duration: 2 } })
    const film = await fetch((end['output'] as { url: string }).url)
    expect(film.status).toBe(200)
    expect(Buffer.from(await film.arrayBuffer()).toString('latin1', 4, 8)).toBe('ftyp')
    expect(engine.log).toEqual([])
  })
})

describe('the account', () => {
  it('wants to know which client asks for a token', async () => {
    const engine = await startTestEngine()
    const answer = await engine.ask('/api/auth/anonymous-token', { method: 'POST' })
    expect(answer).toMatchObject({ status: 400, body: { code: 400 } })
  })

  it('has credits that do not run out, and no link for a browser', async () => {
    const engine = await startTestEngine()
    const { body } = await engine.ask('/api/credits/balance/simple')
    const { available, frozen, total } = body['data'] as Record<string, number>
    expect(total).toBe(Number(available) + Number(frozen))
    expect(available).toBeGreaterThan(1000)
    expect(await engine.ask('/api/auth/claim-token', { body: {} })).toMatchObject({ status: 404, body: { code: 404 } })
  })
})

describe('a session', () => {
  it('is told to be unknown by status and number, on every route that names it', async () => {
    const engine = await startTestEngine()
    const unknown = { status: 404, body: { code: 1002 } }
    expect(await engine.ask(statePath('nobody'))).toMatchObject(unknown)
    expect(await engine.ask(uploadPath('nobody'), { body: { urls: ['file:///a'] } })).toMatchObject(unknown)
    const message = { session_id: 'nobody', new_message: { parts: [{ text: 'hello' }] } }
    expect(await engine.ask('/run_sse', { body: message })).toMatchObject(unknown)
    expect(await engine.ask(RENDER, { body: { id: 'r', sessionId: 'nobody', draft: {} } })).toMatchObject(unknown)
  })

  it('has no draft before the first cut', async () => {
    const engine = await startTestEngine()
    const { body } = await engine.ask(statePath(await openSession(engine)))
    expect(body).toMatchObject({ code: 0, data: { task_name: 'test', state: { draft: null, video_infos: [] } } })
  })

  it('opens for bodies in either way of writing keys, and without a language', async () => {
    const engine = await startTestEngine()
    for (const body of [{}, { taskName: 'a', language: null }, { task_name: 'b', language: 'zh-Hans' }]) {
      expect(await openSession(engine, body)).toMatch(/^[\w.-]{1,128}$/)
    }
  })
})

describe('an upload', () => {
  it('takes bytes under the name they were sent with, and keeps them', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const photo = await readFile(await makePhoto(await tempFolder(), 'a.jpg'))
    const form = new FormData()
    form.append('files', new Blob([photo], { type: 'image/jpeg' }), '海边 “1”.jpg')
    form.append('files', new Blob(['#EXTM3U\nfile:///etc/passwd']), '../../photo.jpg')
    const { body } = await postForm(engine.baseUrl, sessionId, form)
    expect(body).toMatchObject({
      code: 0,
      data: {
        files: [{ filename: '海边 “1”.jpg', file_type: 'image', width: 320, height: 240 }],
        rw_refused: [{ filename: 'photo.jpg', code: 4001, rw_failure: { facts: { name: 'photo.jpg' } } }],
      },
    })
  })

  it('refuses an upload of nothing usable with the number for it', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const form = new FormData()
    form.append('files', new Blob(['hello']), 'photo.jpg')
    expect(await postForm(engine.baseUrl, sessionId, form)).toMatchObject({ status: 415, body: { code: 4001 } })
    form.delete('files')
    expect(await postForm(engine.baseUrl, sessionId, form)).toMatchObject({ status: 400 })
  })

  it('takes files of this computer as references, and nothing from elsewhere', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const path = await makePhoto(await tempFolder(), "it's 100% #1?.jpg")
    const { body } = await addFiles(engine, sessionId, [path])
    expect(body).toMatchObject({ code: 0, data: { files: [{ filename: "it's 100% #1?.jpg" }] } })
    for (const url of [
      'https://example.com/a.jpg',
      'file://server/share/a.jpg',
      'data:image/png;base64,AA',
      'nonsense',
    ]) {
      const answer = await engine.ask(uploadPath(sessionId), { body: { urls: [url], source_type: 'url' } })
      expect(answer, url).toMatchObject({ status: 415, body: { code: 4001 } })
    }
  })

  it('knows a file that is added again, so that it is there once', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const path = await makePhoto(await tempFolder(), 'sea.jpg')
    await addFiles(engine, sessionId, [path])
    await addFiles(engine, sessionId, [path])
    const { body } = await engine.ask(statePath(sessionId))
    expect((body['data'] as { state: { video_infos: unknown[] } }).state.video_infos).toHaveLength(1)
  })
})

async function postForm(baseUrl: string, sessionId: string, body: FormData) {
  const headers = { authorization: `Bearer ${TOKEN}` }
  const response = await fetch(baseUrl + uploadPath(sessionId), { method: 'POST', body, headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

describe('a turn', () => {
  it('tells its steps, what it understood and could not use, what changed, and what could be next', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    const events = await say(engine, sessionId, 'a film with a robot voice')

    expect(callsOf(events)).toEqual(['read_media', 'understand_request', 'arrange_clips'])
    expect(events.flatMap(({ customMetadata }) => (customMetadata ? [customMetadata] : []))).toEqual([
      { rw_card: { understood: [{ kind: 'length', label: '2 s' }], unused: ['robot voice'] } },
      { rw_changes: ['Title: a film with a robot voice'] },
      { rw_next: ['Export'] },
    ])
    expect(events.flatMap(({ finishReason }, index) => (finishReason ? [index] : []))).toEqual([events.length - 1])
    expect(textsOf(events)).toEqual([
      'Understood: 2 s.\nI could not use: “robot voice”.',
      'Your film is ready.',
      'What changed:\n\n- Title: a film with a robot voice',
      'Next you could say:\n\n- Export',
    ])
    expect(events.some(({ partial }) => partial)).toBe(false)
  })

  it('comes in pieces, then whole, when it is asked to stream', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const events = await say(engine, sessionId, '🎬 hello', { streaming: true })
    const texts = events.filter(({ content }) => content?.parts[0]?.text !== undefined)
    const pieces = texts.filter(({ partial }) => partial === true)
    const whole = texts.filter(({ partial }) => partial === false)
    expect(textsOf(pieces).join('')).toBe(textsOf(whole).join(''))
    expect(whole).toHaveLength(2)
  })

  it('changes the cut without a word when it is asked to be silent', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    const events = await say(engine, sessionId, 'a film', { stateDelta: { rw_silent: true } })
    expect(textsOf(events)).toEqual([])
    expect(await draftOf(engine, sessionId)).toMatchObject({ d: 2000 })
  })

  it('speaks the language of the words, else that of the session', async () => {
    const engine = await startTestEngine()
    const english = await openSession(engine, { language: 'en' })
    expect(textsOf(await say(engine, english, '做一个短片'))[0]).toBe('已理解：2 s。')
    const chinese = await openSession(engine, { language: 'zh-CN' })
    expect(textsOf(await say(engine, chinese, 'robot'))[0]).toContain('已理解：2 s。')
  })

  it('undoes and does again, in both languages, and says when there is nothing left', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    await say(engine, sessionId, 'one')
    const first = await draftOf(engine, sessionId)
    await say(engine, sessionId, 'two')
    const second = await draftOf(engine, sessionId)
    expect(second).not.toEqual(first)

    await say(engine, sessionId, 'Undo that, please.')
    expect(await draftOf(engine, sessionId)).toEqual(first)
    await say(engine, sessionId, '重做')
    expect(await draftOf(engine, sessionId)).toEqual(second)
    await say(engine, sessionId, '撤销')
    await say(engine, sessionId, 'undo')
    expect(await draftOf(engine, sessionId)).toBeNull()
    expect(textsOf(await say(engine, sessionId, 'undo')).at(-1)).toBe('There is nothing to undo.')
  })

  it('tells which files are gone', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const path = await makePhoto(await tempFolder(), 'sea.jpg')
    await addFiles(engine, sessionId, [path])
    await rm(path)
    expect(textsOf(await say(engine, sessionId, 'a film')).join('\n')).toContain(
      'Moved or deleted since they were added: sea.jpg.',
    )
  })

  it('is the only one in its session', async () => {
    const { host, hold } = hostWithSlowDisk()
    const engine = await startTestEngine({ host })
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    const release = hold()
    const first = say(engine, sessionId, 'a film')
    const body = { session_id: sessionId, new_message: { parts: [{ text: 'another film' }] } }
    await vi.waitFor(async () => {
      expect(await engine.ask('/run_sse', { body })).toMatchObject({ status: 409, body: { code: 1409 } })
    })
    release()
    expect(textsOf(await first).join('\n')).toContain('Your film is ready.')
    expect(await say(engine, sessionId, 'another film')).not.toEqual([])
  })

  it('changes nothing when the other side hangs up before the end', async () => {
    const { host, hold } = hostWithSlowDisk()
    const engine = await startTestEngine({ host })
    const sessionId = await openSession(engine)
    await addFiles(engine, sessionId, [await makePhoto(await tempFolder(), 'sea.jpg')])
    const release = hold()
    const leaving = new AbortController()
    const body = JSON.stringify({ session_id: sessionId, new_message: { parts: [{ text: 'a film' }] } })
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
    await fetch(`${engine.baseUrl}/run_sse`, { method: 'POST', headers, body, signal: leaving.signal })
    leaving.abort()
    await new Promise((resolve) => setTimeout(resolve, 100))
    release()
    await vi.waitFor(async () => {
      expect(textsOf(await say(engine, sessionId, 'undo')).at(-1)).toBe('There is nothing to undo.')
    })
  })

  it('refuses words without content', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    for (const parts of [[], [{ text: '  ' }], [{ text: null }]]) {
      const answer = await engine.ask('/run_sse', { body: { session_id: sessionId, new_message: { parts } } })
      expect(answer.status).toBe(400)
    }
  })
})

describe('a folder of ours', () => {
  it('keeps what was sent out of the folder names', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    for (const id of ['..', '.', 'a/../b', '%2e%2e', '']) {
      const answer = await engine.ask(RENDER, { body: { id, sessionId, draft: { t: [] } } })
      expect(answer.status, id).toBe(400)
    }
    await expect(readFile(join(engine.dataFolder, 'job.json'))).rejects.toThrow()
  })
})
