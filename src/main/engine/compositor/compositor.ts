import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { MediaToolPaths } from '../../media/facts'
import { createReadable, type ToReadable } from '../../media/readable'
import { runTool } from '../../media/run-tool'
import type { Compositor, FilmFacts, FilmOutput, RenderOrder } from '../film'
import { X264, type VideoCodec } from './codecs'
import { codecOf, toOutputSize, USUAL_OUTPUT } from './forms'
import { chooseH264 } from './hardware/choose-h264'
import { createKeptPieces } from './kept-pieces'
import { createPhotos, type Photos } from './photo-planes'
import { createPace } from './progress'
import { renderFilm } from './render-film'
import { registerFonts } from './text/fonts'

export interface CompositorOptions {
  readonly host: Host
  readonly tools: MediaToolPaths
  /** Holds `fonts`. */
  readonly resourcesFolder: string
  /** Holds what can be made again. May be shared by several compositors. */
  readonly cacheFolder: string
  /** Default: its own, in the cache folder. */
  readonly photos?: Photos
  /** The built `segment-worker.ts`. */
  readonly workerFile: string
  /** Segments made at once. Default: one a core, at most four. */
  readonly workers?: number
  /** Encoders of graphics cards to be tried. Default: those this machine may have. */
  readonly hardware?: readonly VideoCodec[]
}

const MOST_WORKERS = 4
/** What is looked at first, and must be there soon. */
const PREVIEW: FilmOutput = { format: 'mp4', quality: 'preview' }

export function createCompositor(options: CompositorOptions): Compositor {
  const { host, tools, workerFile, cacheFolder } = options
  const cores = availableParallelism()
  const workers = options.workers ?? Math.min(cores, MOST_WORKERS)
  const threads = Math.max(1, Math.floor(cores / workers))
  const readable = (): ToReadable => createReadable({ host, tools, folder: join(cacheFolder, 'readable') })
  const photos = options.photos ?? createPhotos(host, tools, join(cacheFolder, 'photos'), readable())
  const pieces = createKeptPieces(host, join(cacheFolder, 'pieces'))
  const means = { host, tools, photos, pieces, pace: createPace(host.clock), workerFile, workers }
  const fonts = registerFonts(host.files, join(options.resourcesFolder, 'fonts'))
  fonts.catch(() => undefined)
  const machine = createMachine(options, threads)

  const renderWith = (order: RenderOrder, h264: VideoCodec, build: string): Promise<FilmFacts> => {
    const codec = codecOf(order.output ?? USUAL_OUTPUT, h264, order.plan.shots)
    return renderFilm({ ...means, maker: { build, codec, threads } }, order)
  }

  return {
    render: async (order) => {
      const [build] = await Promise.all([machine.build(), fonts])
      const h264 = await machine.h264()
      try {
        return await renderWith(order, h264, build)
      } catch (thrown) {
        if (h264 === X264 || order.signal.aborted || !isOurFault(thrown)) throw thrown
        // A driver can fail halfway. The film is made nevertheless, and this card is not asked again.
        machine.distrust()
        return renderWith(order, X264, build)
      }
    },
    prepare: async (source, frame, signal) => {
      await photos.planesOf(source, 'fill', frame, signal)
      await photos.planesOf(source, 'fill', toOutputSize(frame, PREVIEW), signal)
    },
  }
}

const isOurFault = (thrown: unknown): boolean =>
  thrown instanceof ReelwrightError && ['export.render-failed-here', 'export.result-wrong'].includes(thrown.code)

/** What this machine encodes with, found out at the first film. */
function createMachine({ host, tools, cacheFolder, hardware }: CompositorOptions, threads: number) {
  let build: Promise<string> | undefined
  let h264: Promise<VideoCodec> | undefined
  const findBuild = (): Promise<string> => (build ??= readBuild(host, tools.ffmpeg))
  const find = async (): Promise<VideoCodec> => {
    const question = { tools, build: await findBuild(), threads, folder: cacheFolder }
    return chooseH264(host, { ...question, ...(hardware && { candidates: hardware }) })
  }
  return {
    build: findBuild,
    h264: () => (h264 ??= find()),
    distrust: () => void (h264 = Promise.resolve(X264)),
  }
}

async function readBuild(host: Host, ffmpeg: string): Promise<string> {
  const { stdout } = await runTool(host, ffmpeg, ['-version'], { wallMs: 20_000 }).catch(toMissing)
  return createHash('sha256').update(stdout).digest('hex')
}

const toMissing = (cause: unknown): Promise<never> =>
  Promise.reject(new ReelwrightError('engine.ffmpeg-missing', {}, { cause }))
