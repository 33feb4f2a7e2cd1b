import { describe, expect, it } from 'vitest'
import type { Cut } from '../../src/main/engine/director/cut'
import { editByHand } from '../../src/main/engine/director/edit-by-hand'
import type { EditOperation } from '../../src/main/engine/director/operations'
import { layOut } from '../../src/main/engine/director/lay-out'
import { catchUp, startCut } from '../../src/main/engine/director/start-cut'
import { clip, photo, products, song } from './situation'

const street = clip('street', 20_000)
const assets = [photo('a'), photo('b'), street, song('song')]
const start = (): Cut => startCut(assets)

function edited(edits: readonly EditOperation[], before = start(), files = assets): Cut {
  const result = editByHand(before, edits, files)
  if ('refused' in result) throw new Error(result.refused)
  return result.cut
}

const ids = (cut: Cut): string[] => cut.clips.map(({ id }) => id)

describe('moving', () => {
  it('puts clips in front of another one, in the order they are named in', () => {
    const cut = edited([{ do: 'move-clips', clipIds: ['clip-street', 'clip-b'], beforeClipId: 'clip-a' }])
    expect(ids(cut)).toEqual(['clip-street', 'clip-b', 'clip-a'])
  })

  it('puts them at the end when no other one is named', () => {
    expect(ids(edited([{ do: 'move-clips', clipIds: ['clip-a'] }]))).toEqual(['clip-b', 'clip-street', 'clip-a'])
  })
})

describe('adding at a place', () => {
  it('makes a new clip of a file that is in the film already, with an id of its own', () => {
    const twice = edited([{ do: 'add-clips', assetIds: ['a'], place: { beforeClipId: 'clip-street' } }])
    expect(twice.clips.map(({ assetId }) => assetId)).toEqual(['a', 'b', 'a', 'street'])
    expect(new Set(ids(twice)).size).toBe(4)
  })

  it('brings in nothing else, and the next words do not bring the file in once more', () => {
    const [late, later] = [photo('late'), photo('later')]
    const cut = edited([{ do: 'add-clips', assetIds: ['late'], place: {} }], start(), [...assets, late, later])
    expect(ids(cut)).toEqual(['clip-a', 'clip-b', 'clip-street', 'clip-late'])
    expect(ids(catchUp(cut, [...assets, late, later]))).toEqual([...ids(cut), 'clip-later'])
  })
})

describe('splitting', () => {
  it('leaves two clips that show together what the one showed, with a plain cut between', () => {
    const [trimmed] = [edited([{ do: 'trim-clip', clipId: 'clip-street', fromMs: 2000, toMs: 8000 }])]
    const cut = edited([{ do: 'split-clip', clipId: 'clip-street', atMs: 1500, lengthMs: 6000 }], trimmed)
    expect(cut.clips.slice(2)).toMatchObject([
      { id: 'clip-street', sourceInMs: 2000, sourceOutMs: 3500, lengthMs: 1500 },
      { sourceInMs: 3500, sourceOutMs: 8000, lengthMs: 4500, transition: { kind: 'none' } },
    ])
    const lengthOf = (one: Cut): number => layOut(one, assets).frameCount
    expect(lengthOf(cut)).toBe(lengthOf(trimmed))
  })

  it('divides the time of a photo', () => {
    const cut = edited([{ do: 'split-clip', clipId: 'clip-a', atMs: 1000, lengthMs: 4000 }])
    expect(cut.clips.map(({ assetId, lengthMs }) => [assetId, lengthMs])).toEqual([
      ['a', 1000],
      ['a', 3000],
      ['b', undefined],
      ['street', undefined],
    ])
  })

  it('does nothing at the very end', () => {
    const result = editByHand(start(), [{ do: 'split-clip', clipId: 'clip-a', atMs: 4000, lengthMs: 4000 }], assets)
    expect(result).toEqual({ refused: 'already-so' })
  })
})

it('doubles clips, each copy right behind its original', () => {
  const cut = edited([{ do: 'duplicate-clips', clipIds: ['clip-a', 'clip-street'] }])
  expect(cut.clips.map(({ assetId }) => assetId)).toEqual(['a', 'a', 'b', 'street', 'street'])
  expect(new Set(ids(cut)).size).toBe(5)
})

it('means the length when both ends of a clip are set by hand', () => {
  const cut = edited([{ do: 'trim-clip', clipId: 'clip-street', fromMs: 1000, toMs: 15_000 }])
  const shot = layOut(cut, assets).shots.find(({ asset }) => asset.id === 'street')
  expect(shot?.frameCount).toBe(14 * 30)
})

it('fits one clip in its own way until the whole film is fitted anew', () => {
  const one = edited([{ do: 'set-fit', fit: 'fit-blur', clipIds: ['clip-a'] }])
  expect(layOut(one, assets).shots.map(({ fit }) => fit)).toEqual(['fit-blur', 'fill', 'fill'])
  const all = edited([{ do: 'set-fit', fit: 'fill' }], one)
  expect(layOut(all, assets).shots.map(({ fit }) => fit)).toEqual(['fill', 'fill', 'fill'])
})

it('lets clips come in like the film again', () => {
  const own = edited([{ do: 'set-transition', kind: 'iris', clipIds: ['clip-b', 'clip-street'] }])
  const kinds = (cut: Cut): unknown[] => layOut(cut, assets).shots.map(({ transitionIn }) => transitionIn?.kind)
  expect(kinds(own)).toEqual([undefined, 'iris', 'iris'])
  expect(kinds(edited([{ do: 'reset-transitions', clipIds: ['clip-b'] }], own))).toEqual([
    undefined,
    'crossfade',
    'iris',
  ])
})

describe('a change that cannot be made', () => {
  const pictures = ['clip-a', 'clip-b', 'clip-street']

  it.each<[string, EditOperation, string]>([
    ['of a clip that is gone', { do: 'mute-clips', clipIds: ['clip-x'], muted: true }, 'gone'],
    ['in front of a clip that is gone', { do: 'move-clips', clipIds: ['clip-a'], beforeClipId: 'x' }, 'gone'],
    ['of a text that is gone', { do: 'remove-texts', textIds: ['text-9'] }, 'gone'],
    ['with a file that is not there', { do: 'replace-clip', clipId: 'clip-a', assetId: 'x' }, 'gone'],
    ['with a song as a picture', { do: 'add-clips', assetIds: ['song'], place: {} }, 'gone'],
    ['that is so already', { do: 'mute-clips', clipIds: ['clip-a'], muted: false }, 'already-so'],
    ['that leaves nothing to show', { do: 'remove-clips', clipIds: pictures }, 'no-pictures'],
  ])('%s is refused', (_what, edit, refused) => {
    expect(editByHand(start(), [edit], assets)).toEqual({ refused })
  })

  it('does not keep the others from being made', () => {
    const cut = edited([
      { do: 'remove-clips', clipIds: ['clip-x'] },
      { do: 'remove-clips', clipIds: ['clip-a', 'clip-y'] },
    ])
    expect(ids(cut)).toEqual(['clip-b', 'clip-street'])
  })
})

it('speaks of music only where there is some', () => {
  const silent = products().filter(({ kind }) => kind !== 'music')
  expect(editByHand(startCut(silent), [{ do: 'mute-music', muted: true }], silent)).toEqual({ refused: 'gone' })
})
