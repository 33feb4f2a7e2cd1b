import { basename, dirname, join } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { MediaToolPaths } from './facts'
import { runTool } from './run-tool'

const START_LIMIT_MS = 20_000

/**
 * Finds ffmpeg and ffprobe on PATH, or ffmpeg at `ffmpegPath` with ffprobe beside it (else on PATH), and proves that both run.
 * @throws {ReelwrightError} `engine.ffmpeg-missing`
 */
export async function findMediaTools(
  host: Host,
  options: { ffmpegPath?: string; heifDecoder?: string } = {},
): Promise<MediaToolPaths> {
  const ffmpeg = options.ffmpegPath ?? 'ffmpeg'
  const beside = options.ffmpegPath === undefined ? [] : [besideOf(options.ffmpegPath)]
  return {
    ffmpeg: await firstThatRuns(host, 'ffmpeg', [ffmpeg]),
    ffprobe: await firstThatRuns(host, 'ffprobe', [...beside, 'ffprobe']),
    ...(options.heifDecoder !== undefined && { heifDecoder: options.heifDecoder }),
  }
}

function besideOf(ffmpegPath: string): string {
  return join(dirname(ffmpegPath), basename(ffmpegPath).replace('ffmpeg', 'ffprobe'))
}

async function firstThatRuns(host: Host, name: 'ffmpeg' | 'ffprobe', candidates: readonly string[]): Promise<string> {
  let cause: unknown
  for (const program of candidates) {
    try {
      const { stdout } = await runTool(host, program, ['-version'], { wallMs: START_LIMIT_MS, niceness: 0 })
      if (stdout.toString('utf8').startsWith(`${name} version`)) return program
    } catch (thrown) {
      cause = thrown
    }
  }
  throw new ReelwrightError('engine.ffmpeg-missing', {}, { cause, log: `No ${name} among ${candidates.join(', ')}.` })
}
