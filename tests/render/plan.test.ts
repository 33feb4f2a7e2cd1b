import { expect, it } from 'vitest'
import { layersAt, textsAt } from '../../src/picture/stage'
import { inOrderOfNeed } from '../../src/main/engine/compositor/supplies'
import { planOf, shotOf, textOf } from './studio'

const source = { path: '/photo.jpg', container: 'jpeg' as const }
const transitionIn = { kind: 'crossfade' as const, frameCount: 15 }

it('has two shots on screen only while one comes in', () => {
  const plan = planOf([shotOf(source, 0, 60), shotOf(source, 45, 60, { transitionIn })])
  const seen = (frame: number) => layersAt(plan, frame).map(({ shotIndex, comingIn }) => [shotIndex, comingIn?.weight])
  expect(seen(44)).toEqual([[0, undefined]])
  expect(seen(52)).toEqual([
    [0, undefined],
    [1, 0.5],
  ])
  expect(seen(60)).toEqual([[1, undefined]])
  expect(seen(200)).toEqual([])
})

it('gives a text its full strength for most of its time, also when that is short', () => {
  const plan = planOf([shotOf(source, 0, 90)], { texts: [textOf('Short', 10, 8), textOf('Long', 30, 60)] })
  const strongest = (from: number, to: number): number =>
    Math.max(...Array.from({ length: to - from }, (_, n) => textsAt(plan, from + n)[0]?.opacity ?? 0))
  expect([strongest(10, 18), strongest(30, 90)]).toEqual([1, 1])
  expect(textsAt(plan, 18)).toEqual([])
  expect(textsAt(plan, 60)[0]).toEqual({ textIndex: 1, opacity: 1, dropPx: 0 })
})

it('decodes photos in the order in which the workers come to them', () => {
  const shots = [0, 100, 200, 300, 400, 500].map((startFrame) => shotOf(source, startFrame, 100))
  const plan = planOf(shots)
  const segments = [0, 300].map((firstFrame, index) => ({ index, firstFrame, frameCount: 300, fileName: '' }))
  expect(inOrderOfNeed(plan, segments, 2)).toEqual([0, 3, 1, 4, 2, 5])
})
