import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type BuiltEngine, buildEngine } from './support/built-engine'
import { type Asker, askerAt, tempFolder } from './support/engine'
import { type EngineProcess, orderEngine, startEngineProcess } from './support/engine-process'
import { addFiles, draftOf, ending, makePhoto, openSession, RENDER, say } from './support/journey'

const run = promisify(execFile)
let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

const start = (dataFolder: string): Promise<EngineProcess> =>
  startEngineProcess(built.engineFile, { listen: { port: 0 }, dataFolder })

/** A film of so many seconds, asked for and begun. */
async function beginFilm(engine: { ask: Asker }, dataFolder: string, seconds: number): Promise<void> {
  const sessionId = await openSession(engine)
  const photos = ['red', 'green', 'blue'].map((colour) => makePhoto(dataFolder, `${colour}.jpg`, colour))
  await addFiles(engine, sessionId, await Promise.all(photos))
  await say(engine, sessionId, `make it ${seconds} seconds`)
  await engine.ask(RENDER, { body: { id: 'r1', sessionId, draft: await draftOf(engine, sessionId) } })
  await vi.waitFor(async () => expect(Number((await engine.ask(`${RENDER}/r1`)).body['progress'])).toBeGreaterThan(5), {
    timeout: 30_000,
  })
}

/** Programs that work on files below a folder, by their arguments. */
async function atWorkIn(folder: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'stat,args'])
  return stdout.split('\n').filter((row) => row.includes(folder) && !row.startsWith('Z'))
}

describe('the engine process', () => {
  it('ends when its parent lets go of it', async () => {
    const { child, ended } = await start(await tempFolder())
    child.disconnect()
    expect(await ended).toBe(0)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends in order on %s', async (signal) => {
    const { child, ended } = await start(await tempFolder())
    child.kill(signal)
    expect(await ended).toBe(0)
  })

  it('says so when there is no ffmpeg, and when the order makes no sense', async () => {
    const order = { listen: { port: 0 }, dataFolder: await tempFolder() }
    const missing = await orderEngine(built.engineFile, { ...order, ffmpegPath: '/nowhere/ffmpeg' })
    expect(missing.answer).toMatchObject({ phase: 'failed', code: 'engine.ffmpeg-missing' })
    const nonsense = await orderEngine(built.engineFile, { ...order, token: 'short' })
    expect(nonsense.answer).toMatchObject({ phase: 'failed', code: 'engine.stopped' })
  })

  it('refuses to run by itself', async () => {
    await expect(run(process.execPath, [built.engineFile])).rejects.toMatchObject({ code: 2 })
  })

  it('finishes a film after it was killed in the middle of it', async () => {
    const dataFolder = await tempFolder()
    const first = await start(dataFolder)
    await beginFilm({ ask: askerAt(first.baseUrl) }, dataFolder, 12)
    first.child.kill('SIGKILL')
    await first.ended

    const second = { ask: askerAt((await start(dataFolder)).baseUrl) }
    expect(await ending(second, 'r1')).toMatchObject({ status: 'completed', output: { duration: 12 } })
    const job = JSON.parse(await readFile(join(dataFolder, 'renders', 'r1', 'job.json'), 'utf8')) as object
    expect(job).toMatchObject({ starts: 2 })
  })

  it('leaves no program behind when it is ended in the middle of a film, and the film for later', async () => {
    const dataFolder = await tempFolder()
    const first = await start(dataFolder)
    await beginFilm({ ask: askerAt(first.baseUrl) }, dataFolder, 12)
    expect(await atWorkIn(dataFolder)).not.toEqual([])
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    await vi.waitFor(async () => expect(await atWorkIn(dataFolder)).toEqual([]))
    const job = JSON.parse(await readFile(join(dataFolder, 'renders', 'r1', 'job.json'), 'utf8')) as object
    expect(job).toMatchObject({ starts: 0, state: { status: 'pending' } })
  })
})
