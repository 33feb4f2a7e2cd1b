import { readChunks } from './chunks'
import { stillOf } from './still'

/** One picture of a moving WebP: a rectangle that is laid on the canvas, for a while. */
export interface WebpFrame {
  readonly xPx: number
  readonly yPx: number
  readonly widthPx: number
  readonly heightPx: number
  readonly durationMs: number
  /** Laid over what is there already; else it takes its place, clear parts and all. */
  readonly isBlended: boolean
  /** Its rectangle is cleared before the next one is drawn. */
  readonly isCleared: boolean
  /** The same picture as a file of its own. */
  readonly toStill: () => Buffer
}

export interface WebpFilm {
  readonly widthPx: number
  readonly heightPx: number
  readonly durationMs: number
  readonly frames: readonly WebpFrame[]
}

/** Longer ones are no pictures that move but films, which have formats of their own. */
export const MOST_FRAMES = 3_000
/** Of all frames together. As many as two minutes of 640 by 360 at 30 frames a second, and a second or more to decode. */
export const MOST_FILM_PIXELS = 1_000_000_000
/** Browsers show a frame that asks for less than 11 ms for 100 ms, and so the files are made. */
const [SHORTEST_MS, USUAL_MS] = [11, 100]

const FRAME_HEAD_BYTES = 16

/**
 * Reads a moving WebP; undefined where it is not one, is cut off, or says of itself what cannot be: a frame beside its
 * canvas, a picture of another size than its frame. Source: WebP container specification, "Animation".
 */
export function readWebpFilm(file: Buffer): WebpFilm | undefined {
  const chunks = readChunks(file)
  const head = chunks?.find(({ id }) => id === 'VP8X')?.body
  if (!chunks || !head || head.length < 10) return undefined
  const canvas = { widthPx: head.readUIntLE(4, 3) + 1, heightPx: head.readUIntLE(7, 3) + 1 }
  const frames: WebpFrame[] = []
  for (const { body } of chunks.filter(({ id }) => id === 'ANMF')) {
    const frame = readFrame(body, canvas)
    if (!frame || frames.push(frame) > MOST_FRAMES) return undefined
  }
  const durationMs = frames.reduce((sum, frame) => sum + frame.durationMs, 0)
  return frames.length === 0 ? undefined : { ...canvas, durationMs, frames }
}

/** Pixels that have to be decoded. */
export const pixelsOf = ({ frames }: WebpFilm): number =>
  frames.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0)

function readFrame(body: Buffer, canvas: Pick<WebpFilm, 'widthPx' | 'heightPx'>): WebpFrame | undefined {
  if (body.length < FRAME_HEAD_BYTES) return undefined
  const [xPx, yPx] = [body.readUIntLE(0, 3) * 2, body.readUIntLE(3, 3) * 2]
  const [widthPx, heightPx] = [body.readUIntLE(6, 3) + 1, body.readUIntLE(9, 3) + 1]
  if (xPx + widthPx > canvas.widthPx || yPx + heightPx > canvas.heightPx) return undefined
  const saidMs = body.readUIntLE(12, 3)
  const flags = body[15] ?? 0
  const toStill = stillOf(readChunks(body, FRAME_HEAD_BYTES) ?? [], { widthPx, heightPx })
  return (
    toStill && {
      ...{ xPx, yPx, widthPx, heightPx, toStill },
      durationMs: saidMs < SHORTEST_MS ? USUAL_MS : saidMs,
      isBlended: (flags & 2) === 0,
      isCleared: (flags & 1) === 1,
    }
  )
}
