import { execFile } from 'node:child_process'
import { readdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createCompositor } from '../../src/main/engine/compositor/compositor'
import { createNodeHost } from '../../src/main/host/node-host'
import { type EngineOn, startTestEngine, tempFolder, tools } from './support/engine'
import { draftOf, ending, RENDER, sessionWithCut } from './support/journey'

/** An engine with the real compositor, and a session with a film of two seconds in it. */
async function engineWithFilm() {
  const dataFolder = await tempFolder()
  const compositor = createCompositor({
    host: createNodeHost(),
    tools,
    resourcesFolder: resolve('resources'),
    cacheFolder: join(dataFolder, 'cache'),
    workerFile: resolve('out/main/segment-worker.js'),
  })
  const engine = await startTestEngine({ dataFolder, parts: { compositor } })
  const sessionId = await sessionWithCut(engine, await tempFolder())
  const draft = await draftOf(engine, sessionId)
  const render = async (id: string, output: unknown, more: object = {}) => {
    await engine.ask(RENDER, { body: { id, sessionId, draft, output, ...more } })
    return ending(engine, id)
  }
  return { engine, render }
}

async function fetched(engine: EngineOn, answer: Record<string, unknown>) {
  const { url, duration } = answer['output'] as { url: string; duration: number }
  const response = await fetch(url)
  const path = join(engine.dataFolder, 'fetched')
  await writeFile(path, Buffer.from(await response.arrayBuffer()))
  const { stdout } = await promisify(execFile)('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=codec_name,width,height', '-of', 'csv=p=0', path],
  ])
  return { url, duration, type: response.headers.get('content-type'), streams: stdout.trim().split(/\s+/) }
}

it.each([
  ['mp4', 'video/mp4', ['h264,1920,1080', 'aac']],
  ['gif', 'image/gif', ['gif,480,270']],
  ['m4a', 'audio/mp4', ['aac']],
  ['mp3', 'audio/mpeg', ['mp3']],
  ['png', 'image/png', ['png,1920,1080']],
])('sends a film as %s when that is asked for', async (format, type, streams) => {
  const { engine, render } = await engineWithFilm()
  const film = await fetched(engine, await render('r1', { format, quality: 'high' }))
  expect(film).toMatchObject({ type, streams })
  expect(film.url.endsWith(`.${format}`)).toBe(true)
  expect(await readdir(join(engine.dataFolder, 'renders', 'r1'))).toEqual(
    expect.arrayContaining(['job.json', `film.${format}`]),
  )
})

it('sends a WebM in preview size', async () => {
  const { engine, render } = await engineWithFilm()
  const film = await fetched(engine, await render('r1', { format: 'webm', quality: 'preview' }))
  // Opus comes in blocks of 20 ms.
  expect(film.duration).toBeCloseTo(2, 1)
  expect(film).toMatchObject({ type: 'video/webm', streams: ['vp9,640,360', 'opus'] })
})

it('sends a film of 720p that is a whole film otherwise', async () => {
  const { engine, render } = await engineWithFilm()
  const film = await fetched(engine, await render('r1', { format: 'mp4', quality: 'high' }, { rw_size: '720p' }))
  expect(film).toMatchObject({ type: 'video/mp4', streams: ['h264,1280,720', 'aac'] })
})

it.each([[{ format: '../../etc/passwd', quality: 7 }], ['mp4'], [null], [undefined]])(
  'sends an MP4 when %j is asked for',
  async (output) => {
    const engine = await startTestEngine()
    const sessionId = await sessionWithCut(engine, await tempFolder())
    const body = { id: 'r1', sessionId, draft: await draftOf(engine, sessionId), output }
    expect((await engine.ask(RENDER, { body })).status).toBe(200)
    expect(await fetched(engine, await ending(engine, 'r1'))).toMatchObject({ type: 'video/mp4' })
  },
)
