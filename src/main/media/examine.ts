import { basename, resolve } from 'node:path'
import { ReelwrightError, type FailureCode, type FailureFacts } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { Container, MediaFacts, MediaSource, MediaToolPaths } from './facts'
import { findTopBox } from './heif/boxes'
import { readHeifHeader } from './heif/header'
import { createLane } from './lane'
import { isCutMp4 } from './mp4-boxes'
import { readPhotoHeader, type PhotoContainer } from './photo-header'
import { measureLength, probe, type ProbeReport, type VideoStream } from './probe'
import { MAX_PICTURE_PIXELS } from './safe-input'
import { SNIFF_BYTES, sniffContainer } from './sniff'
import { withSourceFile, type SourceFile } from './source-file'
import { toFileFailure, ToolError } from './tool-error'
import { MOST_FILM_PIXELS, pixelsOf, readWebpFilm } from './webp/frames'

/** What the local engine takes. */
const MAX_FILE_BYTES = 524_288_000
/** A HEIC photo is read whole before it is decoded. Those of 48 megapixels are a tenth of this. */
const MAX_HEIF_BYTES = 100_000_000
/** Read whole as well. */
const MAX_MOVING_WEBP_BYTES = 100_000_000
/** Of a picture that moves: a frame is held several times while it is laid down. */
const MOST_CANVAS_PIXELS = 16_777_216
const MAX_LENGTH_MS = 4 * 60 * 60 * 1000
const MAX_STREAMS = 8
/** ffprobe needs most of its time to start; more than two at once gain nothing and hold memory. */
const PROBES_AT_ONCE = 2

interface ExaminerOptions {
  readonly host: Host
  readonly tools: MediaToolPaths
  /** More is too large. Default: what the local engine takes. */
  readonly mostBytes?: number
}

export interface Examiner {
  /**
   * What a file is, judged by its content, and whether it can be used.
   * @throws {ReelwrightError} one of `media.*`, `engine.ffmpeg-missing`, or the signal's reason.
   */
  examine(path: string, signal: AbortSignal): Promise<MediaFacts>
}

/** Photos are read by header alone; everything that moves or sounds goes to ffprobe. */
export function createExaminer({ host, tools, mostBytes = MAX_FILE_BYTES }: ExaminerOptions): Examiner {
  const inProbeLane = createLane(PROBES_AT_ONCE)
  return {
    /**
     * A file that was still being written, or whose drive put its time right, a moment ago, is looked at once more. One that
     * goes on changing is not ready to be used.
     */
    examine: (path, signal) =>
      look(path, signal).catch((thrown: unknown) => {
        if (!(thrown instanceof ReelwrightError) || thrown.code !== 'media.changed') throw thrown
        return look(path, signal)
      }),
  }

  async function look(path: string, signal: AbortSignal): Promise<MediaFacts> {
    signal.throwIfAborted()
    return withSourceFile(host, resolve(path), async (file) => {
      const source = await identifyContainer(file, mostBytes)
      const findings = await examineHeader(file, source.container, tools)
      const found = findings ?? (await inProbeLane(() => examineByProbe(file, source, signal), signal))
      return toFacts(file, source, found)
    })
  }

  async function examineByProbe(file: SourceFile, source: MediaSource, signal: AbortSignal): Promise<Findings> {
    if (source.container === 'mp4' && (await isCutMp4(file))) throw refusal(file, 'media.damaged')
    try {
      const report = await probe(host, tools, source, { signal, countPackets: source.container === 'gif' })
      const durationMs = report.durationMs ?? (await measureLength(host, tools, source, signal))
      return judge(file, source.container, { ...report, durationMs })
    } catch (thrown) {
      throw toRefusal(thrown, file, source.container, signal)
    }
  }
}

type Findings = Pick<MediaFacts, 'kind' | 'hasAudio'> &
  Partial<Pick<MediaFacts, 'widthPx' | 'heightPx' | 'durationMs' | 'codec' | 'takenAtMs'>>

function refusal(file: SourceFile, code: FailureCode, facts: FailureFacts = {}, cause?: unknown): ReelwrightError {
  return new ReelwrightError(code, { name: basename(file.path), ...facts }, { cause })
}

async function identifyContainer(file: SourceFile, mostBytes: number): Promise<MediaSource> {
  if (file.identity.sizeBytes === 0) throw refusal(file, 'media.empty')
  if (file.identity.sizeBytes > mostBytes) throw refusal(file, 'media.too-large')
  const container = sniffContainer(await file.read(0, SNIFF_BYTES))
  if (!container) throw refusal(file, 'media.unsupported')
  return { path: file.path, container }
}

function isPhotoContainer(container: Container): container is PhotoContainer {
  return ['jpeg', 'png', 'webp', 'bmp', 'tiff', 'gif'].includes(container)
}

/** Undefined when the header alone does not settle it. */
async function examineHeader(
  file: SourceFile,
  container: Container,
  tools: MediaToolPaths,
): Promise<Findings | undefined> {
  if (container === 'heif') return examineHeif(file, tools.heifDecoder !== undefined)
  return isPhotoContainer(container) ? examinePhoto(file, container) : undefined
}

