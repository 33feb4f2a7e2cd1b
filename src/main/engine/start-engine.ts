import { dirname, join } from 'node:path'
import type { Host } from '../host/ports'
import { createExaminer } from '../media/examine'
import { createReadable } from '../media/readable'
import { studyMedia } from '../media/study'
import { findMediaTools } from '../media/tools'
import { createCompositor } from './compositor/compositor'
import { createPhotos } from './compositor/photo-planes'
import { direct } from './director/direct'
import { planFilm } from './draft/plan-film'
import { toDraft } from './draft/to-draft'
import { createPixels } from './preview/pixels'
import type { Model } from './model/model'
import type { EngineOrder } from './process-protocol'
import type { EngineParts } from './server/parts'
import { type RunningServer, startServer } from './server/start-server'

export interface EngineSurroundings {
  /** The built `compositor/segment-worker.ts`. Other threads of ours stand beside it. */
  readonly workerFile: string
  /** Gets what went wrong inside, for the log. */
  readonly log?: (thrown: unknown) => void
  /** May be asked about words that the director cannot use. */
  readonly model?: Model
}

/**
 * Starts the engine of this computer: director, compositor and the server in front of them.
 *
 * @throws {ReelwrightError} `engine.ffmpeg-missing`
 */
export async function startEngine(
  order: EngineOrder,
  host: Host,
  { workerFile, log = () => undefined, model }: EngineSurroundings,
): Promise<RunningServer> {
  const { dataFolder, resourcesFolder, ffmpegPath } = order
  const heifDecoder = join(dirname(workerFile), 'heif-worker.js')
  const tools = await findMediaTools(host, { heifDecoder, ...(ffmpegPath !== undefined && { ffmpegPath }) })
  const cacheFolder = order.cacheFolder ?? join(dataFolder, 'cache')
  const toReadable = createReadable({ host, tools, folder: join(cacheFolder, 'readable') })
  const photos = createPhotos(host, tools, join(cacheFolder, 'photos'), toReadable)
  const compositor = createCompositor({ host, tools, resourcesFolder, cacheFolder, workerFile, photos })
  const examiner = createExaminer({ host, tools })
  const parts: EngineParts = {
    ...{ direct, toDraft, planFilm, compositor },
    ...(model && { model }),
    pixels: createPixels({ host, tools, photos, resourcesFolder, cacheFolder, compositor }),
    examine: examiner.examine.bind(examiner),
    study: async (facts, signal) => studyMedia(host, tools, { ...facts, ...(await toReadable(facts, signal)) }, signal),
  }
  return startServer({ host, parts, log }, order)
}
