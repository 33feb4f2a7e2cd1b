import type { ClipFrames } from '../../../picture/painter-sources'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Host } from '../../host/ports'
import { startTool, type RunningTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
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
/** The last picture of a clip lies within this much of its end. */
const TAIL_SECONDS = 3

export function startClipFrames(host: Host, order: ClipOrder, signal: AbortSignal): ClipFrames {
  const start = (args: string[]): Decoder => {
    const tool = startTool(host, order.ffmpeg, args, { silenceMs: SILENCE_MS, signal })
    return { tool, frames: createFrameReader(tool.stdout) }
  }
  let decoder = start(toDecoderArgs(order, fromPlace(order)))
  let given = 0
  let over = false

  /** A place that lies wholly behind the clip's end shows the clip's last picture. */
  const readLast = async (target: Uint8Array): Promise<boolean> => {
    decoder = start(toDecoderArgs(order, ['-sseof', `-${TAIL_SECONDS}`]))
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
 * Seeking a quarter of a frame early keeps the picture that lies exactly on the place, and all segments of a shot agree on
 * which picture belongs to which frame.
 */
function fromPlace({ shot, firstFrame, fps }: ClipOrder): string[] {
  const seconds = shot.sourceInMs / 1000 + ((firstFrame - 0.25) * speedOf(shot)) / fps
  return seconds > 0 ? ['-ss', seconds.toFixed(6)] : []
}

function toDecoderArgs({ shot, size, fps, light }: ClipOrder, place: string[]): string[] {
  // From the very first moment on, so that a clip whose first picture comes late does not shift.
  const speed = speedOf(shot)
  const pace = speed === 1 ? '' : `setpts=PTS/${speed},`
  const graph = toFitGraph(size, shot.fit, { first: `${pace}fps=${fps}:start_time=0`, light: toLightFilters(light) })
  return [
    ...[...FFMPEG_ARGS, '-threads', '1', ...place, ...toInputArgs(shot.source)],
    ...['-filter_complex', graph, '-map', '[out]', '-f', 'rawvideo', 'pipe:1'],
  ]
}

const SPEED = { least: 0.25, most: 4 }

/** A number of ours in every case, because it becomes part of a filter graph. */
const speedOf = ({ speed = 1 }: Shot): number =>
  Number.isFinite(speed) ? Math.min(SPEED.most, Math.max(SPEED.least, speed)) : 1
