import { describe, expect, it } from 'vitest'
import { inTheirPlaces, movedBy, movedTo, sorted } from '../../src/renderer/media/arrange'
import { PITCH_PX, scrollTo, visibleTiles } from '../../src/renderer/media/visible'
import type { MediaItem } from '../../src/shared/states/project-state'

const item = (name: string, facts: Partial<MediaItem> = {}): MediaItem => ({
  ...{ id: name, name, kind: 'photo', sizeBytes: 1, upload: { phase: 'sent' } },
  ...facts,
})

describe('the order of files', () => {
  const media = [
    item('IMG_10', { addedNo: 3, takenAtMs: 5 }),
    item('song', { addedNo: 1, kind: 'music', favourite: true }),
    item('IMG_2', { addedNo: 2, takenAtMs: 9 }),
    item('clip', { addedNo: 4, kind: 'clip', takenAtMs: 1 }),
  ]

  it.each([
    ['name', ['clip', 'IMG_2', 'IMG_10', 'song']],
    ['taken', ['clip', 'IMG_10', 'IMG_2', 'song']],
    ['kind', ['IMG_10', 'IMG_2', 'clip', 'song']],
    ['favourite', ['song', 'IMG_10', 'IMG_2', 'clip']],
    ['added', ['song', 'IMG_2', 'IMG_10', 'clip']],
  ] as const)('goes by %s', (by, ids) => {
    expect(sorted(media, by)).toEqual(ids)
  })

  it('moves files that lie apart together to one place', () => {
    expect(movedTo(['a', 'b', 'c', 'd', 'e'], ['d', 'a'], 2)).toEqual(['b', 'a', 'd', 'c', 'e'])
    expect(movedTo(['a', 'b', 'c'], ['a'], 3)).toEqual(['b', 'c', 'a'])
  })

  it('puts some in a new order among others that stay where they are', () => {
    expect(inTheirPlaces(['a', 'b', 'c', 'd', 'e'], ['d', 'b'])).toEqual(['a', 'd', 'c', 'b', 'e'])
  })

  it('moves by one place, and stays at the ends', () => {
    const ids = ['a', 'b', 'c', 'd']
    expect(movedBy(ids, ['b'], 1)).toEqual(['a', 'c', 'b', 'd'])
    expect(movedBy(ids, ['b', 'c'], -1)).toEqual(['b', 'c', 'a', 'd'])
    expect(movedBy(ids, ['b', 'c'], 1)).toEqual(['a', 'd', 'b', 'c'])
    expect(movedBy(ids, ['a'], -1)).toEqual(ids)
    expect(movedBy(ids, ['d'], 1)).toEqual(ids)
  })
})

describe('a thousand files', () => {
  it('are drawn as far as they are seen', () => {
    const { first, end } = visibleTiles(500 * PITCH_PX, 400, 1000)
    expect(first).toBeLessThanOrEqual(500)
    expect(end).toBeGreaterThan(504)
    expect(end - first).toBeLessThan(30)
    expect(visibleTiles(0, 400, 3)).toEqual({ first: 0, end: 3 })
    expect(visibleTiles(99_000, 400, 3)).toEqual({ first: 3, end: 3 })
  })

  it('scroll no further than it takes to see one whole', () => {
    expect(scrollTo(2, 0, 400)).toBeUndefined()
    expect(scrollTo(0, 50, 400)).toBe(0)
    expect(scrollTo(9, 0, 400)).toBe(10 * PITCH_PX - 400)
  })
})
