import type { Timeline } from '../../shared/timeline'

/** Moments that a hand is likely to mean: the start of the film, the beats of its music, and the ends of every clip but those it moves. */
export function toSnapPoints({ tracks, wishes }: Timeline, except: ReadonlySet<string>): number[] {
  const ends = tracks
    .filter(({ type }) => type !== 'audio')
    .flatMap(({ clips }) => clips.filter(({ id }) => !except.has(id)))
    .flatMap(({ startMs, durationMs: lengthMs }) => [startMs, startMs + lengthMs])
  return [...new Set([0, ...ends, ...(wishes?.music?.beatsMs ?? [])])].sort((a, b) => a - b)
}

/** The nearest of those moments when it is near enough, else the moment itself. */
export function snap(atMs: number, points: readonly number[], withinMs: number): number {
  const nearest = points.reduce<number | undefined>(
    (best, point) => (best === undefined || Math.abs(point - atMs) < Math.abs(best - atMs) ? point : best),
    undefined,
  )
  return nearest !== undefined && Math.abs(nearest - atMs) <= withinMs ? nearest : atMs
}

/** How far something with two ends is moved: whichever end is nearer to a moment goes there. */
export function snapSpan(
  span: { readonly startMs: number; readonly durationMs: number },
  deltaMs: number,
  points: readonly number[],
  withinMs: number,
): number {
  const ends = [span.startMs + deltaMs, span.startMs + span.durationMs + deltaMs]
  const pulls = ends.map((endMs) => snap(endMs, points, withinMs) - endMs).filter((pullMs) => pullMs !== 0)
  const [nearest = 0] = pulls.sort((a, b) => Math.abs(a) - Math.abs(b))
  return deltaMs + nearest
}
