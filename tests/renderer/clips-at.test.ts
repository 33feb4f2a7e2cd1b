import { expect, it } from 'vitest'
import { findCut, findPictureAt, findTextsAt } from '../../src/renderer/timeline/clips-at'
import type { Timeline } from '../../src/shared/timeline'

/** Two clips of three seconds that overlap by one, and a title in the middle. */
const film: Timeline = {
  durationMs: 5000,
  tracks: [
    {
      type: 'video',
      name: 'Video',
      clips: [
        { id: 'a', name: 'a', startMs: 0, durationMs: 3000 },
        { id: 'b', name: 'b', startMs: 2000, durationMs: 3000 },
      ],
    },
    { type: 'text', name: 'Text', clips: [{ id: 't', name: 'Hello', startMs: 1000, durationMs: 1000 }] },
  ],
}

it.each([
  [0, 'a'],
  [1999, 'a'],
  [2000, 'b'],
  [4999, 'b'],
  [5000, 'b'],
])('at %i ms the picture is %s', (atMs, id) => {
  expect(findPictureAt(film, atMs)?.id).toBe(id)
})

it('has no picture in a film without clips', () => {
  expect(findPictureAt({ durationMs: 0, tracks: [] }, 0)).toBeUndefined()
})

it('shows words from their first moment until just before their end', () => {
  expect([999, 1000, 1999, 2000].map((atMs) => findTextsAt(film, atMs).length)).toEqual([0, 1, 1, 0])
})

it('goes from cut to cut and stops at both ends', () => {
  expect([0, 500, 2000, 5000].map((atMs) => findCut(film, atMs, 1))).toEqual([2000, 2000, 5000, 5000])
  expect([5000, 2000, 1, 0].map((atMs) => findCut(film, atMs, -1))).toEqual([2000, 0, 0, 0])
})
