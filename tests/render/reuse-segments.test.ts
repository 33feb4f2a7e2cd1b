import { expect, it } from 'vitest'
import type { FilmPlan } from '../../src/main/engine/film'
import { planSegments } from '../../src/main/engine/compositor/segments'
import { planOf, shotOf, textOf } from './studio'

const source = { path: '/photo.jpg', container: 'jpeg' as const }
const bordersOf = (plan: FilmPlan): number[] => planSegments(plan).map((segment) => segment.firstFrame)
const longFilm = (more: Partial<FilmPlan> = {}): FilmPlan =>
  planOf(
    [0, 180, 360, 540, 720].map((startFrame) => shotOf(source, startFrame, 180)),
    more,
  )

it.each([1, 2, 74, 75, 200, 901, 17_715])('cuts %i frames without losing one', (frameCount) => {
  const texts = [textOf('A', 0, 90), textOf('B', 150, 60), textOf('C', 155, 400), textOf('D', 880, 60)]
  let next = 0
  for (const segment of planSegments(longFilm({ frameCount, texts }))) {
    expect(segment.firstFrame).toBe(next)
    expect(segment.frameCount).toBeGreaterThan(0)
    expect(segment.frameCount).toBeLessThanOrEqual(240)
    next += segment.frameCount
  }
  expect(next).toBe(frameCount)
})

it('gives a title a run of its own', () => {
  expect(bordersOf(longFilm({ texts: [textOf('Title', 0, 90)] })).slice(0, 2)).toEqual([0, 90])
})

it('lets a text’s run go on until the next text when that is near', () => {
  const texts = [textOf('Title', 0, 90), textOf('One', 192, 120), textOf('Two', 369, 120)]
  expect(bordersOf(longFilm({ texts })).slice(0, 4)).toEqual([0, 90, 192, 369])
})

it('cuts long stretches where shots begin', () => {
  expect(bordersOf(longFilm())).toEqual([0, 180, 360, 540, 720])
})

it('cuts everywhere else as before when a text is taken out', () => {
  const texts = [textOf('Title', 0, 90), textOf('One', 192, 120), textOf('Two', 400, 120), textOf('Three', 700, 120)]
  const before = bordersOf(longFilm({ texts })).filter((border) => border >= 399)
  expect(bordersOf(longFilm({ texts: texts.toSpliced(1, 1) })).filter((border) => border >= 399)).toEqual(before)
})

it.each([24, 25, 30, 60])('begins each run at a whole microsecond, at %i pictures a second', (fps) => {
  const texts = [textOf('A', 7, 90), textOf('B', 151, 60), textOf('C', 400, 61)]
  for (const border of bordersOf(longFilm({ fps, texts, frameCount: 1501 }))) expect((border * 1_000_000) % fps).toBe(0)
})

it('starts no run for each of many quick words', () => {
  const texts = Array.from({ length: 30 }, (_, index) => textOf(`Word ${index}`, index * 30, 30))
  const lengths = planSegments(longFilm({ texts })).map((segment) => segment.frameCount)
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(75)
})
