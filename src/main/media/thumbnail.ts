import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { MediaFacts, MediaToolPaths } from './facts'
import { createKeptCopies } from './kept-copies'
import { runTool } from './run-tool'
import { FFMPEG_ARGS, toInputArgs } from './safe-input'

const EDGE_PX = 640
const LIMIT_MS = 20_000
/** Where in a clip its picture is taken: past a fade-in, but not far into a long one. */
const LATEST_MS = 2_000
/** Goes into the cache's keys. Another look of thumbnails needs another number. */
const LOOK = 2

export interface Thumbnails {
  /**
   * The path of a JPEG of at most 640 px for a photo or clip, made on first use.
   * @throws {ReelwrightError} `media.damaged` when there is no picture to be had, or the signal's reason.
   */
  of(facts: MediaFacts, signal: AbortSignal): Promise<string>
}

/** Keeps thumbnails in `folder`, under names made of path, size and time of the last change. */
export function createThumbnails(options: { host: Host; tools: MediaToolPaths; folder: string }): Thumbnails {
  const { host, tools, folder } = options
  const copies = createKeptCopies(host, folder, 'jpg')

  return {
    of: (facts, signal) => copies.of(facts, [LOOK], () => draw(facts, signal), signal),
  }

  async function draw(facts: MediaFacts, signal: AbortSignal): Promise<Buffer> {
    try {
      const { stdout } = await runTool(host, tools.ffmpeg, toArgs(facts), { wallMs: LIMIT_MS, signal })
      if (stdout.length > 0) return stdout
    } catch (thrown) {
      signal.throwIfAborted()
      throw new ReelwrightError('media.damaged', { name: basename(facts.path) }, { cause: thrown })
    }
    throw new ReelwrightError('media.damaged', { name: basename(facts.path) }, { log: 'No picture came out.' })
  }
}

function toArgs(facts: MediaFacts): string[] {
  const atMs = facts.kind === 'clip' ? Math.min(LATEST_MS, (facts.durationMs ?? 0) / 10) : 0
  return [
    ...FFMPEG_ARGS,
    ...(atMs > 0 ? ['-ss', (atMs / 1000).toFixed(3)] : []),
    ...toInputArgs(facts),
    ...['-map', '0:V:0', '-frames:v', '1', '-vf', toFilter(facts)],
    ...['-c:v', 'mjpeg', '-q:v', '4', '-f', 'image2pipe', 'pipe:1'],
  ]
}

/** Square pixels, then small, then see-through parts on white. */
function toFilter(facts: MediaFacts): string {
  const small = `scale=iw*sar:ih,setsar=1,scale=${EDGE_PX}:${EDGE_PX}:force_original_aspect_ratio=decrease:flags=area`
  const mayBeClear = ['png', 'webp', 'gif', 'tiff'].includes(facts.container)
  const white = 'lutrgb=r=255:g=255:b=255:a=255'
  const onWhite = `,format=rgba,split[over][paper];[paper]${white}[white];[white][over]overlay=format=rgb`
  return `${small}${mayBeClear ? onWhite : ''},format=yuvj420p`
}
