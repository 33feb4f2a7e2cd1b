import type { PicturePlan } from '../../../shared/picture-plan'
import { type PreviewPlan, toPiecePath } from '../../../shared/preview'
import { createFramePainter } from '../../../picture/frame-painter'
import { readPainted } from '../../../picture/painted-text'
import type { PainterSources } from '../../../picture/painter-sources'
import { layersAt, textsAt } from '../../../picture/stage'
import { createClipShelf } from './clip-shelf'
import type { Direction } from './messages'
import type { Pieces } from './pieces'

/** A film that can be drawn frame by frame. */
export interface LiveFilm {
  readonly plan: PreviewPlan
  /** Resolves once all that a frame shows is there, and begins to fetch what comes behind it. */
  prepare(frame: number, direction: Direction): Promise<void>
  /** Draws a prepared frame: yuv420p of the plan's size, valid until the next one. One at a time. */
  draw(frame: number): Promise<Uint8Array>
  /** Ends decoders that nobody will read from for a while. */
  rest(): void
  /** Ends what is being fetched for this film alone, too. */
  close(): void
}

interface LiveFilmParts {
  readonly projectId: string
  readonly plan: PreviewPlan
  readonly pieces: Pieces
  readonly load: typeof fetch
}

export async function createLiveFilm({ projectId, plan, pieces, load }: LiveFilmParts): Promise<LiveFilm> {
  const clips = createClipShelf(projectId, plan, load)
  const closing = new AbortController()
  const get = (kind: 'photo' | 'text' | 'mark', key: string): Promise<Uint8Array> =>
    pieces.get(toPiecePath(projectId, { kind, key }), closing.signal)
  let drawing = 0

  const sources: PainterSources = {
    photo: (shotIndex) => get('photo', keyOf(plan.shots, shotIndex)),
    text: async (textIndex) => readPainted(await get('text', keyOf(plan.texts, textIndex))),
    mark: async () => readPainted(await get('mark', plan.mark?.key ?? '')),
    // The painter counts on; a player jumps. So the next picture is always that of the frame being drawn.
    clip: (shotIndex) => ({
      next: (target) => Promise.resolve(target.set(clips.picture(shotIndex, drawing))),
      stop: () => Promise.resolve(),
    }),
  }
  const painter = await createFramePainter(plan, sources)
  const target = painter.createTarget()

  const prepare = async (frame: number, direction: Direction): Promise<void> => {
    const shown = shotsAt(plan, frame)
    const soon = shotsNear(plan, frame, direction)
    clips.keepOnly(new Set([...shown, ...soon]))
    const wanted = [
      ...shown.map((shotIndex) =>
        plan.shots[shotIndex]?.kind === 'photo' ? sources.photo(shotIndex) : clips.want(shotIndex, frame, direction),
      ),
      ...textsAt(plan, frame).map(({ textIndex }) => sources.text(textIndex)),
      ...(plan.mark ? [sources.mark()] : []),
    ]
    for (const shotIndex of soon) prepareShot(shotIndex, direction)
    for (const [textIndex, text] of plan.texts.entries()) {
      if (isNear(text, plan, frame, direction)) void sources.text(textIndex).catch(() => undefined)
    }
    await Promise.all(wanted)
  }

  const prepareShot = (shotIndex: number, direction: Direction): void => {
    const shot = plan.shots[shotIndex]
    if (shot?.kind === 'photo') void sources.photo(shotIndex).catch(() => undefined)
    if (shot?.kind !== 'clip') return
    const edge = direction === 1 ? shot.startFrame : shot.startFrame + shot.frameCount - 1
    clips.prepare(shotIndex, edge, direction)
  }

  return {
    plan,
    prepare,
    draw: async (frame) => {
      drawing = frame
      await painter.draw(frame, target)
      return painter.bytesOf(target)
    },
    rest: () => clips.rest(),
    close: () => {
      closing.abort()
      clips.keepOnly(new Set())
    },
  }
}

function keyOf(things: readonly { readonly key: string }[], index: number): string {
  const thing = things[index]
  if (!thing) throw new RangeError(`Nothing has the number ${index}.`)
  return thing.key
}

const shotsAt = (plan: PicturePlan, frame: number): number[] => layersAt(plan, frame).map(({ shotIndex }) => shotIndex)

/** What is not on screen yet but will be within a second. */
function shotsNear(plan: PicturePlan, frame: number, direction: Direction): number[] {
  const shown = new Set(shotsAt(plan, frame))
  return plan.shots.flatMap((shot, index) => (!shown.has(index) && isNear(shot, plan, frame, direction) ? [index] : []))
}

function isNear(
  { startFrame, frameCount }: { readonly startFrame: number; readonly frameCount: number },
  { fps }: PicturePlan,
  frame: number,
  direction: Direction,
): boolean {
  const [first, last] = direction === 1 ? [frame, frame + fps] : [frame - fps, frame]
  return startFrame <= last && startFrame + frameCount > first
}
