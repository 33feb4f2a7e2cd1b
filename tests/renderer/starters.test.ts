import { expect, it } from 'vitest'
import { toStarters } from '../../src/renderer/chat/starters'
import { en } from '../../src/renderer/words/en'
import { zhCn } from '../../src/renderer/words/zh-cn'
import type { MediaItem, MediaKind } from '../../src/shared/states/project-state'

function media(...kinds: MediaKind[]): MediaItem[] {
  return kinds.map((kind, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    name: `${kind}-${index}`,
    kind,
    sizeBytes: 1,
    upload: { phase: 'sent' },
  }))
}

it('proposes nothing while there is nothing to look at', () => {
  expect(toStarters(media('music'), en.starters)).toEqual([])
})

it('speaks of the song and the photos at hand, in three wishes at most', () => {
  const wishes = toStarters(media('photo', 'photo', 'clip', 'music'), en.starters)

  expect(wishes).toHaveLength(3)
  expect(wishes).toContainEqual(expect.stringContaining('music-3'))
  expect(wishes).toContainEqual(expect.stringContaining('2 photos'))
})

it('never speaks of what is not there', () => {
  for (const table of [en, zhCn]) {
    const wishes = toStarters(media('photo'), table.starters).join(' ')
    expect(wishes).not.toMatch(/undefined|\b0\b|clips together/)
  }
})
