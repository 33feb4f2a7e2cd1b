import { z } from 'zod'
import type { Host } from '../host/ports'
import type { MediaSource, MediaToolPaths } from './facts'
import { MOST_DECODE_BYTES } from './memory-watch'
import { runTool } from './run-tool'
import { FFMPEG_ARGS, FFPROBE_ARGS, toInputArgs } from './safe-input'
import { readCreationTime } from './taken'

const LIMITS = { wallMs: 20_000, mostMemoryBytes: MOST_DECODE_BYTES }
const MAX_REPORT_BYTES = 4 * 1024 * 1024

/** ffprobe writes most numbers as text, and leaves out what it does not know. */
const Amount = z.coerce.number().nonnegative().optional().catch(undefined)

const Tags = z.looseObject({ creation_time: z.string().optional() }).catch({}).default({})

const Report = z.looseObject({
  format: z.looseObject({ duration: Amount, nb_streams: Amount, tags: Tags }).default({ tags: {} }),
  streams: z
    .array(
      z.looseObject({
        codec_type: z.string().default('data'),
        codec_name: z.string().optional(),
        width: Amount,
        height: Amount,
        sample_aspect_ratio: z.string().optional(),
        pix_fmt: z.string().optional(),
        color_transfer: z.string().optional(),
        nb_frames: Amount,
        nb_read_packets: Amount,
        disposition: z.looseObject({ attached_pic: z.number().default(0) }).optional(),
        side_data_list: z.array(z.looseObject({ rotation: z.number().optional().catch(undefined) })).default([]),
      }),
    )
    .default([]),
})

export interface VideoStream {
  readonly codec: string | undefined
  /** As seen by a person: rotated, and with square pixels. 0 when unknown. */
  readonly widthPx: number
  readonly heightPx: number
  /** What the container counts, or undefined when it does not. */
  readonly frameCount: number | undefined
  readonly packetCount: number | undefined
  /** ffmpeg's words, when it has any. */
  readonly pixelFormat: string | undefined
  readonly transfer: string | undefined
}

/** What ffprobe found. Cover art is no video. */
export interface ProbeReport {
  readonly streamCount: number
  readonly durationMs: number | undefined
  readonly videos: readonly VideoStream[]
  readonly audioCount: number
  readonly takenAtMs: number | undefined
}

/**
 * Asks ffprobe about a file. `countPackets` reads all of it.
 * @throws {ToolError} or the signal's reason. @throws {SyntaxError} or {ZodError} when the report makes no sense.
 */
export async function probe(
  host: Host,
  tools: MediaToolPaths,
  source: MediaSource,
  options: { signal?: AbortSignal; countPackets?: boolean } = {},
): Promise<ProbeReport> {
  const { signal, countPackets } = options
  const args = [
    ...FFPROBE_ARGS,
    ...(countPackets ? ['-count_packets'] : []),
    ...['-show_streams', '-show_format', '-print_format', 'json'],
    ...toInputArgs(source),
  ]
  const limits = { ...LIMITS, maxStdoutBytes: MAX_REPORT_BYTES, ...(signal && { signal }) }
  const { stdout } = await runTool(host, tools.ffprobe, args, limits)
  return toReport(Report.parse(JSON.parse(stdout.toString('utf8'))))
}

/** The length of a recording whose container does not say it, by reading through it. Undefined when nothing came. */
export async function measureLength(
  host: Host,
  tools: MediaToolPaths,
  source: MediaSource,
  signal: AbortSignal,
): Promise<number | undefined> {
  const args = [
    ...FFMPEG_ARGS,
    '-nostats',
    '-progress',
    'pipe:1',
    ...toInputArgs(source),
    '-c',
    'copy',
    '-f',
    'null',
    '-',
  ]
  const { stdout } = await runTool(host, tools.ffmpeg, args, { ...LIMITS, signal })
  const last = [...stdout.toString('utf8').matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]
  const lengthMs = Math.round(Number(last ?? 0) / 1000)
  return lengthMs > 0 ? lengthMs : undefined
}

function toReport({ format, streams }: z.infer<typeof Report>): ProbeReport {
  const videos = streams.filter((stream) => stream.codec_type === 'video' && !stream.disposition?.attached_pic)
  return {
    streamCount: format.nb_streams ?? streams.length,
    durationMs: format.duration ? Math.round(format.duration * 1000) : undefined,
    videos: videos.map(toVideo),
    audioCount: streams.filter((stream) => stream.codec_type === 'audio').length,
    takenAtMs: readCreationTime(format.tags.creation_time),
  }
}

function toVideo(stream: z.infer<typeof Report>['streams'][number]): VideoStream {
  const rotation = stream.side_data_list.find((data) => data.rotation !== undefined)?.rotation ?? 0
  const [across = 1, down = 1] = (stream.sample_aspect_ratio ?? '').split(':').map(Number)
  const stretch = across > 0 && down > 0 ? across / down : 1
  const widthPx = Math.round((stream.width ?? 0) * stretch)
  const heightPx = stream.height ?? 0
  const isTurned = Math.abs(rotation) % 180 === 90
  return {
    codec: stream.codec_name,
    widthPx: isTurned ? heightPx : widthPx,
    heightPx: isTurned ? widthPx : heightPx,
    frameCount: stream.nb_frames,
    packetCount: stream.nb_read_packets,
    pixelFormat: stream.pix_fmt,
    transfer: stream.color_transfer,
  }
}
