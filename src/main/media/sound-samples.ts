import type { Host } from '../host/ports'
import type { MediaSource } from './facts'
import { MOST_DECODE_BYTES } from './memory-watch'
import { startTool } from './run-tool'
import { FFMPEG_ARGS, toInputArgs } from './safe-input'

export interface SoundOrder {
  readonly ffmpeg: string
  readonly source: MediaSource
  readonly sampleRateHz: number
  /** What comes later is not decoded. */
  readonly mostMs: number
  readonly signal: AbortSignal
}

/** Decoding is about two hundred times as fast as playing; a busy computer gets twice the time, and some to start. */
const toWallMs = (mostMs: number): number => 20_000 + mostMs / 100

/**
 * Decodes the first sound of a file to one channel of 16-bit samples and hands them over as they come, so that nothing has
 * to hold all of them.
 * @throws {ToolError} or the signal's reason.
 */
export async function readSoundSamples(
  host: Host,
  order: SoundOrder,
  onSamples: (samples: Int16Array) => void,
): Promise<void> {
  const args = [
    ...[...FFMPEG_ARGS, ...toInputArgs(order.source)],
    ...['-map', '0:a:0', '-t', (order.mostMs / 1000).toFixed(3)],
    ...['-ac', '1', '-ar', `${order.sampleRateHz}`, '-f', 's16le', 'pipe:1'],
  ]
  const limits = { wallMs: toWallMs(order.mostMs), mostMemoryBytes: MOST_DECODE_BYTES, signal: order.signal }
  const tool = startTool(host, order.ffmpeg, args, limits)
  let rest: Buffer = Buffer.alloc(0)
  tool.stdout.on('data', (chunk: Buffer) => {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    const whole = bytes.length - (bytes.length % 2)
    rest = bytes.subarray(whole)
    onSamples(toSamples(bytes.subarray(0, whole)))
  })
  await tool.done
}

/** A copy, because samples must begin at an even address. */
const toSamples = (bytes: Buffer): Int16Array => new Int16Array(new Uint8Array(bytes).buffer)
