import { expect, it } from 'vitest'
import { toClock, toTimecode } from '../../src/renderer/parts/time-words'

it.each([
  [0, '00:00.00'],
  [7204, '00:07.20'],
  [59_999, '01:00.00'],
  [3_723_450, '62:03.45'],
  [-5, '00:00.00'],
])('writes the moment %i ms as %s', (atMs, words) => {
  expect(toTimecode(atMs)).toBe(words)
})

it.each([
  [400, '0:00'],
  [9_000, '0:09'],
  [59_600, '1:00'],
  [3_870_000, '1:04:30'],
])('writes a wait of %i ms as %s', (lengthMs, words) => {
  expect(toClock(lengthMs)).toBe(words)
})
