import type { FilmEdit } from '../../shared/edit'
import type { TimelineClip, TrackType } from '../../shared/timeline'

export type Edge = 'start' | 'end'

/** Shorter than this nothing can be taken hold of again. */
const LEAST_MS = 200
const MOST_MS = 3_600_000

const between = (value: number, least: number, most: number): number =>
  Math.min(Math.max(most, least), Math.max(least, value))

/** How far an edge may be moved, in the film's time: a file goes no further than it is long. */
function toTrimLimits(clip: TimelineClip, type: TrackType, edge: Edge): { leastMs: number; mostMs: number } {
  const { startMs, durationMs, sourceInMs = 0, sourceDurationMs, speed = 1 } = clip
  const room = durationMs - LEAST_MS
  if (type === 'text')
    return edge === 'start' ? { leastMs: -startMs, mostMs: room } : { leastMs: -room, mostMs: MOST_MS }
  const hasSource = isOfFile(clip)
  if (edge === 'start') return { leastMs: hasSource ? -sourceInMs / speed : durationMs - MOST_MS, mostMs: room }
  const restMs = sourceDurationMs === undefined ? MOST_MS : (sourceDurationMs - sourceInMs) / speed - durationMs
  return { leastMs: -room, mostMs: hasSource ? Math.max(0, restMs) : MOST_MS - durationMs }
}

/** A photo is as long as one likes; a clip is a piece of its file. */
const isOfFile = ({ kind, sourceDurationMs }: TimelineClip): boolean =>
  kind === 'clip' || (kind === undefined && sourceDurationMs !== undefined)

/** What moving an edge by so much asks for. Nothing when it cannot be moved. */
export function toTrimEdits(clip: TimelineClip, type: TrackType, edge: Edge, wishedMs: number): FilmEdit[] {
  const { leastMs, mostMs } = toTrimLimits(clip, type, edge)
  const deltaMs = Math.round(between(wishedMs, leastMs, mostMs))
  if (deltaMs === 0) return []
  const { id, startMs, durationMs, sourceInMs = 0, speed = 1 } = clip
  const [fromDelta, toDelta] = edge === 'start' ? [deltaMs, 0] : [0, deltaMs]
  if (type === 'text') {
    const when = { kind: 'range', startMs: startMs + fromDelta, endMs: startMs + durationMs + toDelta } as const
    return [{ do: 'place-text', textId: id, when }]
  }
  if (type !== 'video') return []
  if (!isOfFile(clip)) return [{ do: 'set-clip-time', clipIds: [id], lengthMs: durationMs + toDelta - fromDelta }]
  const fromMs = Math.max(0, Math.round(sourceInMs + fromDelta * speed))
  const toMs = Math.round(sourceInMs + (durationMs + toDelta) * speed)
  return [{ do: 'trim-clip', clipId: id, fromMs, toMs }]
}

/** What cutting a clip off at a moment asks for; nothing when the moment lies outside it. */
export function toTrimHere(clip: TimelineClip, type: TrackType, edge: Edge, atMs: number): FilmEdit[] {
  const { startMs, durationMs } = clip
  if (atMs <= startMs || atMs >= startMs + durationMs) return []
  return toTrimEdits(clip, type, edge, edge === 'start' ? atMs - startMs : atMs - startMs - durationMs)
}
