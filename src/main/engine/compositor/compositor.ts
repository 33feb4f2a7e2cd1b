import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Host } from '../../host/ports'
import type { MediaToolPaths } from '../../media/facts'
import type { Compositor } from '../film'
import { createPhotos } from './photo-planes'
import { renderFilm } from './render-film'
import { registerFonts } from './text/fonts'

export interface CompositorOptions {
  readonly host: Host
  readonly tools: MediaToolPaths
  /** Holds `fonts`. */
  readonly resourcesFolder: string
  /** Holds what can be made again. May be shared by several compositors. */
  readonly cacheFolder: string
  /** The built `segment-worker.ts`. */
  readonly workerFile: string
  /** Segments made at once. Default: one a core, at most four. */
  readonly workers?: number
}

const MOST_WORKERS = 4

export function createCompositor(options: CompositorOptions): Compositor {
  const { host, tools, workerFile } = options
  const cores = availableParallelism()
  const workers = options.workers ?? Math.min(cores, MOST_WORKERS)
  const encoderThreads = Math.max(1, Math.floor(cores / workers))
  const photos = createPhotos(host, tools.ffmpeg, join(options.cacheFolder, 'photos'))
  const fonts = registerFonts(host.files, join(options.resourcesFolder, 'fonts'))
  fonts.catch(() => undefined)

  return {
    render: async (order) => {
      await fonts
      return renderFilm({ host, tools, photos, workerFile, workers, encoderThreads }, order)
    },
    prepare: async (source, frame, signal) => {
      await photos.planesOf(source, 'fill', frame, signal)
    },
  }
}
