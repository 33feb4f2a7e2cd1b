import { join } from 'node:path'
import type { Host } from '../../host/ports'
import type { MediaToolPaths } from '../../media/facts'
import type { FilmOutput, FilmPlan } from '../film'
import { makeAudio, type SoundCare } from './audio'
import { runCrew } from './crew'
import type { KeptPieces } from './kept-pieces'
import { openWork, type KeyedSegment } from './manifest'
import type { Photos } from './photo-planes'
import { createPieceKeys, type Maker } from './piece-keys'
import type { Pace, Progress } from './progress'
import { longestFirst, type Segment } from './segments'
import { createSupplies } from './supplies'
import { toWorkFolder, type WorkFolder } from './work-folder'

export interface RenderMeans {
  readonly host: Host
  readonly tools: MediaToolPaths
  readonly photos: Photos
  readonly pieces: KeptPieces
  readonly pace: Pace
  readonly workerFile: string
  readonly workers: number
  readonly maker: Maker
}

export interface MakingOrder {
  /** In the size of the output. */
  readonly plan: FilmPlan
  readonly output: FilmOutput
  readonly segments: readonly Segment[]
  readonly workFolder: string
  readonly onProgress: (part: number) => void
  readonly signal: AbortSignal
}

/** One output in the making. */
export interface Making extends Omit<MakingOrder, 'segments' | 'workFolder'> {
  readonly means: RenderMeans
  readonly folder: WorkFolder
  readonly progress: Progress
  readonly segments: readonly KeyedSegment[]
  /** Those of `segments` that lie neither in the work folder nor among what earlier films left. */
  readonly todo: readonly KeyedSegment[]
  /** Under any of these the film's sound may be kept already; under the last it is kept when it is made now. */
  readonly soundKeys: readonly string[]
  readonly soundCare: SoundCare
}

/** Opens the work folder, and brings to it what there already is. */
export async function openMaking(means: RenderMeans, { workFolder, ...order }: MakingOrder): Promise<Making> {
  const { host, maker, pieces } = means
  const { plan, output } = order
  const keys = await createPieceKeys(host, plan)
  const segments = order.segments.map((segment) => ({ ...segment, key: keys.run(segment, maker) }))
  const kept = await openWork(host, workFolder, segments)
  const todo: KeyedSegment[] = []
  for (const segment of segments.filter((each) => !kept.includes(each))) {
    if (!(await pieces.take(segment.key, join(workFolder, segment.fileName)))) todo.push(segment)
  }
  const keptFrames = countFrames(kept)
  const frames = { frameCount: keptFrames + countFrames(todo), keptFrames }
  const progress = means.pace.start(`${output.format} ${output.quality}`, frames, order.onProgress)
  const folder = toWorkFolder(host, workFolder, host.random.uuid())
  const soundCare = output.quality === 'preview' ? 'near' : 'exact'
  const soundKeys = [...new Set(['exact', soundCare] as const)].map((care) => keys.sound(maker, care))
  return { ...order, means, folder, progress, segments, todo, soundKeys, soundCare }
}

/** Draws and encodes what is missing, and leaves each segment under its name in the work folder. */
export async function makePictures({ means, plan, folder, signal, progress, todo }: Making): Promise<void> {
  const { host, maker, workers, workerFile } = means
  const supplies = createSupplies(plan, means.photos, signal)
  const segments = longestFirst(todo)
  supplies.foresee(segments, workers)
  try {
    await runCrew(host.clock, {
      ...{ workerFile, workers, segments, signal },
      birth: {
        ...{ plan, ffmpeg: means.tools.ffmpeg, codec: maker.codec, encoderThreads: maker.threads },
        ...{ workFolder: folder.path, run: folder.run },
      },
      supply: (need) => supplies.get(need),
      onFrames: (count) => progress.drew(count),
      onFinished: async ({ index, fileName }) => {
        const key = todo.find((segment) => segment.index === index)?.key
        if (key !== undefined) await keepPiece(means, key, join(folder.path, fileName))
      },
    })
  } finally {
    await supplies.settled()
  }
}

/** Mixes the film's sound in the work folder, or takes it from an earlier film with the same, and answers its path. */
export async function makeSound({ means, plan, folder, signal, soundKeys, soundCare }: Making): Promise<string> {
  const path = join(folder.path, 'sound.m4a')
  await means.host.files.rm(path, { force: true })
  for (const key of soundKeys) if (await means.pieces.take(key, path)) return path
  const made = await makeAudio(means.host, means.tools.ffmpeg, plan, { folder, care: soundCare, signal })
  const key = soundKeys.at(-1)
  if (key !== undefined) await keepPiece(means, key, made)
  return made
}

/** What cannot be kept for the next film does no harm to this one. */
async function keepPiece({ pieces }: RenderMeans, key: string, path: string): Promise<void> {
  await pieces.keep(key, path).catch(() => undefined)
}

const countFrames = (segments: readonly Segment[]): number =>
  segments.reduce((sum, segment) => sum + segment.frameCount, 0)
