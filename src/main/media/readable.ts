import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import { createBoundedCache } from './bounded-cache'
import type { MediaSource, MediaToolPaths } from './facts'
import { decodeHeif } from './heif/decoder'
import { readHeifHeader } from './heif/header'
import { HeifError } from './heif/heif-error'
import { toPictureFile } from './heif/write-picture'
import { createLane } from './lane'
import { isMovingWebp } from './photo-header'
import { SNIFF_BYTES, sniffContainer } from './sniff'
import { type SourceFile, withSourceFile } from './source-file'
import { ToolError } from './tool-error'
import { readWebpFilm } from './webp/frames'
import { writeWebpClip } from './webp/to-clip'

/**
 * What ffmpeg reads in the place of a source: the source itself, or a copy of ours with the same pixels: of a HEIC photo,
 * turned as it is to be seen, and of a WebP that moves.
 * @throws {ReelwrightError} `media.*`, `engine.ffmpeg-missing`, or the signal's reason.
 */
export type ToReadable = (source: MediaSource, signal: AbortSignal) => Promise<MediaSource>

/** Of those who only have what ffmpeg reads anyway. */
export const asItIs: ToReadable = (source) => Promise.resolve(source)

/** To be raised whenever the same photo would give another copy. */
const RECIPE = 1
/** The same for a WebP that moves. */
const CLIP_RECIPE = 'moving-webp-1'
const LIMIT_BYTES = 1024 ** 3
/** One decoder holds as much memory as a program may have. */
const AT_ONCE = 1

/** Keeps its copies in `folder`, bounded; what was used longest ago is made again when it is wanted again. */
export function createReadable(options: { host: Host; tools: MediaToolPaths; folder: string }): ToReadable {
  const { host, tools, folder } = options
  const cache = createBoundedCache(host, folder, { ending: 'picture', limitBytes: LIMIT_BYTES })
  const inLane = createLane(AT_ONCE)

  const toCopy = (file: SourceFile, signal: AbortSignal): Promise<string> =>
    cache.get({ recipe: RECIPE, path: file.path, identity: file.identity }, (partPath) =>
      inLane(async () => {
        await host.files.writeFile(partPath, await decode(host, tools, file, signal), { flag: 'wx', mode: 0o600 })
      }, signal),
    )

  const toClip = (file: SourceFile, signal: AbortSignal): Promise<string> =>
    cache.get({ recipe: CLIP_RECIPE, path: file.path, identity: file.identity }, (partPath) =>
      inLane(() => writeMoving(host, tools, file, { path: partPath, signal }), signal),
    )

  return async (source, signal) => {
    if (source.container === 'webp') {
      return withSourceFile(host, source.path, async (file) =>
        isMovingWebp(await file.read(0, SNIFF_BYTES))
          ? { path: await toClip(file, signal), container: 'matroska' as const }
          : source,
      )
    }
    if (source.container !== 'heif') return source
    return withSourceFile(host, source.path, async (file) => {
      const header = await readHeifHeader(file)
      if (header?.coding !== 'hevc') return source
      const path = await toCopy(file, signal)
      return { path, container: await containerOf(host, path) }
    })
  }
}

async function writeMoving(
  host: Host,
  { ffmpeg }: MediaToolPaths,
  file: SourceFile,
  to: { path: string; signal: AbortSignal },
): Promise<void> {
  const name = basename(file.path)
  const film = readWebpFilm(await file.read(0, file.identity.sizeBytes))
  if (!film) throw new ReelwrightError('media.damaged', { name })
  try {
    await writeWebpClip(host, ffmpeg, film, to)
  } catch (thrown) {
    to.signal.throwIfAborted()
    throw toRefusal(thrown, name)
  }
}

async function decode(host: Host, tools: MediaToolPaths, file: SourceFile, signal: AbortSignal): Promise<Buffer> {
  const name = basename(file.path)
  if (tools.heifDecoder === undefined) throw new ReelwrightError('media.unsupported', { name })
  const profile = (await readHeifHeader(file))?.profile
  const bytes = new Uint8Array(await file.read(0, file.identity.sizeBytes))
  try {
    return await decodeHeif(host, { workerFile: tools.heifDecoder, bytes, signal }, (picture) =>
      toPictureFile(host, tools.ffmpeg, picture, { profile, signal }),
    )
  } catch (thrown) {
    signal.throwIfAborted()
    throw toRefusal(thrown, name)
  }
}

function toRefusal(thrown: unknown, name: string): ReelwrightError {
  if (thrown instanceof ToolError && thrown.ending === 'not-started')
    return new ReelwrightError('engine.ffmpeg-missing', {}, { cause: thrown })
  const isUnknown = thrown instanceof HeifError && thrown.isUnknown
  return new ReelwrightError(isUnknown ? 'media.unsupported' : 'media.damaged', { name }, { cause: thrown })
}

async function containerOf(host: Host, path: string): Promise<MediaSource['container']> {
  const container = await withSourceFile(host, path, async (file) => sniffContainer(await file.read(0, SNIFF_BYTES)))
  if (!container) throw new TypeError('A copy of ours is no picture.')
  return container
}
