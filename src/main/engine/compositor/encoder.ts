import type { Host } from '../../host/ports'
import { FFMPEG_ARGS } from '../../media/safe-input'
import { startTool } from '../../media/run-tool'
import type { VideoCodec } from './codecs'

export interface EncoderOrder {
  readonly ffmpeg: string
  readonly codec: VideoCodec
  readonly widthPx: number
  readonly heightPx: number
  readonly fps: number
  readonly threads: number
  readonly outputPath: string
  /** Frames where the picture changes at once, counted from the first. Only for codecs that are told. */
  readonly cuts?: readonly number[]
}

/** One encoder at work on raw frames. */
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

function toEncoderArgs({ codec, ...order }: Omit<EncoderOrder, 'ffmpeg'>): string[] {
  const muxing =
    codec.muxer === 'mp4'
      ? ['-video_track_timescale', `${order.fps * 512}`, '-f', 'mp4']
      : ['-frames:v', '1', '-update', '1', '-f', 'image2']
  return [
    ...[...FFMPEG_ARGS, ...codec.deviceArgs],
    ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${order.widthPx}x${order.heightPx}`],
    ...['-r', `${order.fps}`, '-i', 'pipe:0', ...codec.args, '-threads', `${order.threads}`],
    ...(codec.isToldCuts ? toKeyFrameArgs(order) : []),
    ...[...muxing, `file:${order.outputPath}`],
  ]
}

/** ffmpeg wants times, and takes each to the nearest frame. */
const toKeyFrameArgs = ({ cuts = [], fps }: Pick<EncoderOrder, 'cuts' | 'fps'>): string[] =>
  cuts.length > 0 ? ['-force_key_frames', cuts.map((frame) => (frame / fps).toFixed(6)).join(',')] : []

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
