import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toRulerMarks } from '../../src/renderer/timeline/ruler-marks'

it('marks half a minute every five seconds on a usual window', () => {
  expect(toRulerMarks(30_000, 750)).toEqual([0, 5000, 10_000, 15_000, 20_000, 25_000])
})

it('keeps its times apart and inside the film, at any length and width', () => {
  const length = fc.integer({ min: 100, max: 36_000_000 })
  const width = fc.integer({ min: 100, max: 20_000 })
  fc.assert(
    fc.property(length, width, (durationMs, widthPx) => {
      const marks = toRulerMarks(durationMs, widthPx)
      const gapsPx = marks.slice(1).map((mark, index) => ((mark - (marks[index] ?? 0)) / durationMs) * widthPx)
      return marks[0] === 0 && gapsPx.every((gap) => gap >= 63.99) && marks.every((mark) => mark <= durationMs)
    }),
  )
})

it('marks nothing before there is a film or a window', () => {
  expect([toRulerMarks(0, 700), toRulerMarks(30_000, 0)]).toEqual([[], []])
})
