import { execFile } from 'node:child_process'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, vi } from 'vitest'
import { toPhotoSize } from '../../src/picture/stage'
import type { PreviewPlan } from '../../src/shared/preview'
import { addFiles, makePhoto, makeSong, openSession, say, sessionWithCut } from './support/journey'
import {
  drawExported,
  drawFetched,
  fetchPiece,
  planFor,
  type PreviewEngine,
  previewPath,
  startPreviewEngine,
} from './support/preview'

const run = promisify(execFile)

const lavfi = async (folder: string, name: string, source: string, ...args: string[]): Promise<string> => {
  const path = join(folder, name)
  await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, ...args, `file:${path}`])
  return path
}

interface Film {
  readonly engine: PreviewEngine
  readonly sessionId: string
  readonly draft: ReturnType<typeof draftOf>
}

/** A photo that moves, a crossfade into a clip with a look, a title, a logo, and a song. */
async function openFilm(): Promise<Film> {
  const engine = await startPreviewEngine()
  const sessionId = await openSession(engine)
  const { folder } = engine
  const paths = [
    await lavfi(folder, 'photo.png', 'testsrc2=s=700x500', '-frames:v', '1'),
    await lavfi(folder, 'clip.mp4', 'testsrc2=s=320x240:r=25:d=1', '-c:v', 'libx264', '-pix_fmt', 'yuv420p'),
    await lavfi(folder, 'logo.png', "color=red:s=80x80,format=rgba,geq=r=250:g=20:b=20:a='2*X'", '-frames:v', '1'),
    await makeSong(folder, 'song.mp3'),
  ]
  await addFiles(engine, sessionId, paths)
  const { body } = await engine.ask(`/api/state/nemo_agent/me/${sessionId}/latest`)
  const state = (body['data'] as { state: { video_infos: { rw_asset: string }[] } }).state
  return { engine, sessionId, draft: draftOf(state.video_infos.map(({ rw_asset }) => rw_asset)) }
}

function draftOf([photo, clip, logo, song]: readonly string[]) {
  return {
    t: [
      {
        tt: 0,
        sg: [
          {
            ...{ id: 'a', st: 0, d: 800, rw_asset: photo },
            rw_motion: { fromZoom: 1, toZoom: 1.1, fromX: 0, fromY: 0.5, toX: 1, toY: 0.5 },
          },
          {
            ...{ id: 'b', st: 500, d: 1300, rw_asset: clip, rw_from: 200, rw_speed: 1.5, rw_look: 'cool' },
            rw_in: { kind: 'crossfade', d: 300 },
          },
        ],
      },
      { tt: 7, sg: [{ id: 't', st: 200, d: 1000, m: { text: 'Sommer 夏天 🌊' }, rw_role: 'title' }] },
      { tt: 1, sg: [{ id: 'm', st: 0, d: 1800, rw_asset: song, volume: 1, rw_role: 'music' }] },
    ],
    d: 1800,
    m: { width: 320, height: 180, fps: 30, rw_look: 'warm', rw_mark: { asset: logo, size: 0.2, opacity: 0.7 } },
  }
}

/** Inside the photo alone, with the title coming, in the crossfade, in the clip, and after the clip's end. */
const MOMENTS = [0, 3, 8, 17, 20, 30, 45, 53]

it('gives a page what it needs to draw the very frames of the export', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'full', draft)
  const [drawn, exported] = [
    await drawFetched(engine, sessionId, plan, MOMENTS),
    await drawExported(engine.film(), engine.folder),
  ]

  expect(exported).toHaveLength(plan.frameCount)
  for (const [n, frame] of MOMENTS.entries()) {
    expect(Buffer.compare(drawn[n]!, exported[frame]!), `frame ${frame}`).toBe(0)
  }
  expect(new Set(MOMENTS.map((frame) => Buffer.from(exported[frame]!).toString('base64'))).size).toBeGreaterThan(6)
})

it('draws the same film at half its size, from smaller pieces', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'half', draft)
  expect(plan).toMatchObject({ widthPx: 160, heightPx: 90, frameCount: 54, size: 'half' })

  const half = { ...engine.film(), widthPx: 160, heightPx: 90 }
  const exported = await drawExported(half, engine.folder)
  const drawn = await drawFetched(engine, sessionId, plan, [3, 17, 40])
  for (const [n, frame] of [3, 17, 40].entries()) {
    expect(Buffer.compare(drawn[n]!, exported[frame]!), `frame ${frame}`).toBe(0)
  }
})

