import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { FilmFacts, FilmPlan, RenderOrder } from '../film'
import { checkOutput } from './check-output'
import { toRenderFailure } from './failures'
import { toOutputPlan, USUAL_OUTPUT } from './forms'
import { makeOutput, segmentsFor } from './make-output'
import { openMaking, type RenderMeans } from './making'
import { placeFilm } from './place-film'

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
  const { output = USUAL_OUTPUT, workFolder, onProgress } = order
  const plan = await withReadableClips(toOutputPlan(order.plan, output), means, order.signal)
  const stopping = new AbortController()
  const signal = AbortSignal.any([order.signal, stopping.signal])
  const segments = segmentsFor(plan, output)
  const making = await openMaking(means, { plan, output, segments, workFolder, onProgress, signal })
  await demandSpace(host, { plan, workFolder })
  const filmPath = await makeOutput(making, stopping)
  const facts = await checkOutput(host, tools, filmPath, plan, output)
  signal.throwIfAborted()
  await placeFilm(host.files, filmPath, order.outputPath)
  making.progress.done()
  return facts
}

/** Photos are made readable when they are decoded. */
async function withReadableClips(plan: FilmPlan, { photos }: RenderMeans, signal: AbortSignal): Promise<FilmPlan> {
  const shots = []
  for (const shot of plan.shots) shots.push(shot.kind === 'clip' ? await photos.readableShot(shot, signal) : shot)
  return { ...plan, shots }
}

/** Where space is needed, and for what. */
type Place = Pick<RenderOrder, 'plan' | 'workFolder'>

async function demandSpace(host: Host, order: Place): Promise<void> {
  const space = await spaceOf(host, order)
  if (space.hasBytes < space.needsBytes) throw new ReelwrightError('export.disk-full', space)
}

async function withSpace(host: Host, order: Place, failure: ReelwrightError): Promise<ReelwrightError> {
  if (failure.code !== 'export.disk-full' || failure.facts.needsBytes !== undefined) return failure
  const space = await spaceOf(host, order).catch(() => ({}))
  return new ReelwrightError(failure.code, { ...failure.facts, ...space }, { cause: failure, log: failure.message })
}

async function spaceOf(host: Host, { plan, workFolder }: Place): Promise<{ needsBytes: number; hasBytes: number }> {
  const { bavail, bsize } = await host.files.statfs(workFolder)
  const part = (plan.widthPx * plan.heightPx) / (1920 * 1080)
  return {
    needsBytes: Math.ceil((plan.frameCount / plan.fps) * NEEDS_BYTES_PER_SECOND * part),
    hasBytes: bavail * bsize,
  }
}
