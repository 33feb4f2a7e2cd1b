import type { Timeline, TimelineClip, TrackType } from '../../shared/timeline'

/** One line of clips. */
export interface Row {
  readonly key: string
  readonly type: TrackType
  /** The sounds of clips lie below the music. */
  readonly isClipSound: boolean
  readonly clips: readonly TimelineClip[]
}

/** The lines to draw. Music that is silent has none in the draft and stands here all the same, so that it can be had back. */
export function toRows({ tracks, durationMs, wishes }: Timeline): Row[] {
  const rows: Row[] = tracks.map(({ type, clips }, index) => ({
    key: `${index}`,
    type,
    isClipSound: type === 'audio' && clips.some(({ role }) => role === 'clip'),
    clips,
  }))
  const music = wishes?.music
  if (!music?.muted || tracks.some(({ clips }) => clips.some(({ role }) => role === 'music'))) return rows
  const { mediaName, volume } = music
  const silent: TimelineClip = {
    id: 'music',
    name: mediaName,
    mediaName,
    startMs: 0,
    durationMs,
    volume,
    role: 'music',
    muted: true,
  }
  const row: Row = { key: 'music', type: 'audio', isClipSound: false, clips: [silent] }
  const place = rows.findIndex(({ isClipSound }) => isClipSound)
  return place === -1 ? [...rows, row] : rows.toSpliced(place, 0, row)
}

export interface FoundClip {
  readonly clip: TimelineClip
  readonly row: Row
  readonly index: number
}

export function findClip(rows: readonly Row[], clipId: string | undefined): FoundClip | undefined {
  for (const row of rows) {
    const index = row.clips.findIndex(({ id }) => id === clipId)
    const clip = row.clips[index]
    if (clip) return { clip, row, index }
  }
  return undefined
}

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The clip that an arrow leads to: along its line, or to what is seen at the same time on the next. */
export function findNeighbour(rows: readonly Row[], clipId: string, step: Step): TimelineClip | undefined {
  const found = findClip(rows, clipId)
  if (!found) return undefined
  const { row, index, clip } = found
  switch (step) {
    case 'left':
      return row.clips[index - 1]
    case 'right':
      return row.clips[index + 1]
    case 'first':
      return row.clips[0]
    case 'last':
      return row.clips.at(-1)
    case 'up':
      return nearest(rows.slice(0, rows.indexOf(row)).findLast(hasClips), clip)
    case 'down':
      return nearest(rows.slice(rows.indexOf(row) + 1).find(hasClips), clip)
  }
}

const hasClips = ({ clips }: Row): boolean => clips.length > 0
const middle = ({ startMs, durationMs }: TimelineClip): number => startMs + durationMs / 2

function nearest(row: Row | undefined, clip: TimelineClip): TimelineClip | undefined {
  const apart = (other: TimelineClip): number => Math.abs(middle(other) - middle(clip))
  return row?.clips.toSorted((a, b) => apart(a) - apart(b))[0]
}

/** Clips that are drawn: those in sight, and those that must be there because a hand or the keyboard holds them. */
export function clipsInSight(
  clips: readonly TimelineClip[],
  fromMs: number,
  toMs: number,
  kept: ReadonlySet<string>,
): readonly TimelineClip[] {
  return clips.filter(
    ({ id, startMs, durationMs }) => (startMs < toMs && startMs + durationMs > fromMs) || kept.has(id),
  )
}
