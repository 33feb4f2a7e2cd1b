import { expect, it } from 'vitest'
import type { Timeline, TimelineTrack } from '../../../src/shared/timeline'
import { findUnasked, offerToStrip } from '../../../src/main/studio/turns/stages-unasked'
import { TURN_WORDS } from '../../../src/main/studio/turns/turn-words'
import { track } from '../support/cloud-project'

const film = (...tracks: TimelineTrack[]): Timeline => ({ durationMs: 10_000, tracks })
const FULL = film(track('video', 'city'), track('text', 'Neon'), track('audio', 'Lo-fi'), track('other', 'Warm'))

const kinds = (wish: string): string[] => findUnasked(undefined, FULL, wish).map(({ kind }) => kind)

it.each([
  ['generate a city at night', ['title', 'music', 'effect']],
  ['a city at night with calm music', ['title', 'effect']],
  ['a city, no music please', ['title', 'music', 'effect']],
  ['a city, title "Neon", warm look', ['music']],
  ['生成一段城市夜景', ['title', 'music', 'effect']],
  ['生成一段城市夜景，配乐舒缓', ['title', 'effect']],
  ['城市夜景，不要音乐，加字幕', ['music', 'effect']],
])('of "%s" finds unasked: %j', (wish, expected) => {
  expect(kinds(wish)).toEqual(expected)
})

it('counts only what was not there before', () => {
  const before = film(track('video', 'city'), track('text', 'Neon'))

  expect(findUnasked(before, FULL, 'longer').map(({ kind }) => kind)).toEqual(['music', 'effect'])
})

it('offers nothing when nothing came unasked', () => {
  expect(offerToStrip([], TURN_WORDS.en)).toBeUndefined()
})

it('offers in the words of the person', () => {
  const offer = offerToStrip(findUnasked(undefined, FULL, ''), TURN_WORDS['zh-CN'])

  expect(offer).toEqual({
    text: '另外自动添加了：标题“Neon”、音乐 Lo-fi、特效 Warm。可以全部保留，也可以去掉不需要的。',
    next: ['全部保留', '去掉标题', '去掉音乐', '去掉特效'],
  })
})
