import { ReelwrightError } from '../../../shared/failures/failure'
import type { FrameSize } from '../../../shared/picture-plan'
import { basename } from 'node:path'
import type { PaintedText } from '../../../picture/painted-text'
import type { Host } from '../../host/ports'
import { MOST_DECODE_BYTES } from '../../media/memory-watch'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import type { Mark } from '../film'
import { toSourceFailure } from './failures'
import { markBoxOf, placeMark } from './mark-place'
import { toPaintedText } from './text/to-planes'

const DECODE_MS = 60_000
const MOST_PX = 2_048

/**
 * Draws a logo in the size and at the place it will be seen, without the clear edges its file may have.
 * @throws {ReelwrightError} `media.missing`, `media.unreadable`, `media.damaged`
 */
export async function paintMark(
  host: Host,
  ffmpeg: string,
  mark: Mark,
  frame: FrameSize,
  signal: AbortSignal,
): Promise<PaintedText> {
  const box = markBoxOf(mark, frame)
  const rgba = await decode(host, ffmpeg, mark, box, signal)
  const { leftPx, topPx, ...size } = inkOf(rgba, box)
  return toPaintedText(cut(rgba, box.widthPx, { leftPx, topPx, ...size }), { ...size, ...placeMark(mark, frame, size) })
}

async function decode(
  host: Host,
  ffmpeg: string,
  { source }: Mark,
  box: FrameSize,
  signal: AbortSignal,
): Promise<Uint8ClampedArray> {
  const { widthPx, heightPx } = box
  const args = [
    ...[...FFMPEG_ARGS, ...toInputArgs(source), '-vf', toMarkGraph(box)],
    ...['-frames:v', '1', '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'],
  ]
  try {
    const { stdout } = await runTool(host, ffmpeg, args, {
      wallMs: DECODE_MS,
      mostMemoryBytes: MOST_DECODE_BYTES,
      signal,
    })
    if (stdout.length === widthPx * heightPx * 4) return Uint8ClampedArray.from(stdout)
  } catch (thrown) {
    signal.throwIfAborted()
    throw await toSourceFailure(host, source, thrown)
  }
  throw new ReelwrightError('media.damaged', { name: basename(source.path) }, { log: 'The logo has no picture.' })
}

/** Colours are weighed by how much of them is there while they are scaled, or the clear parts would shine through at the edges. */
function toMarkGraph({ widthPx, heightPx }: FrameSize): string {
  const within = 'force_original_aspect_ratio=decrease'
  return [
    `scale=w='min(iw,${MOST_PX})':h='min(ih,${MOST_PX})':${within}:flags=area`,
    'format=gbrap,premultiply=inplace=1',
    `scale=${widthPx}:${heightPx}:${within}:flags=lanczos`,
    'unpremultiply=inplace=1,format=rgba',
    `pad=${widthPx}:${heightPx}:(ow-iw)/2:(oh-ih)/2:color=black@0`,
  ].join(',')
}

interface Box extends FrameSize {
  readonly leftPx: number
  readonly topPx: number
}

/** The smallest box of even sizes that holds everything that is not clear. */
function inkOf(rgba: Uint8ClampedArray, { widthPx, heightPx }: FrameSize): Box {
  let [left, right, top, bottom] = [widthPx, 0, heightPx, 0]
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      if (rgba[(y * widthPx + x) * 4 + 3] === 0) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  }
  const even = (from: number, to: number, most: number): number =>
    Math.min(most, Math.max(2, 2 * Math.ceil((to - from) / 2)))
  const size = { widthPx: even(left, right, widthPx), heightPx: even(top, bottom, heightPx) }
  return { ...size, leftPx: Math.min(left, widthPx - size.widthPx), topPx: Math.min(top, heightPx - size.heightPx) }
}

function cut(rgba: Uint8ClampedArray, stridePx: number, box: Box): Uint8ClampedArray {
  const piece = new Uint8ClampedArray(box.widthPx * box.heightPx * 4)
  for (let row = 0; row < box.heightPx; row++) {
    const from = ((box.topPx + row) * stridePx + box.leftPx) * 4
    piece.set(rgba.subarray(from, from + box.widthPx * 4), row * box.widthPx * 4)
  }
  return piece
}
