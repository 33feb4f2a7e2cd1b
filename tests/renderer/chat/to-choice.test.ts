import { expect, it } from 'vitest'
import { toChoice } from '../../../src/renderer/chat/understood/to-choice'
import { en } from '../../../src/renderer/words/en'
import { FilmEdit } from '../../../src/shared/edit'

const SONG = '00000000-0000-4000-8000-000000000001'

const PROJECT = {
  media: [{ id: SONG, name: 'song.mp3', kind: 'music', sizeBytes: 1, upload: { phase: 'sent' } }],
  timeline: {
    durationMs: 30_000,
    tracks: [],
    wishes: {
      ratio: '9:16',
      pace: 'calm',
      transition: { kind: 'crossfade' },
      look: 'none',
      fit: 'automatic',
      motion: true,
      beats: false,
      lengthMs: 30_000,
      music: { mediaName: 'song.mp3', muted: false, volume: 1, fadeInMs: 0, fadeOutMs: 0, ducks: false },
    },
  },
} satisfies Parameters<typeof toChoice>[1]

const KINDS = ['length', 'ratio', 'pace', 'transitions', 'look', 'fit', 'music', 'beats', 'motion']

it.each(KINDS)('offers for %s what the film is now and edits that can be made', (kind) => {
  const choice = toChoice(kind, PROJECT, en)

  expect(choice?.options.map(({ value }) => value)).toContain(choice?.value)
  for (const { value, label } of choice?.options ?? []) {
    expect(label).not.toBe('')
    expect(FilmEdit.safeParse(choice?.toEdit(value)).error).toBeUndefined()
  }
})

it('offers nothing where there are no few alternatives, or no film', () => {
  expect(toChoice('media', PROJECT, en)).toBeUndefined()
  expect(toChoice('constructor', PROJECT, en)).toBeUndefined()
  expect(toChoice('length', { media: PROJECT.media }, en)).toBeUndefined()
})
