import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { checkFilm } from '../../media/check-film'
import type { MediaToolPaths } from '../../media/facts'
import type { FilmFacts, FilmPlan, RenderOrder } from '../film'
import { makeAudio } from './audio'
import { runCrew } from './crew'
import { toRenderFailure } from './failures'
import { joinFilm } from './join-film'
import { openWork } from './manifest'
import type { Photos } from './photo-planes'
import { placeFilm } from './place-film'
import { createProgress } from './progress'
import { createSupplies } from './supplies'
import { toWorkFolder } from './work-folder'

export interface RenderMeans {
  readonly host: Host
  readonly tools: MediaToolPaths
  readonly photos: Photos
  readonly workerFile: string
  readonly workers: number
  readonly encoderThreads: number
}

/** Segments and the joined film lie beside each other for a moment: twice a generous 10 Mbit a second, and the sound. */
const NEEDS_BYTES_PER_SECOND = 3_000_000

/**
 * Makes a film from a plan, and leaves nothing else behind, however it ends. The next try goes on from what a crash leaves,
 * or an engine that stops: for that alone the work folder stays.
 */
export async function renderFilm(means: RenderMeans, order: RenderOrder): Promise<FilmFacts> {
  const { host } = means
  order.signal.throwIfAborted()
  let goesOnLater = false
  try {
    return await makeFilm(means, order)
  } catch (thrown) {
    if (!order.signal.aborted) throw await withSpace(host, order, toRenderFailure(thrown))
    goesOnLater = isEngineStop(order.signal.reason)
    throw order.signal.reason
  } finally {
    if (!goesOnLater) await host.files.rm(order.workFolder, { recursive: true, force: true })
  }
}

const isEngineStop = (reason: unknown): boolean => reason instanceof ReelwrightError && reason.code === 'engine.stopped'

async function makeFilm(means: RenderMeans, order: RenderOrder): Promise<FilmFacts> {
  const { host, tools } = means
  const { plan, workFolder } = order
  const stopping = new AbortController()
  const signal = AbortSignal.any([order.signal, stopping.signal])
  const { segments, kept } = await openWork(host, workFolder, plan, means.workers)
  await demandSpace(host, order)
  const folder = toWorkFolder(host, workFolder, host.random.uuid())
  const progress = createProgress(plan.frameCount, order.onProgress)
  progress.drew(kept.reduce((sum, segment) => sum + segment.frameCount, 0))

  const todo = segments.filter((segment) => !kept.includes(segment))
  const supplies = createSupplies(plan, means.photos, signal)
  supplies.foresee(todo, means.workers)
  const { ffmpeg } = tools
  const birth = { plan, ffmpeg, workFolder, run: folder.run, encoderThreads: means.encoderThreads }
  const [, audioPath] = await allOrNone(stopping, [
    runCrew(host.clock, {
      ...{ workerFile: means.workerFile, birth, workers: means.workers, segments: todo, signal },
      ...{
        supply: (need) => supplies.get(need),
        onFrames: (count) => progress.drew(count),
        onFinished: () => Promise.resolve(),
      },
    }),
    makeAudio(host, ffmpeg, plan, folder, signal),
  ])
  progress.joining()
  const filmPath = await joinFilm(host, { ffmpeg, folder, segments, audioPath, signal })
  const facts = await checkWhole(means, plan, filmPath)
  signal.throwIfAborted()
  await placeFilm(host.files, filmPath, order.outputPath)
  progress.done()
  return facts
}

/** Waits until all have ended; the first that fails stops the others, and its reason is the reason. */
async function allOrNone<A, B>(stopping: AbortController, [a, b]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  const stop = (thrown: unknown): void => stopping.abort(thrown)
  a.catch(stop)
  b.catch(stop)
  await Promise.allSettled([a, b])
  if (stopping.signal.aborted) throw stopping.signal.reason
  return [await a, await b]
}

async function checkWhole({ host, tools }: RenderMeans, plan: FilmPlan, filmPath: string): Promise<FilmFacts> {
  const { frameCount, fps, widthPx, heightPx } = plan
  const durationMs = (frameCount / fps) * 1000
  const { hasAudio, ...facts } = await checkFilm(host, tools, filmPath, { frameCount, durationMs })
  if (hasAudio && facts.widthPx === widthPx && facts.heightPx === heightPx) return facts
  const log = `${facts.widthPx}x${facts.heightPx}, ${hasAudio ? 'with' : 'without'} sound`
  throw new ReelwrightError('export.result-wrong', {}, { log })
}

async function demandSpace(host: Host, order: RenderOrder): Promise<void> {
  const space = await spaceOf(host, order)
  if (space.hasBytes < space.needsBytes) throw new ReelwrightError('export.disk-full', space)
}

async function withSpace(host: Host, order: RenderOrder, failure: ReelwrightError): Promise<ReelwrightError> {
  if (failure.code !== 'export.disk-full' || failure.facts.needsBytes !== undefined) return failure
  const space = await spaceOf(host, order).catch(() => ({}))
  return new ReelwrightError(failure.code, { ...failure.facts, ...space }, { cause: failure, log: failure.message })
}

async function spaceOf(
  host: Host,
  { plan, workFolder }: RenderOrder,
): Promise<{ needsBytes: number; hasBytes: number }> {
  const { bavail, bsize } = await host.files.statfs(workFolder)
  const part = (plan.widthPx * plan.heightPx) / (1920 * 1080)
  return {
    needsBytes: Math.ceil((plan.frameCount / plan.fps) * NEEDS_BYTES_PER_SECOND * part),
    hasBytes: bavail * bsize,
  }
}
