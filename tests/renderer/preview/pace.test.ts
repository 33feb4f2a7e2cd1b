import { expect, it } from 'vitest'
import { createPaceKeeper, type PaceKeeper } from '../../../src/renderer/preview/painter/pace'

/** Plays so many seconds at 30 frames a second, of which this many are drawn. */
function play(keeper: PaceKeeper, seconds: number, drawnEachSecond: number, fromMs = 0): void {
  for (let frame = 0; frame <= seconds * 30; frame++) {
    keeper.wished(fromMs + (frame * 1000) / 30)
    if (frame % 30 < drawnEachSecond) keeper.drawn()
  }
}

it('stays with all pixels while most frames are drawn in time', () => {
  const keeper = createPaceKeeper()
  play(keeper, 10, 27)
  expect(keeper.pace()).toBe('full')
})

it('draws a quarter of the pixels once frames are missing, and takes the small file only when that is too much too', () => {
  const keeper = createPaceKeeper()
  play(keeper, 1.5, 12)
  expect(keeper.pace()).toBe('half')
  keeper.paused()
  play(keeper, 3.5, 12, 10_000)
  expect(keeper.pace()).toBe('film')
})

it('remembers that this computer is slow, but tries to draw the next film', () => {
  const keeper = createPaceKeeper()
  play(keeper, 6, 5)
  expect(keeper.pace()).toBe('film')
  keeper.renew()
  expect(keeper.pace()).toBe('half')
})

it('does not judge by a few frames', () => {
  const keeper = createPaceKeeper()
  for (let second = 0; second < 5; second++) keeper.wished(second * 1000)
  expect(keeper.pace()).toBe('full')
})
