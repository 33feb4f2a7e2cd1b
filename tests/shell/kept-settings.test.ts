import { expect, it } from 'vitest'
import { readKept } from '../../src/main/shell/kept-settings'

it('takes what it understands and leaves what it does not', () => {
  const window = { bounds: { x: 1, y: 2, width: 1280, height: 800 }, maximized: false }

  expect(readKept({ theme: 'sepia', exportFolder: 7, filmName: 'Film {n}', window, somebodyElses: true })).toEqual({
    filmName: 'Film {n}',
    window,
  })
})

it('leaves a proxy or a model of another form and keeps the rest', () => {
  expect(readKept({ proxy: 'http://proxy:8080', model: [], lastLook: 'today', stayOffline: true })).toEqual({
    stayOffline: true,
  })
})
