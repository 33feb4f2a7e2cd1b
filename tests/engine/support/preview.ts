import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { createCompositor } from '../../../src/main/engine/compositor/compositor'
import { createPhotos } from '../../../src/main/engine/compositor/photo-planes'
import { startSegmentWork } from '../../../src/main/engine/compositor/segment-work'
import { createSupplies } from '../../../src/main/engine/compositor/supplies'
import { registerFonts } from '../../../src/main/engine/compositor/text/fonts'
import type { FromWorker } from '../../../src/main/engine/compositor/worker-protocol'
import { planFilm } from '../../../src/main/engine/draft/plan-film'
import type { Compositor, FilmPlan } from '../../../src/main/engine/film'
import { createPixels } from '../../../src/main/engine/preview/pixels'
import type { EngineParts } from '../../../src/main/engine/server/parts'
import { createNodeHost } from '../../../src/main/host/node-host'
import { createFramePainter } from '../../../src/picture/frame-painter'
import { readPainted } from '../../../src/picture/painted-text'
import { PreviewPlan } from '../../../src/shared/preview'
import { ATTRIBUTION, type EngineOn, TOKEN, startTestEngine, tempFolder, tools } from './engine'

const run = promisify(execFile)
const host = createNodeHost()
const resourcesFolder = resolve('resources')

export interface PreviewEngine extends EngineOn {
  readonly compositor: Compositor
  readonly folder: string
  /** The film that was planned last. */
  readonly film: () => FilmPlan
}

/** An engine with the real compositor and the real pixels behind it. */
export async function startPreviewEngine(): Promise<PreviewEngine> {
  const folder = await tempFolder()
  const cacheFolder = join(folder, 'cache')
  const photos = createPhotos(host, tools, join(cacheFolder, 'photos'))
  const workerFile = resolve('out/main/segment-worker.js')
  const compositor = createCompositor({ host, tools, resourcesFolder, cacheFolder, workerFile, photos, hardware: [] })
  const pixels = createPixels({ host, tools, photos, compositor, resourcesFolder, cacheFolder })
  let film: FilmPlan | undefined
  const plan: EngineParts['planFilm'] = (draft, find) => (film = planFilm(draft, find))
  const engine = await startTestEngine({ parts: { compositor, pixels, planFilm: plan } })
  return {
    ...engine,
    ...{ folder, compositor },
    film: () => {
      if (!film) throw new Error('Nothing was planned.')
      return film
    },
  }
}

export const previewPath = (sessionId: string, rest: string): string => `/rw/preview/${sessionId}/${rest}`

export async function planFor(engine: EngineOn, sessionId: string, size: string, draft?: object): Promise<PreviewPlan> {
  const path = previewPath(sessionId, 'plan')
  const answer = draft ? await engine.ask(path, { body: { size, draft } }) : await engine.ask(`${path}?size=${size}`)
  return PreviewPlan.parse(answer.body['data'])
}

export function fetchPiece(engine: EngineOn, sessionId: string, rest: string, signal?: AbortSignal): Promise<Response> {
  const headers = { authorization: `Bearer ${TOKEN}`, ...ATTRIBUTION }
  return fetch(engine.baseUrl + previewPath(sessionId, rest), { headers, ...(signal && { signal }) })
}

async function bytesOf(engine: EngineOn, sessionId: string, rest: string): Promise<Uint8Array> {
  const response = await fetchPiece(engine, sessionId, rest)
  if (!response.ok) throw new Error(`${rest}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** Draws these frames as a page does: from a plan and what it names, all of it fetched. */
export async function drawFetched(
  engine: EngineOn,
  sessionId: string,
  plan: PreviewPlan,
  wanted: readonly number[],
): Promise<Uint8Array[]> {
  const get = (rest: string) => bytesOf(engine, sessionId, rest)
  const painter = await createFramePainter(plan, {
    photo: (index) => get(`photo/${plan.shots[index]!.key}`),
    text: async (index) => readPainted(await get(`text/${plan.texts[index]!.key}`)),
    mark: async () => readPainted(await get(`mark/${plan.mark!.key}`)),
    clip: (index, firstFrame) => {
      const { key } = plan.shots[index]!
      let at = firstFrame
      return {
        next: async (target) => target.set(await get(`clip/${key}?from=${at++}&count=1`)),
        stop: () => Promise.resolve(),
      }
    },
  })
  const target = painter.createTarget()
  const drawn: Uint8Array[] = []
  for (const frame of wanted) {
    await painter.rewind()
    await painter.draw(frame, target)
    drawn.push(Uint8Array.from(painter.bytesOf(target)))
  }
  return drawn
}

/** All frames of a film as the export draws them: its own worker, with an encoder that changes nothing. */
export async function drawExported(plan: FilmPlan, folder: string): Promise<Uint8Array[]> {
  await registerFonts(host.files, join(resourcesFolder, 'fonts'))
  const { signal } = new AbortController()
  const supplies = createSupplies(plan, createPhotos(host, tools, join(folder, 'other-photos')), signal)
  const codec = { name: 'libx264', deviceArgs: [], args: ['-c:v', 'libx264', '-qp', '0'], muxer: 'mp4' as const }
  const workFolder = await tempFolder()
  const segment = { index: 0, firstFrame: 0, frameCount: plan.frameCount, fileName: 'film.mp4' }
  const finished = new Promise<void>((resolve, reject) => {
    const say = (message: FromWorker): void => {
      if (message.kind === 'finished') resolve()
      if (message.kind === 'failed') reject(new Error(message.log))
      if (message.kind !== 'need') return
      supplies.get(message.need).then((supply) => work.take({ kind: 'supply', needId: message.needId, supply }), reject)
    }
    const birth = { plan, ffmpeg: 'ffmpeg', codec, workFolder, run: 'test', encoderThreads: 1 }
    const work = startSegmentWork(host, birth, say)
    work.take({ kind: 'segment', segment })
  })
  await finished
  const args = ['-v', 'error', '-i', join(workFolder, 'film.mp4'), '-fps_mode', 'passthrough', '-f', 'rawvideo', '-']
  const { stdout } = await run('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 30 })
  const frameBytes = (plan.widthPx * plan.heightPx * 3) / 2
  return Array.from({ length: stdout.length / frameBytes }, (_, n) =>
    Uint8Array.from(stdout.subarray(n * frameBytes, (n + 1) * frameBytes)),
  )
}