/** ffmpeg settles whether it can read an AVIF. Of a grid it would show one tile. */
async function examineHeif(file: SourceFile, isHevcTaken: boolean): Promise<Findings | undefined> {
  const header = await readHeifHeader(file)
  if (!header) throw refusal(file, (await findTopBox(file, 'moov')) ? 'media.unsupported' : 'media.damaged')
  const { coding, isGrid, widthPx, heightPx, takenAtMs } = header
  if (widthPx * heightPx > MAX_PICTURE_PIXELS) throw refusal(file, 'media.picture-too-large', { widthPx, heightPx })
  if (header.isCut) throw refusal(file, 'media.damaged')
  if (coding === 'av1' && !isGrid) return undefined
  if (coding !== 'hevc' || !isHevcTaken) throw refusal(file, 'media.unsupported')
  if (file.identity.sizeBytes > MAX_HEIF_BYTES) throw refusal(file, 'media.too-large')
  return { kind: 'photo', widthPx, heightPx, hasAudio: false, ...(takenAtMs !== undefined && { takenAtMs }) }
}

/** Undefined when the header alone does not settle it: a GIF may be a picture or a short film. */
async function examinePhoto(file: SourceFile, container: PhotoContainer): Promise<Findings | undefined> {
  const header = await readPhotoHeader(file, container)
  if (!header) throw refusal(file, 'media.damaged')
  const { widthPx, heightPx, takenAtMs } = header
  if (widthPx * heightPx > MAX_PICTURE_PIXELS || header.isTooDeep)
    throw refusal(file, 'media.picture-too-large', { widthPx, heightPx })
  if (header.isCut) throw refusal(file, 'media.damaged')
  if (header.isAnimated) return examineMovingWebp(file)
  return container === 'gif'
    ? undefined
    : { kind: 'photo', widthPx, heightPx, hasAudio: false, ...(takenAtMs !== undefined && { takenAtMs }) }
}

/** ffmpeg shows nothing at all of a moving WebP, so it is read here. One picture alone stands still. */
async function examineMovingWebp(file: SourceFile): Promise<Findings> {
  if (file.identity.sizeBytes > MAX_MOVING_WEBP_BYTES) throw refusal(file, 'media.too-large')
  const film = readWebpFilm(await file.read(0, file.identity.sizeBytes))
  if (!film) throw refusal(file, 'media.damaged')
  const { widthPx, heightPx, durationMs } = film
  const isLarge = widthPx * heightPx > MOST_CANVAS_PIXELS || pixelsOf(film) > MOST_FILM_PIXELS
  if (isLarge || durationMs > MAX_LENGTH_MS) throw refusal(file, 'media.too-large')
  const moves = film.frames.length > 1 && { durationMs, codec: 'webp' }
  return { kind: moves ? 'clip' : 'photo', widthPx, heightPx, hasAudio: false, ...moves }
}

function judge(file: SourceFile, container: Container, report: ProbeReport): Findings {
  const { durationMs, audioCount } = report
  const [video] = report.videos
  if (report.streamCount > MAX_STREAMS || (durationMs ?? 0) > MAX_LENGTH_MS) throw refusal(file, 'media.too-large')
  if (video && !isSound(container)) return judgeVideo(file, container, video, report)
  if (audioCount === 0) throw refusal(file, 'media.unsupported')
  if (durationMs === undefined) throw refusal(file, 'media.damaged')
  return { kind: 'music', durationMs, hasAudio: true }
}

function judgeVideo(file: SourceFile, container: Container, video: VideoStream, report: ProbeReport): Findings {
  const { widthPx, heightPx } = video
  if (!video.codec) throw refusal(file, 'media.unsupported')
  if (!widthPx || !heightPx) throw refusal(file, 'media.damaged')
  if (widthPx * heightPx > MAX_PICTURE_PIXELS) throw refusal(file, 'media.picture-too-large', { widthPx, heightPx })
  const isStill = container === 'heif' || (container === 'gif' && (video.packetCount ?? 0) < 2)
  if (isStill) return { kind: 'photo', widthPx, heightPx, hasAudio: false }
  if (report.durationMs === undefined) throw refusal(file, 'media.damaged')
  const { durationMs, audioCount, takenAtMs } = report
  const taken = takenAtMs !== undefined && { takenAtMs }
  return { kind: 'clip', widthPx, heightPx, durationMs, hasAudio: audioCount > 0, codec: video.codec, ...taken }
}

function isSound(container: Container): boolean {
  return ['mp3', 'wav', 'flac', 'aac'].includes(container)
}

/** A HEIC picture that this ffmpeg cannot read is no damage; newer ones can. */
function toRefusal(thrown: unknown, file: SourceFile, container: Container, signal: AbortSignal): unknown {
  if (signal.aborted || thrown instanceof ReelwrightError) return thrown
  if (thrown instanceof ToolError && thrown.ending === 'not-started')
    return refusal(file, 'engine.ffmpeg-missing', {}, thrown)
  return refusal(file, container === 'heif' ? 'media.unsupported' : toFileFailure(thrown), {}, thrown)
}

function toFacts(file: SourceFile, source: MediaSource, findings: Findings): MediaFacts {
  const { sizeBytes, modifiedMs } = file.identity
  return { ...source, name: basename(file.path), sizeBytes, modifiedMs, ...findings }
}
