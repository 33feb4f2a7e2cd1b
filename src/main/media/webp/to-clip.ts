import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '../../host/ports'
import { createExactReader } from '../exact-reader'
import { MOST_DECODE_BYTES } from '../memory-watch'
import { PAPER } from '../paper'
import { type RunningTool, startTool } from '../run-tool'
import { FFMPEG_ARGS, MAX_PICTURE_PIXELS } from '../safe-input'
import { toMovingPng } from './apng'
import type { WebpFilm } from './frames'

const LIMITS = { wallMs: 120_000, mostMemoryBytes: MOST_DECODE_BYTES, stdin: 'pipe' } as const

/** Frames come in many sizes: each is written as large as it is. */
const TO_PIXELS = ['-autoscale', '0', '-vf', 'format=rgba', '-fps_mode', 'passthrough', '-f', 'rawvideo', 'pipe:1']
const SHAPE = '[0:v]format=rgba,split=2[ink][shape]'
/** Clear parts lie on paper, as those of photos do. Every picture stands by itself and nothing is lost. */
const ON_PAPER = [
  ...['-filter_complex', `${SHAPE};[shape]lutrgb=${PAPER},format=rgb24[paper];[paper][ink]overlay=format=rgb[out]`],
  ...['-map', '[out]', '-fps_mode', 'vfr'],
  ...['-c:v', 'ffv1', '-pix_fmt', 'bgr0', '-f', 'matroska'],
]

/**
 * Writes a moving WebP, which ffmpeg cannot read, as a clip that it can: one ffmpeg decodes the frames as single pictures,
 * another lays them down as those of a moving PNG. @throws {ToolError | RangeError} or the signal's reason.
 */
export async function writeWebpClip(
  host: Host,
  ffmpeg: string,
  film: WebpFilm,
  { path, signal }: { path: string; signal: AbortSignal },
): Promise<void> {
  const start = (format: string, args: readonly string[]): RunningTool => {
    const input = ['-protocol_whitelist', 'pipe', '-format_whitelist', format, '-f', format]
    const all = [...FFMPEG_ARGS, ...input, '-max_pixels', `${MAX_PICTURE_PIXELS}`, '-i', 'pipe:0', ...args]
    return startTool(host, ffmpeg, all, { ...LIMITS, signal })
  }
  const decoder = start('webp_pipe', TO_PIXELS)
  const read = createExactReader(decoder.stdout)
  const encoder = start('apng', [...ON_PAPER, `file:${path}`])
  encoder.stdout.resume()
  try {
    await Promise.all([
      feed(decoder, Readable.from(stills(film))),
      feed(encoder, Readable.from(toMovingPng(film, ({ widthPx, heightPx }) => read(widthPx * heightPx * 4)))),
    ])
  } catch (thrown) {
    await Promise.all([decoder.stop(), encoder.stop()])
    signal.throwIfAborted()
    throw thrown
  }
}

function* stills({ frames }: WebpFilm): Generator<Buffer> {
  for (const { toStill } of frames) yield toStill()
}

/** That a child went away says less than how it ended. */
async function feed(tool: RunningTool, source: Readable): Promise<void> {
  const written = tool.stdin ? pipeline(source, tool.stdin) : Promise.resolve()
  written.catch(() => undefined)
  await tool.done
  await written
}
