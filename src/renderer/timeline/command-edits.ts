import type { FilmEdit } from '../../shared/edit'
import type { Timeline } from '../../shared/timeline'
import type { useWords } from '../words/words'
import {
  type Chosen,
  picturesOf,
  toCopyEdits,
  toMuteEdits,
  toRemoveEdits,
  toSplitEdits,
  toStepAside,
  toTrimAt,
} from './commands'
import { findClip, type Row } from './rows'

export type Command = 'remove' | 'mute' | 'left' | 'right' | 'trim-start' | 'trim-end' | 'split' | 'copy'

interface CommandFacts {
  readonly rows: readonly Row[]
  readonly timeline: Timeline
  readonly about: Chosen
  /** The moment on screen. */
  readonly atMs: number
}

/** What a command asks for as things stand; nothing where it means nothing. */
export function toCommandEdits(command: Command, { rows, timeline, about, atMs }: CommandFacts): FilmEdit[] {
  switch (command) {
    case 'remove':
      return toRemoveEdits(about)
    case 'mute':
      return toMuteEdits(about)
    case 'left':
      return toStepAside(rows, about, -1, timeline)
    case 'right':
      return toStepAside(rows, about, 1, timeline)
    case 'trim-start':
      return toTrimAt(about, 'start', atMs)
    case 'trim-end':
      return toTrimAt(about, 'end', atMs)
    case 'split':
      return toSplitEdits(rows, about, atMs)
    case 'copy':
      return toCopyEdits(about)
  }
}

interface DoneFacts {
  readonly about: Chosen
  /** The lines as they will be. */
  readonly after: readonly Row[]
  readonly edits: readonly FilmEdit[]
}

/** What a command did, for those who do not see it. */
export function tellCommand(
  command: Command,
  { about, after, edits }: DoneFacts,
  said: ReturnType<typeof useWords>['timeline']['said'],
): string {
  const { pictures, texts } = about
  const [clip = texts[0]] = pictures
  const found = clip && findClip(after, clip.id)
  if (command === 'remove') return said.removed(pictures.length + texts.length)
  if (command === 'mute') return edits.some((edit) => 'muted' in edit && edit.muted) ? said.muted : said.unmuted
  if (!found) return said.changed
  if (command === 'left' || command === 'right') return said.moved(found.index + 1, picturesOf(after).length)
  return said.lasts(found.clip.name, (found.clip.durationMs / 1000).toFixed(1))
}
