import { expect, it } from 'vitest'
import type { Timeline, TimelineClip } from '../../src/shared/timeline'
import { changedClips } from '../../src/renderer/timeline/changed-clips'

const clip = (name: string, startMs: number, durationMs: number): TimelineClip => ({
  id: `at ${startMs}`,
  name,
  startMs,
  durationMs,
})
const film = (...clips: TimelineClip[]): Timeline => ({
  durationMs: clips.reduce((sum, { durationMs }) => sum + durationMs, 0),
  tracks: [{ type: 'video', name: 'Video', clips }],
})
const namesOf = (clips: ReadonlySet<TimelineClip>): string[] => [...clips].map(({ name }) => name)

it('finds what is new and what is longer, and not what only moved along', () => {
  const before = film(clip('a', 0, 2_000), clip('b', 2_000, 2_000))
  const after = film(clip('new', 0, 1_000), clip('a', 1_000, 2_000), clip('b', 3_000, 4_000))

  expect(namesOf(changedClips(before, after))).toEqual(['new', 'b'])
})

it('finds a changed title by its words', () => {
  const title = (name: string): Timeline => ({
    durationMs: 3_000,
    tracks: [{ type: 'text', name: 'Text', clips: [clip(name, 0, 3_000)] }],
  })

  expect(namesOf(changedClips(title('Sea'), title('Lake')))).toEqual(['Lake'])
})

it('finds nothing in a film that is seen for the first time', () => {
  expect(changedClips(undefined, film(clip('a', 0, 2_000))).size).toBe(0)
})
