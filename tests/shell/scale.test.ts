import { expect, it } from 'vitest'
import { toScale } from '../../src/main/shell/scale'

it('goes from one known size to the next, and no further than the last', () => {
  expect(toScale(1, 1)).toBe(1.25)
  expect(toScale(1, -1)).toBe(0.9)
  expect(toScale(1.1, 1)).toBe(1.25)
  expect(toScale(2, 1)).toBe(2)
  expect(toScale(0.8, -1)).toBe(0.8)
  expect(toScale(1.5, 0)).toBe(1)
})
