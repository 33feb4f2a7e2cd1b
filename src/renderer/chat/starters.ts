import type { MediaItem } from '../../shared/states/project-state'
import type { Words } from '../words/en'

const MOST = 3

/** Up to three first wishes that fit the files at hand. */
export function toStarters(media: readonly MediaItem[], words: Words['starters']): string[] {
  const photos = media.filter(({ kind }) => kind === 'photo').length
  const clips = media.filter(({ kind }) => kind === 'clip').length
  const song = media.find(({ kind }) => kind === 'music')?.name
  if (photos + clips === 0) return []
  return [
    words.promo,
    ...(song === undefined ? [] : [words.toMusic(song)]),
    ...(clips > 1 ? [words.clips(clips)] : []),
    ...(photos > 1 ? [words.slideshow(photos)] : []),
    words.vertical,
  ].slice(0, MOST)
}