it('sends several frames of a clip in one go, and repeats the last one behind its end', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'full', draft)
  const { key } = plan.shots[1]!
  const bytes = async (rest: string) =>
    Buffer.from(await (await fetchPiece(engine, sessionId, `clip/${key}?${rest}`)).arrayBuffer())
  const frameBytes = (320 * 180 * 3) / 2

  const six = await bytes('from=10&count=6')
  expect(six.length).toBe(6 * frameBytes)
  expect(six.subarray(3 * frameBytes, 4 * frameBytes).equals(await bytes('from=13&count=1'))).toBe(true)
  const ended = await bytes('from=500&count=2')
  expect(ended.subarray(0, frameBytes).equals(ended.subarray(frameBytes))).toBe(true)
})

it('sends the sound of the export, and a small film for what cannot be drawn', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'full', draft)
  const sound = await fetchPiece(engine, sessionId, `sound/${plan.sound!.key}`)
  expect(sound.headers.get('content-type')).toBe('audio/mp4')
  const soundPath = join(engine.folder, 'fetched.m4a')
  await writeFile(soundPath, Buffer.from(await sound.arrayBuffer()))
  const outputPath = join(engine.folder, 'export.mp4')
  const { signal } = new AbortController()
  const order = { plan: engine.film(), outputPath, workFolder: join(engine.folder, 'work'), signal }
  await engine.compositor.render({ ...order, onProgress: () => undefined })
  const samplesOf = async (path: string) =>
    (await run('ffmpeg', ['-v', 'error', '-i', path, '-map', '0:a', '-f', 'md5', '-'])).stdout
  expect(await samplesOf(soundPath)).toBe(await samplesOf(outputPath))

  const film = await fetchPiece(engine, sessionId, `film/${plan.film.key}`)
  expect(film.headers.get('content-type')).toBe('video/mp4')
  expect(
    Buffer.from(await film.arrayBuffer())
      .subarray(4, 8)
      .toString(),
  ).toBe('ftyp')
})

/** Programs that this one has started. */
async function childrenOf(pid: number): Promise<string[]> {
  const { stdout } = await run('ps', ['-o', 'comm=', '--ppid', `${pid}`])
  return stdout.split('\n').filter((name) => name.includes('ffmpeg'))
}

it.skipIf(process.platform !== 'linux')(
  'stops making a small film when whoever wanted it has left',
  async () => {
    const { engine, sessionId, draft } = await openFilm()
    const long = structuredClone(draft)
    for (const { sg } of long.t) Object.assign(sg.at(-1)!, { d: 60_000 })
    const plan = await planFor(engine, sessionId, 'full', { ...long, d: 60_000 })
    const leaving = new AbortController()
    const asked = fetchPiece(engine, sessionId, `film/${plan.film.key}`, leaving.signal)
    const folder = join(engine.folder, 'cache', 'preview')
    const isMaking = async (): Promise<boolean> => {
      const work = await readdir(join(folder, 'work')).catch(() => [])
      return work.length > 0 && (await childrenOf(process.pid)).length > 0
    }
    await vi.waitUntil(isMaking, 30_000)

    leaving.abort()
    await expect(asked).rejects.toThrow()
    await vi.waitUntil(async () => (await childrenOf(process.pid)).length === 0, 30_000)
    await vi.waitUntil(async () => (await readdir(join(folder, 'work'))).length === 0, 30_000)
    expect((await readdir(folder)).filter((name) => name.endsWith('.planes'))).toEqual([])
  },
  90_000,
)

const keysOf = ({ key, shots, texts, mark, sound, film }: PreviewPlan) => ({
  plan: key,
  photo: shots[0]?.key,
  clip: shots[1]?.key,
  text: texts[0]?.key,
  mark: mark?.key,
  sound: sound?.key,
  film: film.key,
})

it('changes the key of what is seen or heard differently, and no other', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const { folder } = engine
  const before = keysOf(await planFor(engine, sessionId, 'full', draft))
  const changedBy = async (other: object): Promise<string[]> => {
    const after = keysOf(await planFor(engine, sessionId, 'full', other))
    return Object.keys(before).filter(
      (name) => after[name as keyof typeof after] !== before[name as keyof typeof before],
    )
  }
  const edited = (change: (copy: ReturnType<typeof draftOf>) => void): object => {
    const copy = structuredClone(draft)
    change(copy)
    return copy
  }
  const rename = edited(({ t }) => t.forEach(({ sg }) => sg.forEach((one) => (one.id += '-other'))))

  expect(await changedBy(structuredClone(draft))).toEqual([])
  expect(await changedBy(rename)).toEqual([])
  expect(await changedBy(edited(({ t }) => Object.assign(t[1]!.sg[0]!, { m: { text: 'Winter' } })))).toEqual([
    'plan',
    'text',
    'film',
  ])
  expect(await changedBy(edited(({ t }) => Object.assign(t[0]!.sg[1]!, { rw_from: 240 })))).toEqual([
    'plan',
    'clip',
    'film',
  ])
  expect(await changedBy(edited(({ t }) => Object.assign(t[2]!.sg[0]!, { volume: 0.5 })))).toEqual([
    'plan',
    'sound',
    'film',
  ])
  expect(await changedBy(edited(({ m }) => Object.assign(m, { rw_look: 'vivid' })))).toEqual(['plan', 'film'])
  await utimes(join(folder, 'photo.png'), new Date(), new Date(2020, 1, 1))
  expect(await changedBy(draft)).toEqual(['plan', 'photo', 'film'])
})

