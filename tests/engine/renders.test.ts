import { access, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Compositor, RenderOrder } from '../../src/main/engine/film'
import { createNodeHost } from '../../src/main/host/node-host'
import { type EngineOn, plainCompositor, startTestEngine, tempFolder } from './support/engine'
import { addFiles, draftOf, ending, makePhoto, openSession, RENDER, say, sessionWithCut } from './support/journey'

const DAY_MS = 24 * 60 * 60 * 1000

/** A compositor whose films are finished when the test says so. */
function heldCompositor() {
  const orders: RenderOrder[] = []
  const finish: (() => void)[] = []
  const compositor: Compositor = {
    ...plainCompositor(),
    render: async (order) => {
      const held = new Promise<void>((resolve, reject) => {
        finish.push(resolve)
        order.signal.addEventListener('abort', () => reject(order.signal.reason as Error))
      })
      orders.push(order)
      await Promise.all([held, mkdir(order.workFolder, { recursive: true })])
      return plainCompositor().render(order)
    },
  }
  return { compositor, orders, finish: () => finish.shift()?.() }
}

async function submit(engine: EngineOn, sessionId: string, id: string) {
  return engine.ask(RENDER, { body: { id, sessionId, draft: await draftOf(engine, sessionId) } })
}

const statusOf = async (engine: EngineOn, id: string): Promise<unknown> =>
  (await engine.ask(`${RENDER}/${id}`)).body['status']

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

describe('a render', () => {
  it('needs the attribution headers', async () => {
    const engine = await startTestEngine()
    const answer = await engine.ask(RENDER, { body: {}, headers: { 'X-Skill-Version': '' } })
    expect(answer).toMatchObject({ status: 402, body: { code: 402 } })
  })

  it('is on disk before its id is answered', async () => {
    const { compositor } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    const sessionId = await sessionWithCut(engine, await tempFolder())
    await submit(engine, sessionId, 'r1')
    const job = JSON.parse(await readFile(join(engine.dataFolder, 'renders', 'r1', 'job.json'), 'utf8')) as object
    expect(job).toMatchObject({ id: 'r1', sessionId, draft: { d: 2000 } })
  })

  it('cannot be asked for twice by one id, not even at the same time', async () => {
    const { compositor, orders, finish } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    const sessionId = await sessionWithCut(engine, await tempFolder())
    const answers = await Promise.all([1, 2, 3].map(() => submit(engine, sessionId, 'r1')))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    finish()
    expect(await ending(engine, 'r1')).toMatchObject({ status: 'completed' })
    expect(await submit(engine, sessionId, 'r1')).toMatchObject({ status: 409 })
    expect(orders).toHaveLength(1)
  })

  it('waits until the one before it is done', async () => {
    const { compositor, orders, finish } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    const sessionId = await sessionWithCut(engine, await tempFolder())
    await submit(engine, sessionId, 'r1')
    await submit(engine, sessionId, 'r2')
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    expect(await statusOf(engine, 'r1')).toBe('processing')
    expect(await statusOf(engine, 'r2')).toBe('pending')
    finish()
    expect(await ending(engine, 'r1')).toMatchObject({ status: 'completed' })
    await vi.waitFor(() => expect(orders).toHaveLength(2))
    finish()
    expect(await ending(engine, 'r2')).toMatchObject({ status: 'completed' })
  })

  it('is made when its place says so, and says how many come before it', async () => {
    const { compositor, orders, finish } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    const sessionId = await sessionWithCut(engine, await tempFolder())
    const before = async (id: string): Promise<unknown> => (await engine.ask(`${RENDER}/${id}`)).body['rw_before']
    await submit(engine, sessionId, 'r1')
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    for (const id of ['r2', 'r3', 'r4']) await submit(engine, sessionId, id)
    expect(await Promise.all(['r1', 'r2', 'r3', 'r4'].map(before))).toEqual([undefined, 1, 2, 3])

    for (const [id, place] of [
      ['r4', { rw_first: true }],
      ['r1', { rw_first: true }],
      ['r2', {}],
      ['r2', { rw_before: 'r3' }],
      ['r2', { rw_before: 'r1' }],
    ] as const)
      expect((await engine.ask(`/rw/render/${id}/place`, { body: place })).status).toBe(200)
    expect(await Promise.all(['r1', 'r2', 'r3', 'r4'].map(before))).toEqual([undefined, 2, 3, 1])
    await engine.ask(`${RENDER}/r2/cancel`, { method: 'POST' })
    expect(await before('r3')).toBe(2)

    finish()
    await ending(engine, 'r1')
    await vi.waitFor(async () => expect(await statusOf(engine, 'r4')).toBe('processing'))
    await vi.waitFor(() => expect(orders).toHaveLength(2))
    finish()
    expect(await ending(engine, 'r4')).toMatchObject({ status: 'completed' })
    await vi.waitFor(() => expect(orders).toHaveLength(3))
    finish()
    expect(await ending(engine, 'r3')).toMatchObject({ status: 'completed' })
    expect((await engine.ask('/rw/render/nobody/place', { body: {} })).status).toBe(404)
  })

  it('tells progress that never falls', async () => {
    const { compositor, orders } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    await submit(engine, await sessionWithCut(engine, await tempFolder()), 'r1')
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    orders[0]?.onProgress(0.5)
    orders[0]?.onProgress(0.3)
    expect((await engine.ask(`${RENDER}/r1`)).body).toMatchObject({ status: 'processing', progress: 50 })
  })

  it('leaves nothing when it is cancelled, while it runs or waits', async () => {
    const { compositor, orders } = heldCompositor()
    const engine = await startTestEngine({ parts: { compositor } })
    const sessionId = await sessionWithCut(engine, await tempFolder())
    await submit(engine, sessionId, 'r1')
    await submit(engine, sessionId, 'r2')
    await vi.waitFor(() => expect(orders).toHaveLength(1))
    for (const id of ['r2', 'r1', 'r1']) {
      const { body } = await engine.ask(`${RENDER}/${id}/cancel`, { method: 'POST' })
      expect(body).toMatchObject({ taskId: id, status: 'cancelled' })
      expect(await readdir(join(engine.dataFolder, 'renders', id))).not.toContain('work')
    }
    expect(orders).toHaveLength(1)
    await submit(engine, sessionId, 'r3')
    await vi.waitFor(() => expect(orders).toHaveLength(2))
  })

  it('is gone, not broken off, when somebody removed its film', async () => {
    const { engine, jobPath } = await finishedJob()
    const { url } = (await ending(engine, 'r1'))['output'] as { url: string }
    expect((await fetch(url, { method: 'HEAD' })).headers.get('content-type')).toBe('video/mp4')
    await rm(join(jobPath, '..', 'film.mp4'))
    expect((await fetch(url)).status).toBe(404)
    expect(engine.log).toEqual([])
  })

  it('is unknown when nobody asked for it', async () => {
    const engine = await startTestEngine()
    expect(await engine.ask(`${RENDER}/nobody`)).toMatchObject({ status: 404, body: { code: 404 } })
    expect(await engine.ask('/api/render/proxy/nobody/download')).toMatchObject({ status: 404 })
  })

  it('is refused when there is nothing in it', async () => {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine)
    const answer = await submit(engine, sessionId, 'r1')
    expect(answer).toMatchObject({ status: 400, body: { rw_failure: { code: 'export.nothing-yet' } } })
    expect(await statusOf(engine, 'r1')).toBeUndefined()
  })
})

