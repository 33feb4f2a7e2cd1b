import type { FilmPlan } from '../film'

/** A run of frames that is encoded by itself. */
export interface Segment {
  readonly index: number
  readonly firstFrame: number
  readonly frameCount: number
  /** Base name inside the work folder once it is whole. */
  readonly fileName: string
}

/** Shorter runs start an encoder too often, and a key frame with it. */
const SHORTEST_SECONDS = 2.5
/** Longer runs cost too much when one word in them changes, or when a crash ends them. */
const LONGEST_SECONDS = 8

/**
 * Cuts a film into runs that are encoded, kept and used again by themselves: a changed text changes the run it is in and no
 * other. Where they lie follows from texts and shots nearby and from nothing else, so that most runs stay the same when
 * something is put in or taken out elsewhere.
 */
export function planSegments(plan: Pick<FilmPlan, 'frameCount' | 'fps' | 'texts' | 'shots'>): Segment[] {
  const shortest = Math.ceil(SHORTEST_SECONDS * plan.fps)
  const longest = Math.floor(LONGEST_SECONDS * plan.fps)
  const step = framesPerExactStep(plan.fps)
  const whole = { from: 0, to: plan.frameCount }
  const shotStarts = plan.shots.map((shot) => floorTo(step, shot.startFrame))
  return cutAt(whole, textBorders(plan, shortest, step), shortest)
    .flatMap((span) => (span.to - span.from > longest ? cutAt(span, shotStarts, shortest) : [span]))
    .flatMap((span) => evenly(span, longest, step))
    .map(({ from, to }, index) => ({
      index,
      firstFrame: from,
      frameCount: to - from,
      fileName: `segment-${String(index).padStart(4, '0')}.mp4`,
    }))
}

/**
 * So many frames last a whole number of microseconds, which is what ffmpeg counts in where it joins runs: from borders in
 * between, each run would begin a little late, and the film would be too long.
 */
function framesPerExactStep(fps: number): number {
  let step = 1
  while ((step * 1_000_000) % fps !== 0) step += 1
  return step
}

const floorTo = (step: number, frame: number): number => frame - (frame % step)
const ceilTo = (step: number, frame: number): number => floorTo(step, frame + step - 1)

interface Span {
  readonly from: number
  /** Excluded. */
  readonly to: number
}

/** A text's run lasts until the next text comes, unless that is long after. */
function textBorders(
  { texts, frameCount }: Pick<FilmPlan, 'texts' | 'frameCount'>,
  shortest: number,
  step: number,
): number[] {
  const starts = texts.map((text) => text.startFrame)
  const ends = texts.map((text) => text.startFrame + text.frameCount)
  const isQuietAfter = (end: number): boolean =>
    [...starts, frameCount].every((start) => start < end || start - end >= shortest) &&
    texts.every((text) => text.startFrame >= end || text.startFrame + text.frameCount <= end)
  const whole = [
    ...starts.map((start) => floorTo(step, start)),
    ...ends.filter(isQuietAfter).map((end) => ceilTo(step, end)),
  ]
  return whole.filter((border) => border < frameCount)
}

/** Cuts a span at those borders that leave nothing shorter than `shortest`. */
function cutAt({ from, to }: Span, borders: readonly number[], shortest: number): Span[] {
  const taken: number[] = [from]
  for (const border of borders.toSorted((a, b) => a - b)) {
    if (border - (taken.at(-1) ?? from) >= shortest && to - border >= shortest) taken.push(border)
  }
  return taken.map((start, index) => ({ from: start, to: taken[index + 1] ?? to }))
}

function evenly({ from, to }: Span, longest: number, step: number): Span[] {
  const count = Math.ceil((to - from) / (longest - step + 1))
  const border = (index: number): number =>
    index === count ? to : from + floorTo(step, Math.floor((index * (to - from)) / count))
  return Array.from({ length: count }, (_, index) => ({ from: border(index), to: border(index + 1) }))
}

/** Where a shot takes the place of what was before at once, in frames counted from the run's first. */
export function cutsIn(
  { shots }: Pick<FilmPlan, 'shots'>,
  { firstFrame, frameCount }: Omit<Segment, 'index' | 'fileName'>,
) {
  return shots
    .filter((shot) => !shot.transitionIn)
    .map((shot) => shot.startFrame - firstFrame)
    .filter((frame) => frame > 0 && frame < frameCount)
}

/** Workers that begin with the long runs end at about the same time. */
export function longestFirst(segments: readonly Segment[]): Segment[] {
  return segments.toSorted((a, b) => b.frameCount - a.frameCount)
}
