import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { MediaToolPaths } from './facts'
import { isCutMp4 } from './mp4-boxes'
import { probe } from './probe'
import { withSourceFile } from './source-file'

export interface ExpectedFilm {
  readonly durationMs?: number
  /** Default: one frame of 30 a second, for films of our own. Films from elsewhere get 500. */
  readonly toleranceMs?: number
  readonly sizeBytes?: number
  readonly frameCount?: number
}

/** What a finished film was found to be. */
export interface FinishedFacts {
  readonly durationMs: number
  readonly widthPx: number
  readonly heightPx: number
  readonly frameCount: number
  readonly sizeBytes: number
  readonly hasAudio: boolean
}

const ONE_FRAME_MS = 34
const FILM_CODECS = ['h264', 'hevc', 'av1', 'vp9', 'mpeg4']

/**
 * Looks whether a file is the film it should be: a whole MP4 with one picture track, of the expected length, frames and bytes.
 * That it plays proves nothing: an encoder that was stopped leaves a playable part.
 * @throws {ReelwrightError} `export.result-wrong`, or `media.missing` when there is no file.
 */
export async function checkFilm(
  host: Host,
  tools: MediaToolPaths,
  path: string,
  expected: ExpectedFilm = {},
): Promise<FinishedFacts> {
  return withSourceFile(host, path, async (file) => {
    const { sizeBytes } = file.identity
    const head = await file.read(0, 8)
    const demand = (isRight: boolean, log: string): void => {
      if (!isRight) throw new ReelwrightError('export.result-wrong', { name: basename(path) }, { log })
    }
    demand(head.toString('latin1', 4, 8) === 'ftyp', 'It does not begin like an MP4.')
    demand(sizeBytes === (expected.sizeBytes ?? sizeBytes), `It has ${sizeBytes} bytes, not ${expected.sizeBytes}.`)
    demand(!(await isCutMp4(file)), 'It ends in the middle of a box.')
    const facts = { ...(await readFilm(host, tools, path)), sizeBytes }
    const { durationMs, frameCount } = facts
    const offByMs = Math.abs(durationMs - (expected.durationMs ?? durationMs))
    demand(offByMs <= (expected.toleranceMs ?? ONE_FRAME_MS), `It lasts ${durationMs} ms, not ${expected.durationMs}.`)
    const wantedFrames = expected.frameCount ?? frameCount
    demand(frameCount === wantedFrames, `It has ${frameCount} frames, not ${wantedFrames}.`)
    return facts
  })
}

async function readFilm(host: Host, tools: MediaToolPaths, path: string): Promise<Omit<FinishedFacts, 'sizeBytes'>> {
  const wrong = (log: string, cause?: unknown): ReelwrightError =>
    new ReelwrightError('export.result-wrong', { name: basename(path) }, { log, cause })
  const report = await probe(host, tools, { path, container: 'mp4' }).catch((thrown: unknown) =>
    Promise.reject(wrong('ffprobe cannot read it.', thrown)),
  )
  const { durationMs, videos, audioCount } = report
  const [video, ...more] = videos
  if (!video || more.length > 0 || !FILM_CODECS.includes(video.codec ?? '')) throw wrong('It has no single film track.')
  const { widthPx, heightPx, frameCount } = video
  if (!durationMs || !widthPx || !heightPx || !frameCount) throw wrong('Its length, size or frames are unknown.')
  return { durationMs, widthPx, heightPx, frameCount, hasAudio: audioCount > 0 }
}
