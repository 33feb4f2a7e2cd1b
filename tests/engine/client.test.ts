import { chmod, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startEngine } from '../../src/main/engine/start-engine'
import { createNodeHost } from '../../src/main/host/node-host'
import { checkFilm } from '../../src/main/media/check-film'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { ChatEvent, NemoClient, RenderStatus } from '../../src/main/nemo/client'
import { createNemoClient } from '../../src/main/nemo/create-nemo-client'
import { type BuiltEngine, buildEngine } from './support/built-engine'
import { tempFolder, TOKEN, tools } from './support/engine'
import { makePhoto, makeSong } from './support/journey'

const host = createNodeHost()
const resourcesFolder = resolve(import.meta.dirname, '../../resources')
let built: BuiltEngine

beforeAll(async () => {
  built = await buildEngine()
})
afterAll(() => built.remove())

/** The whole engine, with our own client at the other end of its socket. */
async function connect(): Promise<{ client: NemoClient; folder: string }> {
  const folder = await tempFolder()
  await chmod(folder, 0o700)
  const socketPath = join(folder, 's')
  const order = { listen: { socketPath }, token: TOKEN, dataFolder: join(folder, 'data'), resourcesFolder }
  const engine = await startEngine(order, host, built)
  const client = createNemoClient({
    baseUrl: engine.baseUrl,
    socketPath,
    host,
    tokens: fixedToken(TOKEN),
    clientId: 'client-1',
    attribution: { source: 'test', version: '0.1.0', platform: 'unknown' },
  })
  onTestFinished(async () => {
    await client.close()
    await engine.stop()
  })
  return { client, folder }
}

async function say(client: NemoClient, sessionId: string, text: string): Promise<ChatEvent[]> {
  const events: ChatEvent[] = []
  for await (const event of client.chat({ sessionId, text }, new AbortController().signal)) events.push(event)
  return events
}

async function settled(client: NemoClient, renderId: string): Promise<RenderStatus> {
  for (;;) {
    const status = await client.pollRender(renderId)
    if (status.phase !== 'waiting' && status.phase !== 'running') return status
    await host.clock.sleep(200)
  }
}

const outgoing = async (path: string, name: string) => ({
  path,
  name,
  contentType: 'image/jpeg',
  sizeBytes: (await stat(path)).size,
})

describe('our own client', () => {
  it('gets a film from this engine, from the first wish to the last byte', async () => {
    const { client, folder } = await connect()
    const { signal } = new AbortController()
    const { sessionId } = await client.openSession({ name: 'Sea', language: 'en' })
    const [red, blue] = [await makePhoto(folder, 'red.jpg', 'red'), await makePhoto(folder, 'blue.jpg', 'blue')]
    const song = await makeSong(folder, 'song.mp3')
    await client.uploadUrls(
      sessionId,
      [red, song].map((path) => pathToFileURL(path).href),
      signal,
    )
    const { assets: sent } = await client.uploadFiles(sessionId, [await outgoing(blue, '蓝色 "2".jpg')], { signal })
    expect(sent).toMatchObject([{ name: '蓝色 "2".jpg' }])

    const events = await say(client, sessionId, 'make it 3 seconds, crossfades, title "Sea", add a robot voice')
    const messages = events.filter((event) => event.kind === 'message')
    expect(messages[0]?.data?.card?.unused.join(' ')).toContain('robot')
    const tools = events.flatMap((event) => (event.kind === 'tool' && event.phase === 'end' ? [event.name] : []))
    expect(tools).toEqual(['read_media', 'understand_request', 'arrange_clips', 'place_titles', 'fit_music'])

    const state = await client.state(sessionId)
    expect(state).toMatchObject({ exportable: true, assetNames: ['red.jpg', 'song.mp3', '蓝色 "2".jpg'] })
    expect(state.timeline).toMatchObject({ durationMs: 3000, widthPx: 1920, heightPx: 1080 })
    expect(await filmOf(client, sessionId, state.rawDraft, folder)).toMatchObject({ frameCount: 90, hasAudio: true })
  })

  async function filmOf(client: NemoClient, sessionId: string, rawDraft = 'null', folder: string) {
    const { renderId } = await client.submitRender({ renderId: 'render_1', sessionId, rawDraft })
    const end = await settled(client, renderId)
    const partPath = join(folder, 'film.mp4')
    const output = end.phase === 'done' ? end.output : undefined
    expect(output).toMatchObject({ durationMs: 3000 })
    const { signal } = new AbortController()
    const { sizeBytes } = await client.download({ renderId, ...(output && { output }), partPath }, { signal })
    expect(sizeBytes).toBe(output?.sizeBytes)
    return checkFilm(host, tools, partPath)
  }

  it('is told of each failure by its own name', async () => {
    const { client, folder } = await connect()
    const { signal } = new AbortController()
    const { sessionId } = await client.openSession({ name: 'x', language: 'en' })
    await expect(client.state('nobody')).rejects.toMatchObject({ code: 'nemo.session-gone' })
    await expect(client.pollRender('nobody')).rejects.toMatchObject({ code: 'nemo.render-gone' })
    await expect(client.uploadUrls(sessionId, ['https://example.com/a.jpg'], signal)).rejects.toMatchObject({
      code: 'media.unsupported',
    })
    const order = { renderId: 'r', sessionId, rawDraft: '{"t":[]}' }
    await expect(client.submitRender(order)).rejects.toMatchObject({ code: 'export.nothing-yet' })
    expect(await client.projectLink({ sessionId, taskId: 't' })).toBeUndefined()

    await client.uploadUrls(sessionId, [pathToFileURL(await makePhoto(folder, 'red.jpg')).href], signal)
    await say(client, sessionId, 'make it 30 seconds')
    const { rawDraft = '' } = await client.state(sessionId)
    await client.submitRender({ renderId: 'render_1', sessionId, rawDraft })
    await client.cancelRender('render_1')
    expect(await client.pollRender('render_1')).toEqual({ phase: 'cancelled' })
  })
})
