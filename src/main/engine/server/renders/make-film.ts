import { basename } from 'node:path'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Host } from '../../../host/ports'
import { identify } from '../../../media/source-file'
import type { FilmPlan } from '../../film'
import type { EngineParts } from '../parts'
import { findIdentity, isUnchanged } from '../sessions/identity'
import { finderOf, type KeptAsset } from '../sessions/kept-asset'
import type { JobStore } from './job-store'
import type { RenderJob } from './render-job'

export interface FilmPorts {
  readonly host: Host
  readonly parts: EngineParts
  readonly jobs: JobStore
}

/**
 * Makes a job's film, or finds the one that was finished just before a crash.
 *
 * @throws {ReelwrightError} what the compositor throws, and `media.missing` or `media.changed` before anything is begun.
 */
export async function makeFilm(
  { host, parts, jobs }: FilmPorts,
  job: RenderJob,
  assets: readonly KeptAsset[],
  watch: { signal: AbortSignal; onProgress: (progress: number) => void },
): Promise<{ durationMs: number; sizeBytes: number }> {
  const plan = parts.planFilm(job.draft, finderOf(assets))
  const outputPath = jobs.filmPath(job)
  const finished = await findIdentity(host, outputPath)
  if (finished) return { durationMs: Math.round((plan.frameCount * 1000) / plan.fps), sizeBytes: finished.sizeBytes }
  try {
    await checkSources(host, plan, assets)
    const order = { plan, output: job.output, outputPath, workFolder: jobs.workFolder(job.id) }
    return await parts.compositor.render({ ...order, ...watch })
  } catch (thrown) {
    throw withPersonsName(thrown, assets)
  }
}

/** Bytes that were sent to us lie under an id; a person knows them by the name they were sent with. */
function withPersonsName(thrown: unknown, assets: readonly KeptAsset[]): unknown {
  if (!(thrown instanceof ReelwrightError)) return thrown
  const { code, facts, message } = thrown
  const asset = assets.find(({ facts: { path } }) => basename(path) === facts.name)
  return asset
    ? new ReelwrightError(code, { ...facts, name: asset.facts.name }, { cause: thrown, log: message })
    : thrown
}

/**
 * A draft without a film is no job at all. A file that is missing is told by the job, with its name.
 *
 * @throws {ReelwrightError} `export.nothing-yet` or `nemo.bad-request`
 */
export function refuseEmpty(parts: EngineParts, draft: unknown, assets: readonly KeptAsset[]): void {
  try {
    parts.planFilm(draft, finderOf(assets))
  } catch (thrown) {
    if (!(thrown instanceof ReelwrightError) || !thrown.code.startsWith('media.')) throw thrown
  }
}

/** Every file that the film shows must still be the one that was added. */
async function checkSources(host: Host, plan: FilmPlan, assets: readonly KeptAsset[]): Promise<void> {
  const used = new Set([...plan.shots, ...plan.sounds].map(({ source }) => source.path))
  for (const { facts, identity } of assets.filter(({ facts }) => used.has(facts.path))) {
    if (!isUnchanged(identity, await identify(host, facts.path)))
      throw new ReelwrightError('media.changed', { name: facts.name })
  }
}
