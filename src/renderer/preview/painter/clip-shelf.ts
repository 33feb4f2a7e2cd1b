import { pictureBytes } from '../../../kernel/picture'
import { MOST_CLIP_FRAMES, type PreviewPlan, toPiecePath } from '../../../shared/preview'
import { type ClipReader, createClipReader } from './clip-reader'
import type { Direction } from './messages'
import { PieceError } from './pieces'
import { readFrames } from './read-frames'

/** The clips of a film that are on screen or soon will be. Shots are counted from 0. */
export interface ClipShelf {
  /** Resolves once the picture that a shot shows in this frame of the film is there. */
  want(shotIndex: number, frame: number, direction: Direction): Promise<void>
  /** As `want`, for later, and only while there is room. */
  prepare(shotIndex: number, frame: number, direction: Direction): void
  picture(shotIndex: number, frame: number): Uint8Array
  /** Stops all others. */
  keepOnly(shotIndexes: ReadonlySet<number>): void
  rest(): void
}

/** The engine decodes two at once. */
const READ_AT_ONCE = 2
const KEPT_BYTES = 160 * 1024 ** 2

export function createClipShelf(projectId: string, plan: PreviewPlan, load: typeof fetch): ClipShelf {
  const readers = new Map<number, ClipReader>()
  const frameBytes = pictureBytes(plan.widthPx, plan.heightPx)
  const most = Math.max(2, Math.min(plan.fps + 1, Math.floor(KEPT_BYTES / READ_AT_ONCE / frameBytes)))

  const shotAt = (shotIndex: number): PreviewPlan['shots'][number] => {
    const shot = plan.shots[shotIndex]
    if (!shot) throw new RangeError(`There is no shot ${shotIndex}.`)
    return shot
  }
  const start = (shotIndex: number): ClipReader => {
    const { key, frameCount } = shotAt(shotIndex)
    const reader = createClipReader({
      frameCount,
      most,
      open: async function* ({ from, count }, signal) {
        const piece = { kind: 'clip', key, from, count: Math.min(count, MOST_CLIP_FRAMES) } as const
        const path = toPiecePath(projectId, piece)
        const answer = await load(path, { signal })
        if (!answer.ok || !answer.body) throw new PieceError(path, answer.status)
        yield* readFrames(answer.body, frameBytes)
      },
    })
    readers.set(shotIndex, reader)
    return reader
  }
  const want = (shotIndex: number, frame: number, direction: Direction): Promise<void> =>
    (readers.get(shotIndex) ?? start(shotIndex)).want(frame - shotAt(shotIndex).startFrame, direction)

  return {
    want,
    prepare: (shotIndex, frame, direction) => {
      if (!readers.has(shotIndex) && readers.size >= READ_AT_ONCE) return
      want(shotIndex, frame, direction).catch(() => undefined)
    },
    picture: (shotIndex, frame) => {
      const reader = readers.get(shotIndex)
      if (!reader) throw new RangeError(`Shot ${shotIndex} was not waited for.`)
      return reader.frame(frame - shotAt(shotIndex).startFrame)
    },
    keepOnly: (shotIndexes) => {
      for (const [shotIndex, reader] of readers) {
        if (shotIndexes.has(shotIndex)) continue
        reader.stop()
        readers.delete(shotIndex)
      }
    },
    rest: () => {
      for (const reader of readers.values()) reader.rest()
    },
  }
}
