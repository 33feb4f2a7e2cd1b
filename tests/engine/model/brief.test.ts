import { expect, it } from 'vitest'
import { startCut } from '../../../src/main/engine/director/start-cut'
import type { Asset } from '../../../src/main/engine/director/turn'
import { createBrief } from '../../../src/main/engine/model/brief'
import { FilmEdit } from '../../../src/shared/edit'
import { clip, photo, song } from '../../director/situation'

const wanted = (assets: readonly Asset[]) => ({
  ...{ text: 'dreamier', unused: ['dreamier'], language: 'en' as const },
  ...{ assets, cut: startCut(assets) },
})
const factsOf = (assets: readonly Asset[]): string => createBrief(wanted(assets)).messages[1]?.content ?? ''

it('tells of each file its name, kind, size in pixels, length and day, and nothing else', () => {
  const assets = [{ ...photo('p-secret'), takenAtMs: 0, colour: '#ff0000' }, clip('c-secret', 8000), song('s-secret')]
  const named = assets.map((asset, index) => ({ ...asset, name: `file ${index}.bin` }))

  const { files } = JSON.parse(factsOf(named)) as { files: unknown }

  expect(files).toEqual([
    {
      id: 'file-1',
      name: 'file 0.bin',
      kind: 'photo',
      widthPx: 4000,
      heightPx: 2667,
      taken: '1970-01-01T00:00:00.000Z',
    },
    { id: 'file-2', name: 'file 1.bin', kind: 'clip', widthPx: 1920, heightPx: 1080, lengthMs: 8000 },
    { id: 'file-3', name: 'file 2.bin', kind: 'music', lengthMs: 40_000 },
  ])
  expect(factsOf(named)).not.toMatch(/secret|ff0000/)
})

it('leaves folders out of names that came with them', () => {
  expect(factsOf([{ ...photo('a'), name: '/home/me/private/cat.jpg' }])).not.toContain('private')
  expect(factsOf([{ ...photo('a'), name: 'C:\\Users\\me\\cat.jpg' }])).not.toContain('Users')
})

it('names every operation there is in words, for models that no form is given to', () => {
  const rules = createBrief(wanted([photo('a')])).messages[0]?.content ?? ''

  for (const { shape } of FilmEdit.options) expect(rules).toContain(`{"do": "${shape.do.value}"`)
  expect(rules).not.toMatch(/undefined|object Object/)
})

it('stays of a size that a model can read, however large the film is', () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...photo(`p${index}`), name: 'x'.repeat(200) }))

  expect(factsOf(many).length).toBeLessThan(150_000)
})
