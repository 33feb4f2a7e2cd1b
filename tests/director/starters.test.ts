import { describe, expect, it } from 'vitest'
import { direct } from '../../src/main/engine/director/direct'
import type { Asset } from '../../src/main/engine/director/turn'
import { startersEn } from '../../src/renderer/words/media-en'
import { startersZhCn } from '../../src/renderer/words/media-zh-cn'
import { clip, photo, song } from './situation'

const taken = (id: string, takenAtMs: number): Asset => ({ ...photo(id), takenAtMs })
const assets = [taken('IMG_3', 3e12), taken('IMG_1', 1e12), taken('IMG_2', 2e12), clip('film', 9_000), song('song')]

const tables = [
  { language: 'en', words: startersEn },
  { language: 'zh-CN', words: startersZhCn },
] as const

describe.each(tables)('a first wish in $language', ({ language, words }) => {
  const { open, promo, vertical } = words
  const wishes = [
    promo,
    vertical,
    ...open,
    words.slideshow(3),
    words.oldestFirst(3),
    words.toMusic('song.mp3'),
    words.clips(2),
  ]

  it.each(wishes)('is understood to its last word: %s', (text) => {
    const { card, cut } = direct({ text, language, assets })

    expect(card.unused).toEqual([])
    expect(cut?.clips.length).toBeGreaterThan(0)
  })

  it('that speaks of the oldest photo begins with it', () => {
    const { cut } = direct({ text: words.oldestFirst(3), language, assets })

    expect(cut?.clips[0]?.assetId).toBe('IMG_1')
  })
})