it('knows the pieces of its own films only, each as what it is', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'full', draft)
  const other = await sessionWithCut(engine, engine.folder)
  const statusOf = async (session: string, rest: string) => (await fetchPiece(engine, session, rest)).status
  const [photo, clip] = plan.shots.map(({ key }) => key)

  expect(await statusOf(sessionId, `photo/${photo}`)).toBe(200)
  expect(await statusOf(other, `photo/${photo}`)).toBe(404)
  expect(await statusOf(sessionId, `text/${photo}`)).toBe(404)
  expect(await statusOf(sessionId, `photo/${'0'.repeat(64)}`)).toBe(404)
  expect(await statusOf(sessionId, 'photo/..%2fsession.json')).toBe(404)
  expect(await statusOf(sessionId, `nothing/${photo}`)).toBe(400)
  expect(await statusOf('no-such-session', `photo/${photo}`)).toBe(404)
  for (const wrong of ['', '?from=0', '?from=-1&count=1', '?from=0&count=121', '?from=0&count=0', '?from=x&count=1'])
    expect(await statusOf(sessionId, `clip/${clip}${wrong}`), wrong).toBe(400)
  const open = await fetch(engine.baseUrl + previewPath(sessionId, `photo/${photo}`))
  expect(open.status).toBe(401)
})

it('finds the pieces of the present film again after a new start', async () => {
  const engine = await startPreviewEngine()
  const sessionId = await sessionWithCut(engine, engine.folder)
  const plan = await planFor(engine, sessionId, 'half')
  const response = await fetchPiece(engine, sessionId, `photo/${plan.shots[0]!.key}`)
  const { widthPx, heightPx } = toPhotoSize(plan)
  expect((await response.arrayBuffer()).byteLength).toBe((widthPx * heightPx * 3) / 2)
})

it('plans an earlier version of the film beside the present one', async () => {
  const engine = await startPreviewEngine()
  const sessionId = await sessionWithCut(engine, engine.folder)
  const first = await planFor(engine, sessionId, 'half')
  await addFiles(engine, sessionId, [await makePhoto(engine.folder, 'green.jpg', 'green')])
  await say(engine, sessionId, 'with everything')
  const { body } = await engine.ask(`${previewPath(sessionId, 'plan')}?size=half&version=1`)
  expect((body['data'] as PreviewPlan).key).toBe(first.key)
  expect((await engine.ask(`${previewPath(sessionId, 'plan')}?size=half&version=99`)).status).toBe(404)
  expect((await engine.ask(`${previewPath(sessionId, 'plan')}?size=huge`)).status).toBe(400)
})

it('says what is missing, and that there is no film yet', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const empty = await engine.ask(`${previewPath(sessionId, 'plan')}?size=full`)
  expect(empty.body['rw_failure']).toMatchObject({ code: 'export.nothing-yet' })
  await rm(join(engine.folder, 'photo.png'))
  const gone = await engine.ask(previewPath(sessionId, 'plan'), { body: { size: 'full', draft } })
  expect(gone.body['rw_failure']).toMatchObject({ code: 'media.missing', facts: { name: 'photo.png' } })
})

it('ends the decoder of a reader who hangs up, so that the next two are served', async () => {
  const { engine, sessionId, draft } = await openFilm()
  const plan = await planFor(engine, sessionId, 'full', draft)
  const path = `clip/${plan.shots[1]!.key}?from=0&count=120`
  for (let round = 0; round < 4; round++) {
    const leaving = new AbortController()
    const response = await fetchPiece(engine, sessionId, path, leaving.signal)
    await response.body!.getReader().read()
    leaving.abort()
  }
  const whole = await fetchPiece(engine, sessionId, path)
  expect((await whole.arrayBuffer()).byteLength).toBe(120 * ((320 * 180 * 3) / 2))
})
