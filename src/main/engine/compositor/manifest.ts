import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Host } from '../../host/ports'
import { identify } from '../../media/source-file'
import type { FilmPlan } from '../film'
import { VIDEO_ARGS } from './encoder'
import { planSegments, type Segment } from './segments'

/** To be raised whenever the same plan would give other frames. */
const RECIPE = 2
const FILE_NAME = 'manifest.json'

const Manifest = z.object({
  hash: z.string(),
  segments: z.array(
    z.object({
      index: z.int(),
      firstFrame: z.int(),
      frameCount: z.int(),
      fileName: z.string().regex(/^segment-\d+\.mp4$/),
    }),
  ),
})

/** What there is to do in a work folder. */
export interface Work {
  readonly segments: readonly Segment[]
  /** Those of `segments` that an earlier run of the same order has finished. */
  readonly kept: readonly Segment[]
}

/**
 * Looks what an earlier run left in the work folder, and writes down the cut of this one.
 * A folder of another order, or of other states of the same files, is emptied.
 */
export async function openWork(host: Host, workFolder: string, plan: FilmPlan, workers: number): Promise<Work> {
  const hash = await hashOf(host, plan)
  const found = await readManifest(host, workFolder)
  if (found?.hash === hash) {
    const names = new Set(await host.files.readdir(workFolder))
    for (const name of names) if (name.startsWith('.')) await host.files.rm(join(workFolder, name), { force: true })
    return { segments: found.segments, kept: found.segments.filter((segment) => names.has(segment.fileName)) }
  }
  await host.files.rm(workFolder, { recursive: true, force: true })
  await host.files.mkdir(workFolder, { recursive: true, mode: 0o700 })
  const segments = planSegments(plan.frameCount, plan.fps, workers)
  const partPath = join(workFolder, `.${FILE_NAME}.part`)
  await host.files.writeFile(partPath, JSON.stringify({ hash, segments }))
  await host.files.rename(partPath, join(workFolder, FILE_NAME))
  return { segments, kept: [] }
}

async function readManifest(host: Host, workFolder: string) {
  try {
    return Manifest.parse(JSON.parse(await host.files.readFile(join(workFolder, FILE_NAME), 'utf8')))
  } catch {
    return undefined
  }
}

/** Changes with everything that decides about pixels: the plan, the state of each source, the recipe and the encoder. */
async function hashOf(host: Host, plan: FilmPlan): Promise<string> {
  const identities = []
  for (const { source } of plan.shots) identities.push(await identify(host, source.path))
  return createHash('sha256')
    .update(JSON.stringify([RECIPE, VIDEO_ARGS, plan, identities]))
    .digest('hex')
}
