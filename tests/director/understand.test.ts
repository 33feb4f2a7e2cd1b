import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { direct } from '../../src/main/engine/director/direct'
import type { Scene } from '../../src/main/engine/director/scene'
import { startCut } from '../../src/main/engine/director/start-cut'
import type { Asset } from '../../src/main/engine/director/turn'
import { understand } from '../../src/main/engine/director/understand'
import { clip, photo, products } from './situation'

const scene = (assets: Asset[] = products()): Scene => ({
  cut: startCut(assets),
  assets,
  language: 'en',
  lengthMs: 30_000,
  projectName: undefined,
})

const PIECES = [
  'make it',
  '15 seconds',
  'half a minute',
  '半分钟',
  'title',
  '"',
  '“',
  '”',
  '标题',
  '：',
  'swap',
  '2',
  'and',
  '3',
  '第三张',
  '照片',
  'music',
  '50%',
  '-6 dB',
  'no',
  'transitions',
  '转场',
  '不要',
  'remove',
  'the last photo',
  'watch',
  ',',
  '.',
  '\u0000',
  '\ue000',
  '(',
  '[',
  '*',
  '\\',
  '😀',
]

describe('any message', () => {
  it('is read without failing, and the same way again', () => {
    const message = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join(' ')),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 25 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(message, (text) => {
        const wish = { text, language: 'en' as const, assets: [...products(), clip('street', 8000)] }
        const turn = direct(wish)
        expect(direct(wish)).toEqual(turn)
        expect(turn.history === undefined ? turn.cut?.clips.length : 6).toBeGreaterThan(0)
      }),
      { numRuns: 100 },
    )
  })

  it('reports only words that stand in the message', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES, 'sparkle', '魔法', 'robot voice'), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join(' ')
          for (const piece of understand(text, scene()).unused) expect(text).toContain(piece)
        },
      ),
    )
  })

  it('of the length of a book is read in the end', () => {
    const text = 'title a of the photo 2 music and '.repeat(600)

    expect(understand(text, scene()).history).toBeUndefined()
  })
})

describe('file names', () => {
  it('may hold signs that mean something in a pattern', () => {
    const odd = [photo('a(b)[c]*+?.^$|{1}'), { ...photo('b'), name: '-rf "quoted" \n.jpg' }, photo('clip-1')]

    expect(understand('remove a(b)[c]*+?.^$|{1}', scene(odd)).operations).toEqual([
      { do: 'remove-clips', clipIds: ['clip-a(b)[c]*+?.^$|{1}'] },
    ])
  })

  it('that two files share mean neither', () => {
    const twins = [photo('watch-1'), photo('watch-2'), photo('bag')]

    expect(understand('remove watch', scene(twins))).toMatchObject({ operations: [], unused: ['remove watch'] })
    expect(understand('remove watch-2', scene(twins)).operations).toHaveLength(1)
  })

  it('in Chinese are understood inside a Chinese sentence', () => {
    const named = [
      { ...photo('a'), name: '手表.jpg' },
      { ...photo('b'), name: '02-鞋子.jpg' },
    ]

    expect(understand('把鞋子放到最前面', scene(named)).operations).toEqual([
      { do: 'set-order', clipIds: ['clip-b', 'clip-a'] },
    ])
  })

  it('in quotes are files, unless they are words for a title', () => {
    expect(understand('remove "03-bag.jpg"', scene()).operations).toEqual([
      { do: 'remove-clips', clipIds: ['clip-bag'] },
    ])
    expect(understand('title "Watch"', scene()).operations).toMatchObject([{ do: 'add-text', text: 'Watch' }])
  })
})
