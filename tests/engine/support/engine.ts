import { execFile } from 'node:child_process'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { readHistoryWish } from '../../../src/main/engine/director/rules/history'
import { startCut } from '../../../src/main/engine/director/start-cut'
import type { DirectedTurn, Wish } from '../../../src/main/engine/director/turn'
import { createPhotos } from '../../../src/main/engine/compositor/photo-planes'
import { planFilm } from '../../../src/main/engine/draft/plan-film'
import { toDraft } from '../../../src/main/engine/draft/to-draft'
import type { Compositor, RenderOrder } from '../../../src/main/engine/film'
import { createPixels } from '../../../src/main/engine/preview/pixels'
import { studyMedia } from '../../../src/main/media/study'
import type { EngineParts } from '../../../src/main/engine/server/parts'
import { type RunningServer, startServer } from '../../../src/main/engine/server/start-server'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { Host } from '../../../src/main/host/ports'
import { createExaminer } from '../../../src/main/media/examine'

const run = promisify(execFile)
export const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
export const TOKEN = `nmv_usr_local_${'t'.repeat(43)}`

export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reelwright-engine-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A compositor whose films are real MP4s of the right size and length, without pictures in them. */
export function plainCompositor(): Compositor {
  return {
    render: async ({ plan, outputPath, onProgress, signal }: RenderOrder) => {
      const seconds = plan.frameCount / plan.fps
      const part = `${outputPath}.part`
      const source = `color=c=red:s=${plan.widthPx}x${plan.heightPx}:r=${plan.fps}`
      const args = [
        '-v',
        'error',
        '-y',
        '-f',
        'lavfi',
        '-i',
        source,
        '-t',
        `${seconds}`,
        '-preset',
        'ultrafast',
        '-f',
        'mp4',
        part,
      ]
      await run('ffmpeg', ['-nostdin', ...args], { signal })
      onProgress(0.9)
      signal.throwIfAborted()
      await rename(part, outputPath)
      const { size } = await createNodeHost().files.stat(outputPath)
      const { widthPx, heightPx, frameCount } = plan
      return { widthPx, heightPx, frameCount, durationMs: seconds * 1000, sizeBytes: size }
    },
    prepare: () => Promise.resolve(),
  }
}

/** A director that puts everything into a film, in the order it came, of two seconds. */
export function plainDirector({ text, cut, assets }: Wish): DirectedTurn {
  const history = readHistoryWish(text)
  const nothing = { card: { understood: [], unused: [] }, changes: [], says: '', next: [] }
  if (history) return { changed: false, history, ...nothing }
  const card = { understood: [{ kind: 'length', label: '2 s' }], unused: text.includes('robot') ? ['robot voice'] : [] }
  const first = startCut(assets)
  if (first.clips.length === 0) return { changed: false, card, changes: [], says: 'Add a picture first.', next: [] }
  const next = { ...(cut ?? first), title: text, length: { kind: 'exact' as const, lengthMs: 2000 } }
  return { cut: next, changed: true, card, changes: [`Title: ${text}`], says: 'Your film is ready.', next: ['Export'] }
}

/** The real examiner and draft, behind a director and a compositor without ideas. */
export function plainParts(host: Host): EngineParts {
  const examiner = createExaminer({ host, tools })
  const examine = examiner.examine.bind(examiner)
  const study: EngineParts['study'] = (facts, signal) => studyMedia(host, tools, facts, signal)
  const cacheFolder = join(tmpdir(), 'reelwright-engine-without-a-preview')
  const photos = createPhotos(host, tools, cacheFolder)
  const compositor = plainCompositor()
  const pixels = createPixels({ host, tools, photos, compositor, cacheFolder, resourcesFolder: 'resources' })
  return { direct: plainDirector, toDraft, planFilm, compositor, pixels, examine, study }
}

export interface EngineOn extends RunningServer {
  readonly dataFolder: string
  readonly log: unknown[]
  /** Speaks JSON with the token of this start and our attribution. */
  readonly ask: Asker
}

export type Asker = (path: string, options?: AskOptions) => Promise<Answer>

interface AskOptions {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Record<string, string>
}

interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly text: string
}

export const ATTRIBUTION = { 'X-Skill-Source': 'test', 'X-Skill-Version': '0.1.0', 'X-Skill-Platform': 'unknown' }

export interface EngineOptions {
  readonly dataFolder?: string
  readonly parts?: Partial<EngineParts>
  readonly host?: Host
}

/** An engine on a free port, stopped at the end of the test. */
export async function startTestEngine(options: EngineOptions = {}): Promise<EngineOn> {
  const host = options.host ?? createNodeHost()
  const dataFolder = options.dataFolder ?? (await tempFolder())
  const log: unknown[] = []
  const parts: EngineParts = { ...plainParts(host), ...options.parts }
  const order = { listen: { port: 0 }, token: TOKEN, dataFolder }
  const server = await startServer({ host, parts, log: (thrown) => void log.push(thrown) }, order)
  let stopped: Promise<void> | undefined
  const stop = (): Promise<void> => (stopped ??= server.stop())
  onTestFinished(stop)
  return { ...server, stop, dataFolder, log, ask: askerAt(server.baseUrl) }
}

export const askerAt =
  (baseUrl: string): Asker =>
  (path, options) =>
    askAt(baseUrl, path, options)

async function askAt(baseUrl: string, path: string, { method, body, headers = {} }: AskOptions = {}): Promise<Answer> {
  const response = await fetch(baseUrl + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: `Bearer ${TOKEN}`,
      ...ATTRIBUTION,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} }
}

/** A machine on which looking at a file can be made to wait, so that a turn stays in the middle. */
export function hostWithSlowDisk(): { host: Host; hold: () => () => void } {
  const host = createNodeHost()
  let gate = Promise.resolve()
  const stat = async (...args: Parameters<Host['files']['stat']>) => {
    await gate
    return host.files.stat(...args)
  }
  const hold = (): (() => void) => {
    let release = (): void => undefined
    gate = new Promise((resolve) => (release = resolve))
    return release
  }
  return { host: { ...host, files: { ...host.files, stat: stat as Host['files']['stat'] } }, hold }
}
