import { basename } from 'node:path'
import type { PaintedText } from '../../../picture/painted-text'
import { toPhotoSize } from '../../../picture/stage'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { FrameSize } from '../../../shared/picture-plan'
import { pictureBytes } from '../../../kernel/picture'
import type { Host } from '../../host/ports'
import type { Container, MediaSource, MediaToolPaths } from '../../media/facts'
import { MOST_DECODE_BYTES } from '../../media/memory-watch'
import { runTool } from '../../media/run-tool'
import { identify } from '../../media/source-file'
import { asItIs, type ToReadable } from '../../media/readable'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import type { Mark, Shot } from '../film'
import { toSourceFailure } from './failures'
import { toFitGraph } from './fit-graph'
import { createLights, type Lights } from './light'
import { paintMark } from './paint-mark'
import { createPlaneCache, type PlaneCache } from './plane-cache'
import { readWideColour, toColourFilters } from './wide-colour'

/** What is taken from a person's files before frames are drawn. */
export interface Photos extends Lights {
  /**
   * The path of a decoded photo: yuv420p without gaps, of the size `toPhotoSize` says.
   * @throws {ReelwrightError} `media.missing`, `media.unreadable`, `media.damaged`
   */
  planesOf(source: MediaSource, fit: Shot['fit'], frame: FrameSize, signal: AbortSignal): Promise<string>
  /** A logo as it is laid over a frame. @throws as `planesOf`. */
  paintMark(mark: Mark, frame: FrameSize, signal: AbortSignal): Promise<PaintedText>
  /** A shot whose source ffmpeg can read. */
  readableShot<T extends Pick<Shot, 'source'>>(shot: T, signal: AbortSignal): Promise<T>
}

/** To be raised whenever the same photo would give other pixels. */
const RECIPE = 2
const DECODE_MS = 60_000
/** Formats that cannot hold transparency are spared the way over RGB. */
const OPAQUE: readonly Container[] = ['jpeg', 'bmp']

export function createPhotos(
  host: Host,
  tools: MediaToolPaths,
  cacheFolder: string,
  toReadable: ToReadable = asItIs,
): Photos {
  const { ffmpeg } = tools
  const cache: PlaneCache = createPlaneCache(host, cacheFolder)
  const lights = createLights(host, tools)
  const coloursOf = async (source: MediaSource): Promise<string> => {
    const matrix = await readWideColour(host, source)
    return matrix && (await lights.canConvert()) ? toColourFilters(matrix) : ''
  }
  return {
    ...lights,
    readableShot: async (shot, signal) => ({ ...shot, source: await toReadable(shot.source, signal) }),
    paintMark: async (mark, frame, signal) => {
      const source = await toReadable(mark.source, signal)
      return paintMark(host, ffmpeg, { ...mark, source }, frame, signal)
    },
    planesOf: async (source, fit, frame, signal) => {
      const size = toPhotoSize(frame)
      const identity = await identify(host, source.path)
      const key = { recipe: RECIPE, container: source.container, identity, size, fit }
      return cache.get(key, async (partPath) => {
        const readable = await toReadable(source, signal)
        const light = await coloursOf(readable)
        const graph = toFitGraph(size, fit, { light, mayBeTransparent: !OPAQUE.includes(readable.container) })
        const args = [
          ...[...FFMPEG_ARGS, '-xerror', ...toInputArgs(readable)],
          ...['-filter_complex', graph, '-map', '[out]', '-frames:v', '1', '-f', 'rawvideo', `file:${partPath}`],
        ]
        try {
          await runTool(host, ffmpeg, args, { wallMs: DECODE_MS, mostMemoryBytes: MOST_DECODE_BYTES, signal })
        } catch (thrown) {
          throw await toSourceFailure(host, source, thrown)
        }
        await checkWhole(host, source, partPath, size)
      })
    },
  }
}

/** A picture that decodes to nothing ends without an error and without a frame. */
async function checkWhole(host: Host, source: MediaSource, partPath: string, size: FrameSize): Promise<void> {
  const stats = await host.files.stat(partPath).catch(() => undefined)
  if (stats?.size === pictureBytes(size.widthPx, size.heightPx)) return
  throw new ReelwrightError(
    'media.damaged',
    { name: basename(source.path) },
    { log: `decoded to ${stats?.size ?? 0} bytes` },
  )
}
