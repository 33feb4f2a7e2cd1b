import type { MediaItem } from '../../shared/states/project-state'
import type { Words } from '../words/en'

const MOST = 3
/** Fewer photos have no order worth speaking of. */
const ORDERED_FROM = 3

/** Up to three first wishes that fit the files at hand. */
export function toStarters(all: readonly MediaItem[], words: Words['starters']): string[] {
  const media = all.filter(({ excluded }) => !excluded)
  const photos = media.filter(({ kind }) => kind === 'photo')
  const clips = media.filter(({ kind }) => kind === 'clip').length
  const song = media.find(({ kind }) => kind === 'music')?.name
  if (photos.length + clips === 0) return []
  const isDated =
    clips === 0 && photos.length >= ORDERED_FROM && photos.every(({ takenAtMs }) => takenAtMs !== undefined)
  return [
    words.promo,
    ...(isDated ? [words.oldestFirst(photos.length)] : []),
    ...(song === undefined ? [] : [words.toMusic(song)]),
    ...(clips > 1 ? [words.clips(clips)] : []),
    ...(photos.length > 1 ? [words.slideshow(photos.length)] : []),
    words.vertical,
  ].slice(0, MOST)
}
