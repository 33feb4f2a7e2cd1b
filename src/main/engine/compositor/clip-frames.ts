import type { ClipFrames } from '../../../picture/painter-sources'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Host } from '../../host/ports'
import { MOST_DECODE_BYTES } from '../../media/memory-watch'
import { startTool, type RunningTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import { SQUARE_PIXELS } from '../../media/square-pixels'
import { toStartPlace, toTailArgs } from '../../media/start-place'
import type { Shot } from '../film'
import { toSourceFailure } from './failures'
import { toFitGraph } from './fit-graph'
import { toLightFilters, type Light } from './light'
import { createFrameReader, type FrameReader } from './frame-reader'

export interface ClipOrder {
  readonly ffmpeg: string
  readonly shot: Shot
  /** The first frame wanted, counted from the start of the shot. */
  readonly firstFrame: number
  readonly light: Light
  readonly size: FrameSize
  readonly fps: number
}

interface Decoder {
  readonly tool: RunningTool
  readonly frames: FrameReader
}

const SILENCE_MS = 20_000

export function startClipFrames(host: Host, order: ClipOrder, signal: AbortSignal): ClipFrames {
  const start = (args: string[]): Decoder => {
    const tool = startTool(host, order.ffmpeg, args, {
      silenceMs: SILENCE_MS,
      mostMemoryBytes: MOST_DECODE_BYTES,
      signal,
    })
    return { tool, frames: createFrameReader(tool.stdout) }
  }
  let decoder = start(fromPlace(order))
  let given = 0
  let over = false

  /** A place that lies wholly behind the clip's end shows the clip's last picture. */
  const readLast = async (target: Uint8Array): Promise<boolean> => {
    decoder = start(nearEnd(order))
    const frame = new Uint8Array(target.length)
    let found = false
    while (await decoder.frames.readInto(frame)) {
      target.set(frame)
      found = true
    }
    await decoder.tool.done
    return found
  }

  const advance = async (target: Uint8Array): Promise<void> => {
    if (await decoder.frames.readInto(target)) return void (given += 1)
    over = true
    await decoder.tool.done
    if (given === 0 && !(await readLast(target))) throw new TypeError('The clip has no picture.')
  }

  return {
    next: async (target) => {
      if (over) return
      try {
        await advance(target)
      } catch (thrown) {
        if (signal.aborted) throw signal.reason
        throw await toSourceFailure(host, order.shot.source, thrown)
      }
    },
    stop: () => decoder.tool.stop(),
  }
}

/**
 * Seeking a quarter of a frame early keeps the picture that lies exactly on the place. What comes before the place is
 * decoded with it and left to the filter, which knows the picture that is still to be seen there: so all that begin
 * somewhere in a shot agree on which picture belongs to which frame.
 */
function fromPlace(order: ClipOrder): string[] {
  const { shot, firstFrame, fps } = order
  const speed = speedOf(shot)
  const { seekArgs, trim } = toStartPlace(shot.source, shot.sourceInMs / 1000 + ((firstFrame - 0.25) * speed) / fps)
  // From the very first moment on, so that a clip whose first picture comes late does not shift.
  const pace = `${speed === 1 ? '' : `setpts=PTS/${speed},`}fps=${fps}:start_time=0`
  return toDecoderArgs(order, ['-noaccurate_seek', ...seekArgs], trim + pace)
}

/** What time it is does not matter here: no picture may be left out because it lies before the place. */
const nearEnd = (order: ClipOrder): string[] =>
  toDecoderArgs(order, toTailArgs(order.shot.source), `setpts=N/${order.fps}/TB`)

function toDecoderArgs({ shot, size, light }: ClipOrder, seekArgs: readonly string[], first: string): string[] {
  const graph = toFitGraph(size, shot.fit, { first: `${first},${SQUARE_PIXELS}`, light: toLightFilters(light) })
  return [
    ...[...FFMPEG_ARGS, '-threads', '1', ...seekArgs, ...toInputArgs(shot.source)],
    ...['-filter_complex', graph, '-map', '[out]', '-f', 'rawvideo', 'pipe:1'],
  ]
}

const SPEED = { least: 0.25, most: 4 }

/** A number of ours in every case, because it becomes part of a filter graph. */
const speedOf = ({ speed = 1 }: Shot): number =>
  Number.isFinite(speed) ? Math.min(SPEED.most, Math.max(SPEED.least, speed)) : 1
