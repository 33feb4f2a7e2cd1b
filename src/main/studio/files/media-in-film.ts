import { basename } from 'node:path'
import type { FilmEdit } from '../../../shared/edit'
import type { Timeline, TimelineClip } from '../../../shared/timeline'
import { namesOf } from './content-types'
import type { MediaInProject } from '../projects/project-record'

/** What takes files out of a film: their clips go, and music of theirs is heard no more. */
export function takeOutOfFilm(
  timeline: Timeline,
  items: readonly MediaInProject[],
  media: readonly MediaInProject[],
): FilmEdit[] {
  // A clip that could be of a file that stays is left alone.
  const stays = new Set(media.filter((item) => !items.includes(item)).flatMap(filmNamesOf))
  const names = new Set(items.flatMap(filmNamesOf).filter((name) => !stays.has(name)))
  const clipIds = clipsIn(timeline, 'video')
    .filter(({ mediaName, name }) => names.has(mediaName ?? name))
    .map(({ id }) => id)
  const music = clipsIn(timeline, 'audio').some(
    ({ role, mediaName, name }) => role !== 'clip' && names.has(mediaName ?? name),
  )
  return [
    ...(clipIds.length > 0 ? [{ do: 'remove-clips' as const, clipIds }] : []),
    ...(music ? [{ do: 'mute-music' as const, muted: true }] : []),
  ]
}

/** What brings them back: pictures at the end of the film, its own music to be heard again. */
export function addToFilm(timeline: Timeline, items: readonly MediaInProject[]): FilmEdit[] {
  const pictures = new Set(clipsIn(timeline, 'video').map(({ mediaName, name }) => mediaName ?? name))
  const assetIds = items
    .filter((item) => item.kind !== 'music' && !filmNamesOf(item).some((name) => pictures.has(name)))
    .map(({ id }) => id)
  const music = timeline.wishes?.music
  const isOurs = items.some((item) => item.kind === 'music' && music && filmNamesOf(item).includes(music.mediaName))
  return [
    ...(assetIds.length > 0 ? [{ do: 'add-clips' as const, assetIds }] : []),
    ...(isOurs && music?.muted ? [{ do: 'mute-music' as const, muted: false }] : []),
  ]
}

/** Everything a film may call a file by. */
const filmNamesOf = (item: MediaInProject): string[] => [
  ...new Set([...namesOf(item), item.nameThere ?? basename(item.path)]),
]

const clipsIn = ({ tracks }: Timeline, type: 'video' | 'audio'): TimelineClip[] =>
  tracks.filter((track) => track.type === type).flatMap(({ clips }) => clips)
