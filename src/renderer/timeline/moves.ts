import type { FilmEdit } from '../../shared/edit'
import type { TimelineClip } from '../../shared/timeline'

/** How far the keyboard moves a text. */
const TEXT_STEP_MS = 500

/** The clip in front of which a hand lets go, or undefined for the end. `clips` are those that stay. */
export function findDropPlace(clips: readonly TimelineClip[], atMs: number): TimelineClip | undefined {
  return clips.find(({ startMs, durationMs }) => atMs < startMs + durationMs / 2)
}

/** Pictures go in front of another one, or to the end. Nothing when they stand there already. */
export function toMoveEdits(
  clips: readonly TimelineClip[],
  movedIds: readonly string[],
  before: TimelineClip | undefined,
): FilmEdit[] {
  const ids = clips.map(({ id }) => id)
  const moving = ids.filter((id) => movedIds.includes(id))
  const staying = ids.filter((id) => !movedIds.includes(id))
  const place = before ? staying.indexOf(before.id) : staying.length
  if (place === -1 || moving.length === 0) return []
  const after = staying.toSpliced(place, 0, ...moving)
  if (after.every((id, index) => id === ids[index])) return []
  return [{ do: 'move-clips', clipIds: moving, ...(before && { beforeClipId: before.id }) }]
}

/** One place to the left or to the right, together. */
export function toStepEdits(
  clips: readonly TimelineClip[],
  movedIds: readonly string[],
  direction: -1 | 1,
): FilmEdit[] {
  const staying = clips.filter(({ id }) => !movedIds.includes(id))
  const edge =
    direction === -1 ? clips.find(({ id }) => movedIds.includes(id)) : clips.findLast(({ id }) => movedIds.includes(id))
  if (!edge) return []
  const behind = staying.filter((clip) => clips.indexOf(clip) < clips.indexOf(edge)).length
  const place = behind + direction
  if (place < 0 || place > staying.length) return []
  return toMoveEdits(clips, movedIds, staying[place])
}

/** A text is seen earlier or later, inside the film. */
export function toTextMove(text: TimelineClip, wishedMs: number, filmMs: number): FilmEdit[] {
  const { id, startMs, durationMs } = text
  const start = Math.round(Math.max(0, Math.min(startMs + wishedMs, filmMs - durationMs)))
  if (start === Math.round(startMs)) return []
  return [{ do: 'place-text', textId: id, when: { kind: 'range', startMs: start, endMs: start + durationMs } }]
}

export const toTextStep = (text: TimelineClip, direction: -1 | 1, filmMs: number): FilmEdit[] =>
  toTextMove(text, direction * TEXT_STEP_MS, filmMs)
