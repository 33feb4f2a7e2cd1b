import type { Host } from '../../host/ports'
import { FFMPEG_ARGS } from '../../media/safe-input'
import { startTool } from '../../media/run-tool'

export interface EncoderOrder {
  readonly ffmpeg: string
  readonly widthPx: number
  readonly heightPx: number
  readonly fps: number
  readonly threads: number
  readonly outputPath: string
}

/** One x264 at work on raw frames. */
export interface Encoder {
  /** Resolves when the frame's bytes are the encoder's and may be overwritten. */
  write(frame: Uint8Array): Promise<void>
  /** Says that no more frames come, and resolves when the file is whole. */
  finish(): Promise<void>
  /** Ends it and resolves when it is gone. */
  stop(): Promise<void>
}

/** An encoder that takes no frame and gives no sign for this long has stalled. */
const SILENCE_MS = 60_000

/**
 * `superfast` with mb-tree has the size and likeness of `faster` on slow photo motion at well under half its time.
 * Every segment must have the same settings, or joining them without encoding gives a broken file.
 * Source: docs/decisions/0002-our-own-compositor.md.
 */
export const VIDEO_ARGS = [
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '20', '-profile:v', 'high', '-g', '250'],
  ...['-x264-params', 'mbtree=1:rc-lookahead=15'],
  ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
] as const

function toEncoderArgs(order: EncoderOrder): string[] {
  return [
    ...FFMPEG_ARGS,
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${order.widthPx}x${order.heightPx}`],
    ...['-r', `${order.fps}`, '-i', 'pipe:0', ...VIDEO_ARGS, '-threads', `${order.threads}`],
    ...['-video_track_timescale', `${order.fps * 512}`, '-f', 'mp4', `file:${order.outputPath}`],
  ]
}

export function startEncoder(host: Host, order: EncoderOrder, signal: AbortSignal): Encoder {
  const tool = startTool(host, order.ffmpeg, toEncoderArgs(order), { stdin: 'pipe', silenceMs: SILENCE_MS, signal })
  tool.stdout.resume()
  const { stdin } = tool
  if (!stdin) throw new TypeError('The encoder has no input.')

  /** A broken pipe says nothing; the encoder's own last words do. */
  const orItsReason = async (thrown: Error): Promise<never> => {
    await tool.done
    throw thrown
  }
  return {
    write: (frame) =>
      new Promise<void>((resolve, reject) => {
        stdin.write(frame, (thrown) => {
          if (thrown) return void orItsReason(thrown).catch(reject)
          tool.touch()
          resolve()
        })
      }),
    finish: async () => {
      stdin.end()
      await tool.done
    },
    stop: () => tool.stop(),
  }
}
