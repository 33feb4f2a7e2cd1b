import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LEAST_SIZE, type Rectangle, fitToScreens } from '../../src/main/shell/window-state'

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 }

it('opens at its usual size where nothing was kept', () => {
  expect(fitToScreens(undefined, [SCREEN])).toEqual({ width: 1280, height: 800 })
})

it('comes back exactly where it was left', () => {
  const left = { x: 100, y: 50, width: 1400, height: 900 }
  expect(fitToScreens(left, [SCREEN])).toEqual(left)
})

it('lets the system place it when its screen is gone', () => {
  expect(fitToScreens({ x: 2500, y: 100, width: 1400, height: 900 }, [SCREEN])).toEqual({ width: 1280, height: 800 })
})

it('shrinks into a screen that has become smaller', () => {
  const small = { x: 0, y: 0, width: 1366, height: 728 }
  expect(fitToScreens({ x: 300, y: 40, width: 1800, height: 1000 }, [small])).toEqual(small)
})

it('always lies within reach, whatever was kept', () => {
  const place = fc.integer({ min: -10_000, max: 10_000 })
  const size = fc.integer({ min: 1, max: 8000 })
  const kept: fc.Arbitrary<Rectangle> = fc.record({ x: place, y: place, width: size, height: size })
  fc.assert(
    fc.property(kept, (bounds) => {
      const { x = 0, y = 0, width, height } = fitToScreens(bounds, [SCREEN])
      const fits = width >= LEAST_SIZE.width && height >= LEAST_SIZE.height
      return fits && x >= 0 && y >= 0 && x + width <= SCREEN.width && y + height <= SCREEN.height
    }),
  )
})
