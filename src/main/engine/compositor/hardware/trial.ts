import type { Host } from '../../../host/ports'
import type { MediaToolPaths } from '../../../media/facts'
import { probe } from '../../../media/probe'
import type { VideoCodec } from '../codecs'
import { startEncoder } from '../encoder'

/** What an encoder made of the trial's frames. */
export interface Trial {
  readonly codec: VideoCodec
  readonly wallMs: number
  readonly sizeBytes: number
}

const TRIAL_FRAMES = 30
const SIZE = { widthPx: 1920, heightPx: 1080 }
const LIMIT_MS = 20_000
/** How far the picture moves from one frame to the next. */
const ROWS_A_FRAME = 2

/** Encodes a second of a slowly moving, slightly noisy picture. Undefined when that fails or the result is not whole. */
export async function tryEncoder(
  host: Host,
  tools: MediaToolPaths,
  codec: VideoCodec,
  order: { readonly threads: number; readonly outputPath: string },
): Promise<Trial | undefined> {
  const limit = new AbortController()
  const timing = host.clock.sleep(LIMIT_MS, limit.signal).then(
    () => limit.abort(),
    () => undefined,
  )
  try {
    const startedMs = host.clock.elapsedMs()
    const encoder = startEncoder(host, { ...order, ...SIZE, codec, ffmpeg: tools.ffmpeg, fps: 30 }, limit.signal)
    try {
      for (const frame of movingFrames()) await encoder.write(frame)
      await encoder.finish()
    } finally {
      await encoder.stop()
    }
    const wallMs = host.clock.elapsedMs() - startedMs
    const { videos } = await probe(host, tools, { path: order.outputPath, container: 'mp4' }, { countPackets: true })
    const isWhole = videos[0]?.codec === 'h264' && videos[0].packetCount === TRIAL_FRAMES
    const { size: sizeBytes } = await host.files.stat(order.outputPath)
    return isWhole ? { codec, wallMs, sizeBytes } : undefined
  } catch {
    return undefined
  } finally {
    limit.abort()
    await timing
    await host.files.rm(order.outputPath, { force: true })
  }
}

/** Frames of one tall picture that slides by: soft waves under a little grain, without colour. */
function* movingFrames(): Generator<Uint8Array> {
  const { widthPx, heightPx } = SIZE
  const tall = new Uint8Array(widthPx * (heightPx + TRIAL_FRAMES * ROWS_A_FRAME))
  let grain = 1
  for (let at = 0; at < tall.length; at++) {
    grain = (Math.imul(grain, 1_664_525) + 1_013_904_223) >>> 0
    tall[at] = 110 + 70 * Math.sin((at % widthPx) / 90 + Math.floor(at / widthPx) / 70) + (grain >>> 29)
  }
  const lumaBytes = widthPx * heightPx
  for (let count = 0; count < TRIAL_FRAMES; count++) {
    const frame = new Uint8Array((lumaBytes * 3) / 2).fill(128, lumaBytes)
    const from = count * ROWS_A_FRAME * widthPx
    frame.set(tall.subarray(from, from + lumaBytes))
    yield frame
  }
}
