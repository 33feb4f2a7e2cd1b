import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { FilmFormat } from '../../shared/film-words'
import type { Host } from '../host/ports'
import { type ExpectedFilm, type FinishedFacts, checkFilm } from './check-film'
import type { Container, MediaToolPaths } from './facts'
import { probe } from './probe'

interface Kind {
  readonly container: Container
  readonly pictures: boolean
  /** Missing: its length says nothing, because it has none. */
  readonly toleranceMs?: number
}

/** Sound is made of blocks, and a GIF counts in hundredths of a second, so neither ends exactly where the film does. */
const KINDS: Record<Exclude<FilmFormat, 'mp4'>, Kind> = {
  webm: { container: 'matroska', pictures: true, toleranceMs: 100 },
  gif: { container: 'gif', pictures: true, toleranceMs: 150 },
  m4a: { container: 'mp4', pictures: false, toleranceMs: 100 },
  mp3: { container: 'mp3', pictures: false, toleranceMs: 100 },
  png: { container: 'png', pictures: true },
}

/**
 * As `checkFilm`, for every kind of file a film can become. Sound alone has no size and no frames: they are 0.
 * @throws {ReelwrightError} `export.result-wrong`, or `media.missing` when there is no file.
 */
export async function checkMade(
  host: Host,
  tools: MediaToolPaths,
  path: string,
  format: FilmFormat,
  expected: ExpectedFilm = {},
): Promise<FinishedFacts> {
  if (format === 'mp4') return checkFilm(host, tools, path, expected)
  const wrong = (log: string, cause?: unknown): ReelwrightError =>
    new ReelwrightError('export.result-wrong', { name: basename(path) }, { log, cause })
  const { container, pictures, toleranceMs } = KINDS[format]
  const report = await probe(host, tools, { path, container }).catch((thrown: unknown) =>
    Promise.reject(wrong('ffprobe cannot read it.', thrown)),
  )
  const { size: sizeBytes } = await host.files.stat(path)
  const [video, ...more] = report.videos
  if ((video !== undefined) !== pictures || more.length > 0)
    throw wrong(`It has ${report.videos.length} picture tracks.`)
  if (sizeBytes !== (expected.sizeBytes ?? sizeBytes)) throw wrong(`It has ${sizeBytes} bytes.`)
  const durationMs = toleranceMs === undefined ? 0 : (report.durationMs ?? 0)
  const offByMs = Math.abs(durationMs - (expected.durationMs ?? durationMs))
  if (toleranceMs !== undefined && offByMs > toleranceMs) throw wrong(`It lasts ${durationMs} ms.`)
  return {
    ...{ durationMs, sizeBytes, hasAudio: report.audioCount > 0 },
    ...{ widthPx: video?.widthPx ?? 0, heightPx: video?.heightPx ?? 0, frameCount: video?.frameCount ?? 0 },
  }
}
