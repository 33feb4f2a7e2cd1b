import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type BuiltEngine, buildEngine } from '../engine/support/built-engine'
import { type Asker, askerAt, tempFolder } from '../engine/support/engine'
import { startEngineProcess } from '../engine/support/engine-process'
import { addFiles, draftOf, ending, makePhoto, makeSong, openSession, RENDER, say } from '../engine/support/journey'
import { createChance } from '../support/mutations'

/** The engine's own process, asked over the wire, and disturbed at moments without meaning. `RW_KILL_SEED` sets others. */
const SEED = Number(process.env['RW_KILL_SEED'] ?? 20_261_122)
const MOMENTS = 10
/** About as long as the film takes on two free cores: some come too late, and then the film is simply done. */
const LATEST_MS = 2_500
const FILM_SECONDS = 6

let built: BuiltEngine
beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

const momentsOf = (seed: number): number[] => {
  const chance = createChance(seed)
  return Array.from({ length: MOMENTS }, () => Math.round(chance() ** 1.5 * LATEST_MS))
}

const start = (dataFolder: string) => startEngineProcess(built.engineFile, { listen: { port: 0 }, dataFolder })
const pause = (delayMs: number): Promise<void> => new Promise((wake) => setTimeout(wake, delayMs))

interface Wished {
  readonly sessionId: string
  readonly draft: { readonly m: object }
}

/** Photos, a song and a cut, small enough to be made in seconds. */
async function wish(ask: Asker): Promise<Wished> {
  const mediaFolder = await tempFolder()
  const sessionId = await openSession({ ask })
  const photos = ['red', 'green', 'blue'].map((colour) => makePhoto(mediaFolder, `${colour}.jpg`, colour, '1280x960'))
  await addFiles({ ask }, sessionId, [...(await Promise.all(photos)), await makeSong(mediaFolder, 'song.mp3')])
  await say({ ask }, sessionId, `make it ${FILM_SECONDS} seconds with the title "Stopped"`)
  return { sessionId, draft: (await draftOf({ ask }, sessionId)) as Wished['draft'] }
}

/** Every film has a size of its own, so that none is taken from the pieces of those before. */
async function submit(ask: Asker, { sessionId, draft }: Wished, number: number): Promise<string> {
  const id = `film-${number}`
  const m = { ...draft.m, width: 640 + 16 * number, height: 360 }
  const { status } = await ask(RENDER, { body: { id, sessionId, draft: { ...draft, m } } })
  expect(status).toBe(200)
  return id
}

/** Programs that work on files below a folder, by their arguments. */
async function atWorkIn(folder: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'stat,args'], { maxBuffer: 2 ** 26 })
  return stdout.split('\n').filter((row) => row.includes('ffmpeg') && row.includes(folder) && !row.startsWith('Z'))
}

/** Beside each note of ours lies the one before it. */
async function filesOf(dataFolder: string, id: string): Promise<string[]> {
  const names = await readdir(join(dataFolder, 'renders', id), { recursive: true })
  return names.filter((name) => name !== 'job.json.bak').sort()
}

/** What a cache may hold when nobody is at work: whole things under their names. */
async function halfThingsIn(dataFolder: string): Promise<string[]> {
  const names = await readdir(join(dataFolder, 'cache'), { recursive: true })
  return names.filter((name) => name.endsWith('.part'))
}

async function expectWhole(dataFolder: string, id: string, number: number): Promise<void> {
  const path = join(dataFolder, 'renders', id, 'film.mp4')
  const show = ['-v', 'error', '-count_frames', '-select_streams', 'v', '-of', 'csv=p=0']
  const { stdout } = await promisify(execFile)('ffprobe', [
    ...show,
    '-show_entries',
    'stream=width,nb_read_frames',
    path,
  ])
  expect(stdout.trim()).toBe(`${640 + 16 * number},${FILM_SECONDS * 30}`)
}

it('is cancelled at any of ten moments, leaves no program and no file, and makes the next film', async () => {
  const dataFolder = await tempFolder()
  const { baseUrl, child, ended } = await start(dataFolder)
  const ask = askerAt(baseUrl)
  const wished = await wish(ask)
  const endings: unknown[] = []
  for (const [number, momentMs] of momentsOf(SEED).entries()) {
    const id = await submit(ask, wished, number)
    await pause(momentMs)
    const { body } = await ask(`${RENDER}/${id}/cancel`, { method: 'POST' })
    const words = `moment ${number} of seed ${SEED}: ${momentMs} ms`
    expect(['cancelled', 'completed'], words).toContain(body['status'])
    endings.push(body['status'])
    expect(await filesOf(dataFolder, id), words).toEqual(
      body['status'] === 'completed' ? ['film.mp4', 'job.json'] : ['job.json'],
    )
    // Photos may be getting ready for the next film by now; nothing of this one is at work.
    expect(
      (await atWorkIn(dataFolder)).filter((row) => row.includes(id)),
      words,
    ).toEqual([])
  }
  expect(endings).toContain('cancelled')

  const last = await submit(ask, wished, MOMENTS)
  expect(await ending({ ask }, last)).toMatchObject({ status: 'completed', output: { duration: FILM_SECONDS } })
  await expectWhole(dataFolder, last, MOMENTS)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(await atWorkIn(dataFolder)).toEqual([])
  expect(await halfThingsIn(dataFolder)).toEqual([])
}, 600_000)

it('is killed at any of ten moments, leaves no program, and its next start finishes each film', async () => {
  const dataFolder = await tempFolder()
  const first = await start(dataFolder)
  const wished = await wish(askerAt(first.baseUrl))
  let engine = first
  for (const [number, momentMs] of momentsOf(SEED + 1).entries()) {
    const words = `moment ${number} of seed ${SEED + 1}: ${momentMs} ms`
    const id = await submit(askerAt(engine.baseUrl), wished, number)
    await pause(momentMs)
    engine.child.kill('SIGKILL')
    await engine.ended
    await vi.waitFor(async () => expect(await atWorkIn(dataFolder), words).toEqual([]), {
      timeout: 60_000,
      interval: 100,
    })

    engine = await start(dataFolder)
    const ask = askerAt(engine.baseUrl)
    expect(await ending({ ask }, id), words).toMatchObject({ status: 'completed', output: { duration: FILM_SECONDS } })
    await expectWhole(dataFolder, id, number)
    expect(await filesOf(dataFolder, id), words).toEqual(['film.mp4', 'job.json'])
  }
  engine.child.kill('SIGTERM')
  expect(await engine.ended).toBe(0)
  expect(await atWorkIn(dataFolder)).toEqual([])
}, 900_000)