describe('the files of a film', () => {
  async function sessionOf(path: string) {
    const engine = await startTestEngine()
    const sessionId = await openSession(engine, { language: 'zh-CN' })
    await addFiles(engine, sessionId, [path])
    await say(engine, sessionId, 'a film')
    return { engine, sessionId }
  }

  it('must still be there, and the one that is not is named', async () => {
    const path = await makePhoto(await tempFolder(), 'sea.jpg')
    const { engine, sessionId } = await sessionOf(path)
    await rm(path)
    await submit(engine, sessionId, 'r1')
    expect(await ending(engine, 'r1')).toMatchObject({
      status: 'failed',
      error: 'sea.jpg 已被移动或删除。',
      rw_failure: { code: 'media.missing', facts: { name: 'sea.jpg' } },
    })
  })

  it('must still be the same, unless they are added again', async () => {
    const folder = await tempFolder()
    const path = await makePhoto(folder, 'sea.jpg')
    const { engine, sessionId } = await sessionOf(path)
    await utimes(path, 1, 1)
    await submit(engine, sessionId, 'r1')
    expect(await ending(engine, 'r1')).toMatchObject({
      rw_failure: { code: 'media.changed', facts: { name: 'sea.jpg' } },
    })
    await addFiles(engine, sessionId, [path])
    await submit(engine, sessionId, 'r2')
    expect(await ending(engine, 'r2')).toMatchObject({ status: 'completed' })
  })
})

