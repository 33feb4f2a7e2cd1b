import type { FilmEdit } from '../../shared/edit'
import type { Timeline, TimelineClip } from '../../shared/timeline'
import { toStepEdits, toTextStep } from './moves'
import { findClip, type FoundClip, type Row } from './rows'
import { type Edge, toTrimHere } from './trim'

/** What a command is about, sorted by what it is. */
export interface Chosen {
  readonly pictures: readonly TimelineClip[]
  readonly texts: readonly TimelineClip[]
  readonly music: TimelineClip | undefined
}

/** The own sound of a picture stands for the picture. */
const toPictureId = (clip: TimelineClip): string => (clip.role === 'clip' ? clip.id.replace(/^sound-/u, '') : clip.id)

export function choose(rows: readonly Row[], ids: readonly string[]): Chosen {
  const found = ids.flatMap((id) => findClip(rows, id) ?? [])
  const pictureIds = new Set(found.filter(({ row }) => row.type !== 'text').map(({ clip }) => toPictureId(clip)))
  const isText = ({ row }: FoundClip): boolean => row.type === 'text'
  return {
    pictures: picturesOf(rows).filter(({ id }) => pictureIds.has(id)),
    texts: found.filter(isText).map(({ clip }) => clip),
    music: found.find(({ clip }) => clip.role === 'music')?.clip,
  }
}

export const picturesOf = (rows: readonly Row[]): readonly TimelineClip[] =>
  rows.filter(({ type }) => type === 'video').flatMap(({ clips }) => clips)

const idsOf = (clips: readonly TimelineClip[]): string[] => clips.map(({ id }) => id)

/** Music is not taken out of the film but silenced, so that it can be had back. */
export function toRemoveEdits({ pictures, texts, music }: Chosen): FilmEdit[] {
  return [
    ...(pictures.length > 0 ? [{ do: 'remove-clips', clipIds: idsOf(pictures) } as const] : []),
    ...(texts.length > 0 ? [{ do: 'remove-texts', textIds: idsOf(texts) } as const] : []),
    ...(music && music.muted !== true ? [{ do: 'mute-music', muted: true } as const] : []),
  ]
}

/** Silences what is heard; all that is silent already comes back. */
export function toMuteEdits({ pictures, music }: Chosen): FilmEdit[] {
  const heard = pictures.filter(({ hasSound, kind }) => hasSound ?? kind === 'clip')
  const muted = [...heard, ...(music ? [music] : [])].some((clip) => clip.muted !== true)
  return [
    ...(heard.length > 0 ? [{ do: 'mute-clips', clipIds: idsOf(heard), muted } as const] : []),
    ...(music ? [{ do: 'mute-music', muted } as const] : []),
  ]
}

export function toSpeedEdits({ pictures }: Chosen, speed: number): FilmEdit[] {
  const clips = pictures.filter(({ kind }) => kind !== 'photo')
  return clips.length > 0 ? [{ do: 'set-speed', clipIds: idsOf(clips), speed }] : []
}

export function toStepAside(
  rows: readonly Row[],
  chosen: Chosen,
  direction: -1 | 1,
  { durationMs }: Timeline,
): FilmEdit[] {
  const { pictures, texts } = chosen
  if (pictures.length > 0) return toStepEdits(picturesOf(rows), idsOf(pictures), direction)
  return texts.flatMap((text) => toTextStep(text, direction, durationMs))
}

/** Cuts what is chosen off at a moment. */
export function toTrimAt({ pictures, texts }: Chosen, edge: Edge, atMs: number): FilmEdit[] {
  return [
    ...pictures.flatMap((clip) => toTrimHere(clip, 'video', edge, atMs)),
    ...texts.flatMap((clip) => toTrimHere(clip, 'text', edge, atMs)),
  ]
}

/** Cuts the picture at a moment in two: a chosen one, or whichever is seen then. */
export function toSplitEdits(rows: readonly Row[], { pictures }: Chosen, atMs: number): FilmEdit[] {
  const isHere = ({ startMs, durationMs }: TimelineClip): boolean => atMs > startMs && atMs < startMs + durationMs
  const clip = pictures.find(isHere) ?? (pictures.length === 0 ? picturesOf(rows).findLast(isHere) : undefined)
  if (!clip) return []
  return [{ do: 'split-clip', clipId: clip.id, atMs: atMs - clip.startMs, lengthMs: clip.durationMs }]
}

export const toCopyEdits = ({ pictures }: Chosen): FilmEdit[] =>
  pictures.length > 0 ? [{ do: 'duplicate-clips', clipIds: idsOf(pictures) }] : []
