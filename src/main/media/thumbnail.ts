import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { MediaFacts, MediaToolPaths } from './facts'
import { createKeptCopies } from './kept-copies'
import { MOST_DECODE_BYTES } from './memory-watch'
import { asItIs, type ToReadable } from './readable'
import { runTool } from './run-tool'
import { FFMPEG_ARGS, toInputArgs } from './safe-input'
import { SQUARE_PIXELS } from './square-pixels'
import { toStartPlace } from './start-place'
import { toFileFailure } from './tool-error'

const EDGE_PX = 640
const LIMITS = { wallMs: 20_000, mostMemoryBytes: MOST_DECODE_BYTES }
/** Where in a clip its picture is taken: past a fade-in, but not far into a long one. */
const LATEST_MS = 2_000
/** Goes into the cache's keys. Another look of thumbnails needs another number. */
const LOOK = 2

export interface Thumbnails {
  /**
   * The path of a JPEG of at most 640 px for a photo or clip, made on first use.
   * @throws {ReelwrightError} `media.damaged` when there is no picture to be had, `media.too-large`, or the signal's reason.
   */
  of(facts: MediaFacts, signal: AbortSignal): Promise<string>
}

/** Keeps thumbnails in `folder`, under names made of path, size and time of the last change. */
export function createThumbnails(options: {
  host: Host
  tools: MediaToolPaths
  folder: string
  toReadable?: ToReadable
}): Thumbnails {
  const { host, tools, folder, toReadable = asItIs } = options
  const copies = createKeptCopies(host, folder, 'jpg')

  return {
    of: (facts, signal) => copies.of(facts, [LOOK], () => draw(facts, signal), signal),
  }

  async function draw(facts: MediaFacts, signal: AbortSignal): Promise<Buffer> {
    try {
      const readable = { ...facts, ...(await toReadable(facts, signal)) }
      // A clip that says it is longer than it is has nothing at the first of these places.
      for (const atMs of new Set([toPlaceMs(facts), 0])) {
        const { stdout } = await runTool(host, tools.ffmpeg, toArgs(readable, atMs), { ...LIMITS, signal })
        if (stdout.length > 0) return stdout
      }
    } catch (thrown) {
      signal.throwIfAborted()
      throw new ReelwrightError(toFileFailure(thrown), { name: basename(facts.path) }, { cause: thrown })
    }
    throw new ReelwrightError('media.damaged', { name: basename(facts.path) }, { log: 'No picture came out.' })
  }
}

function toPlaceMs({ kind, durationMs = 0 }: MediaFacts): number {
  return kind === 'clip' ? Math.min(LATEST_MS, durationMs / 10) : 0
}

function toArgs(facts: MediaFacts, atMs: number): string[] {
  const { seekArgs, trim } = toStartPlace(facts, atMs / 1000)
  return [
    ...[...FFMPEG_ARGS, ...seekArgs, ...toInputArgs(facts)],
    ...['-map', '0:V:0', '-frames:v', '1', '-vf', trim + toFilter(facts)],
    ...['-c:v', 'mjpeg', '-q:v', '4', '-f', 'image2pipe', 'pipe:1'],
  ]
}

/** The sides of what fits into the square, at least a pixel each: a picture may be a single line. */
const SIDE = `min(${EDGE_PX}/iw,${EDGE_PX}/ih)`
const SMALL = `scale=w='max(1,round(iw*${SIDE}))':h='max(1,round(ih*${SIDE}))':flags=area`

/** Square pixels, then small, then see-through parts on white. */
function toFilter({ kind, container }: MediaFacts): string {
  const square = kind === 'clip' ? SQUARE_PIXELS : 'setsar=1'
  const mayBeClear = ['png', 'webp', 'gif', 'tiff'].includes(container)
  const white = 'lutrgb=r=255:g=255:b=255:a=255'
  const onWhite = `,format=rgba,split[over][paper];[paper]${white}[white];[white][over]overlay=format=rgb`
  return `${square},${SMALL}${mayBeClear ? onWhite : ''},format=yuvj420p`
}