describe('a render that was cut short', () => {
  it('is taken up again by the next engine, as soon as it is asked for', async () => {
    const first = heldCompositor()
    const dataFolder = await tempFolder()
    const before = await startTestEngine({ dataFolder, parts: { compositor: first.compositor } })
    await submit(before, await sessionWithCut(before, await tempFolder()), 'r1')
    await vi.waitFor(() => expect(first.orders).toHaveLength(1))
    await before.stop()

    const after = await startTestEngine({ dataFolder })
    expect(await ending(after, 'r1')).toMatchObject({ status: 'completed', output: { duration: 2 } })
  })

  it('keeps the place it was given, whoever is asked for first by the next engine', async () => {
    const [first, second] = [heldCompositor(), heldCompositor()]
    const dataFolder = await tempFolder()
    const before = await startTestEngine({ dataFolder, parts: { compositor: first.compositor } })
    const sessionId = await sessionWithCut(before, await tempFolder())
    await submit(before, sessionId, 'r1')
    await vi.waitFor(() => expect(first.orders).toHaveLength(1))
    for (const id of ['r2', 'r3', 'r4']) await submit(before, sessionId, id)
    await before.ask('/rw/render/r4/place', { body: { rw_before: 'r2' } })
    await before.stop()

    const after = await startTestEngine({ dataFolder, parts: { compositor: second.compositor } })
    const waits = async (id: string): Promise<unknown> => (await after.ask(`${RENDER}/${id}`)).body['rw_before']
    expect(await waits('r3')).toBeDefined()
    await vi.waitFor(() => expect(second.orders).toHaveLength(1))
    expect(await Promise.all(['r1', 'r4', 'r2', 'r3'].map(waits))).toEqual([undefined, 1, 2, 3])
  })

  it('is given up when it has brought the engine down three times', async () => {
    const { engine, jobPath, job } = await finishedJob()
    await engine.stop()
    await writeFile(jobPath, JSON.stringify({ ...job, starts: 3, state: { status: 'processing' } }))
    const after = await startTestEngine({ dataFolder: engine.dataFolder })
    expect(await ending(after, 'r1')).toMatchObject({
      status: 'failed',
      rw_failure: { code: 'export.render-failed-here' },
    })
  })

  it('is done when its film was finished and only the note of it is missing', async () => {
    const { engine, jobPath, job } = await finishedJob()
    await engine.stop()
    await writeFile(jobPath, JSON.stringify({ ...job, starts: 1, state: { status: 'processing' } }))
    const { compositor, orders } = heldCompositor()
    const after = await startTestEngine({ dataFolder: engine.dataFolder, parts: { compositor } })
    expect(await ending(after, 'r1')).toMatchObject({ status: 'completed', output: { duration: 2 } })
    expect(orders).toEqual([])
  })

  it('is lost, not wrong, when its file is damaged twice over; the damaged one is kept aside', async () => {
    const { engine, jobPath } = await finishedJob()
    await engine.stop()
    await writeFile(jobPath, 'no')
    const second = await startTestEngine({ dataFolder: engine.dataFolder })
    expect(await ending(second, 'r1')).toMatchObject({ status: 'completed' })
    await second.stop()
    await writeFile(jobPath, 'no')
    await writeFile(`${jobPath}.bak`, 'no')
    const third = await startTestEngine({ dataFolder: engine.dataFolder })
    expect(await third.ask(`${RENDER}/r1`)).toMatchObject({ status: 404 })
    expect((await readdir(join(jobPath, '..'))).some((name) => name.includes('damaged'))).toBe(true)
  })
})

async function finishedJob() {
  const engine = await startTestEngine()
  await submit(engine, await sessionWithCut(engine, await tempFolder()), 'r1')
  await ending(engine, 'r1')
  const jobPath = join(engine.dataFolder, 'renders', 'r1', 'job.json')
  return { engine, jobPath, job: JSON.parse(await readFile(jobPath, 'utf8')) as Record<string, unknown> }
}

describe('an old film', () => {
  it('goes after seven days, and nothing that is not ours goes with it', async () => {
    const { engine, jobPath } = await finishedJob()
    await engine.stop()
    const renders = join(engine.dataFolder, 'renders')
    await mkdir(join(renders, 'holiday'))
    await writeFile(join(renders, 'holiday', 'film.mp4'), 'mine')
    const host = createNodeHost()
    const later = (days: number) => ({
      ...host,
      clock: { ...host.clock, nowMs: () => host.clock.nowMs() + days * DAY_MS },
    })

    await (await startTestEngine({ dataFolder: engine.dataFolder, host: later(6.9) })).stop()
    expect(await exists(jobPath)).toBe(true)
    await startTestEngine({ dataFolder: engine.dataFolder, host: later(7.1) })
    expect(await readdir(renders)).toEqual(['holiday'])
  })
})
