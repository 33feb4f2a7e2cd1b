import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { fixedToken } from '../../src/main/nemo/account/token-source'
import type { NemoClient } from '../../src/main/nemo/client'
import { createNemoClient } from '../../src/main/nemo/create-nemo-client'
import { readAppAddress } from '../../src/main/shell/page-address'
import { servePreview, type PreviewAddress } from '../../src/main/shell/serve-preview'
import { createPreviews } from '../../src/main/studio/previews/previews'
import type { Project } from '../../src/main/studio/projects/project'
import { emptyProject } from '../../src/main/studio/projects/project-fold'
import type { MediaInProject, ProjectRecord } from '../../src/main/studio/projects/project-record'
import { toPhotoSize } from '../../src/picture/stage'
import { type PreviewPiece, PreviewPlan, toPiecePath, toPlanPath } from '../../src/shared/preview'
import { TOKEN } from '../engine/support/engine'
import { makePhoto, makeSong, sessionWithCut } from '../engine/support/journey'
import { type PreviewEngine, startPreviewEngine } from '../engine/support/preview'

const ID = '11111111-1111-4111-8111-111111111111'
const host = createNodeHost()

function clientOf(engine: PreviewEngine): NemoClient {
  const attribution = { source: 'test', version: '0.1.0', platform: 'unknown' }
  const tokens = fixedToken(TOKEN)
  const client = createNemoClient({ baseUrl: engine.baseUrl, host, tokens, clientId: 'here', attribution })
  onTestFinished(() => client.close())
  return client
}

type Ask = (path: string, headers?: Record<string, string>) => Promise<Response | undefined>

/** The page's side of a project with this record, through everything but Electron. */
function pageOf(engine: PreviewEngine, record: Partial<ProjectRecord>): { ask: Ask; plan: () => Promise<PreviewPlan> } {
  const project = { id: ID, folder: '', record: { ...emptyProject(ID), ...record } } as Project
  const client = clientOf(engine)
  const closing = new AbortController()
  onTestFinished(() => closing.abort())
  const previews = createPreviews({
    ...{ host, language: () => 'en', closing: closing.signal },
    clients: { of: () => Promise.resolve(client), close: () => Promise.resolve() },
    shelf: { get: () => project },
  })
  const ask: Ask = (path, headers = {}) => {
    const address = readAppAddress(`app://reelwright${path}`) as PreviewAddress
    return servePreview(previews, address, new Request('http://page', { headers }))
  }
  return {
    ask,
    plan: async () => PreviewPlan.parse(await (await ask(toPlanPath(ID, { size: 'half' })))?.json()),
  }
}

async function mediaOf(path: string, kind: MediaInProject['kind']): Promise<MediaInProject> {
  const { size, mtimeMs } = await stat(path)
  const container = kind === 'music' ? 'mp3' : 'jpeg'
  const file = { path, container, sizeBytes: size, modifiedMs: mtimeMs, hasAudio: kind === 'music' } as const
  return { id: `media-${basename(path)}`, name: basename(path), kind, ...file, upload: { phase: 'sent' } }
}

it('hands a page the plan of its film and what that names, to be kept for good', async () => {
  const engine = await startPreviewEngine()
  const sessionId = await sessionWithCut(engine, engine.folder)
  const { ask, plan } = pageOf(engine, { engine: 'local', session: { taskId: 't', sessionId } })
  const film = await plan()
  const photo = await ask(toPiecePath(ID, { kind: 'photo', key: film.shots[0]!.key }))
  const { widthPx, heightPx } = toPhotoSize(film)

  expect(photo!.headers.get('cache-control')).toContain('immutable')
  expect(photo!.headers.get('content-type')).toBe('application/octet-stream')
  expect((await photo!.arrayBuffer()).byteLength).toBe((widthPx * heightPx * 3) / 2)
  await expect(ask(toPiecePath(ID, { kind: 'photo', key: '0'.repeat(64) }))).rejects.toThrow()
})

it('has nothing to draw before there is a session, and before there is a film', async () => {
  const engine = await startPreviewEngine()
  const { body } = await engine.ask('/api/tasks/me/with-session/nemo_agent', { body: {} })
  const session = { taskId: 't', sessionId: (body['data'] as { session_id: string }).session_id }
  const path = toPlanPath(ID, { size: 'full' })

  expect(await pageOf(engine, { engine: 'local' }).ask(path)).toBeUndefined()
  expect(await pageOf(engine, { engine: 'local', session }).ask(path)).toBeUndefined()
  expect(await pageOf(engine, { engine: 'cloud', session }).ask(path)).toBeUndefined()
})

it('draws a film that was cut online from the files that are here, and hands out its sound in parts', async () => {
  const engine = await startPreviewEngine()
  const paths = [await makePhoto(engine.folder, 'sea.jpg'), await makeSong(engine.folder, 'song.mp3')]
  const [sea, song] = [await mediaOf(paths[0]!, 'photo'), await mediaOf(paths[1]!, 'music')]
  const clip = (name: string) => ({ id: name, name, startMs: 0, durationMs: 1000 })
  const tracks = [
    { type: 'video' as const, name: '', clips: [clip('sea.jpg')] },
    { type: 'audio' as const, name: '', clips: [clip('song.mp3')] },
  ]
  const timeline = { durationMs: 1000, widthPx: 320, heightPx: 180, tracks }
  const record = { engine: 'cloud', draft: { exportable: true, timeline }, media: [sea, song] } as const
  const { ask, plan } = pageOf(engine, record)
  const film = await plan()
  expect(film).toMatchObject({ widthPx: 160, heightPx: 90, frameCount: 30, shots: [{ kind: 'photo' }] })
  expect((await plan()).key).toBe(film.key)

  const sound: PreviewPiece = { kind: 'sound', key: film.sound!.key }
  const whole = Buffer.from(await (await ask(toPiecePath(ID, sound)))!.arrayBuffer())
  const part = await ask(toPiecePath(ID, sound), { range: 'bytes=100-199' })
  expect(part!.status).toBe(206)
  expect(part!.headers.get('content-range')).toBe(`bytes 100-199/${whole.length}`)
  expect(Buffer.from(await part!.arrayBuffer()).equals(whole.subarray(100, 200))).toBe(true)

  const elsewhere = { ...record, media: [song] }
  expect(await pageOf(engine, elsewhere).ask(toPlanPath(ID, { size: 'full' }))).toBeUndefined()
})
