import { join } from 'node:path'
import type { ClipFrames } from '../../../picture/painter-sources'
import type { PaintedText } from '../../../picture/painted-text'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Host } from '../../host/ports'
import { createLane } from '../../media/lane'
import type { MediaToolPaths } from '../../media/facts'
import { startClipFrames } from '../compositor/clip-frames'
import type { Photos } from '../compositor/photo-planes'
import { createPlaneCache } from '../compositor/plane-cache'
import { registerFonts } from '../compositor/text/fonts'
import { paintText } from '../compositor/text/paint-text'
import type { Compositor, FilmOutput, FilmPlan, Mark, Shot, TextOverlay } from '../film'

/** What the frames of a film are made of, piece by piece: made by the same hands as for an export. */
export interface Pixels {
  /** The path of a decoded photo, of the size `toPhotoSize` says. */
  photo(shot: Shot, frame: FrameSize, signal: AbortSignal): Promise<string>
  text(overlay: TextOverlay, frame: FrameSize): Promise<PaintedText>
  mark(mark: Mark, frame: FrameSize, signal: AbortSignal): Promise<PaintedText>
  /** Calls `use` with the frames of a clip from this frame of its shot on, as soon as few enough are being decoded. */
  clip<T>(order: ClipWish, use: (frames: ClipFrames) => Promise<T>, signal: AbortSignal): Promise<T>
  /** The path of the film's sound alone, or of the whole film in small. `key` stands for all that decides about it. */
  file(kind: 'sound' | 'film', key: string, plan: FilmPlan, signal: AbortSignal): Promise<string>
}

export interface ClipWish {
  readonly shot: Shot
  readonly firstFrame: number
  readonly size: FrameSize
  readonly fps: number
}

interface PixelsParts {
  readonly host: Host
  readonly tools: MediaToolPaths
  readonly photos: Photos
  readonly compositor: Pick<Compositor, 'render'>
  /** Holds `fonts`. */
  readonly resourcesFolder: string
  readonly cacheFolder: string
}

const DECODED_AT_ONCE = 2
const FILES_LIMIT_BYTES = 512 * 1024 ** 2
const OUTPUTS: Record<'sound' | 'film', FilmOutput> = {
  sound: { format: 'm4a', quality: 'full' },
  film: { format: 'mp4', quality: 'stand-in' },
}

export function createPixels({ host, tools, photos, compositor, ...folders }: PixelsParts): Pixels {
  // A stream of frames may stand still for a while; pictures do not wait for it.
  const lanes = { pictures: createLane(DECODED_AT_ONCE), clips: createLane(DECODED_AT_ONCE) }
  const rendering = { sound: createLane(1), film: createLane(1) }
  const folder = join(folders.cacheFolder, 'preview')
  const workRoot = join(folder, 'work')
  const files = createPlaneCache(host, folder, FILES_LIMIT_BYTES)
  const fonts = registerFonts(host.files, join(folders.resourcesFolder, 'fonts'))
  fonts.catch(() => undefined)
  let swept: Promise<void> | undefined
  /** What an engine that was killed left half done is of no use. */
  const sweep = (): Promise<void> => (swept ??= host.files.rm(workRoot, { recursive: true, force: true }))

  return {
    photo: ({ source, fit }, frame, signal) =>
      lanes.pictures(() => photos.planesOf(source, fit, frame, signal), signal),
    text: async (overlay, frame) => {
      await fonts
      return paintText(overlay, frame)
    },
    mark: (mark, frame, signal) => lanes.pictures(() => photos.paintMark(mark, frame, signal), signal),
    clip: ({ shot: asked, firstFrame, size, fps }, use, signal) =>
      lanes.clips(async () => {
        const shot = await photos.readableShot(asked, signal)
        const light = await photos.lightOf(shot.source, signal)
        const frames = startClipFrames(host, { ffmpeg: tools.ffmpeg, shot, firstFrame, light, size, fps }, signal)
        try {
          return await use(frames)
        } finally {
          await frames.stop()
        }
      }, signal),
    file: async (kind, key, plan, signal) => {
      await sweep()
      return files.get([kind, key], (outputPath) => {
        const workFolder = join(workRoot, host.random.uuid())
        const order = { plan, output: OUTPUTS[kind], outputPath, workFolder, onProgress: () => undefined, signal }
        return rendering[kind](async () => void (await compositor.render(order)), signal)
      })
    },
  }
}
