import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createDrawLoop } from '../../../src/renderer/preview/painter/draw-loop'
import type { Wish } from '../../../src/renderer/preview/painter/messages'

const wishOf = (frame: number): Wish => ({ film: 'now', frame, size: 'full', direction: 1 })

const OF_CLOSED_FILM = 900

/** A loop whose pictures take as long as they are told to. */
function loopOf(lengthMs: (frame: number) => number) {
  const drawn: number[] = []
  const failed: number[] = []
  const onRest = vi.fn()
  const loop = createDrawLoop({
    prepare: ({ frame }) => {
      if (frame < 0) return Promise.reject(new TypeError('gone'))
      if (frame === OF_CLOSED_FILM) return Promise.reject(new DOMException('Closed.', 'AbortError'))
      return new Promise((done) => setTimeout(done, lengthMs(frame)))
    },
    draw: () => Promise.resolve(),
    onDrawn: ({ frame }) => drawn.push(frame),
    onFailed: ({ frame }) => failed.push(frame),
    onRest,
  })
  return { loop, drawn, failed, onRest }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('draws only the newest of the frames that were asked for meanwhile', async () => {
  const { loop, drawn } = loopOf(() => 100)
  for (let frame = 0; frame < 50; frame++) loop.want(wishOf(frame))
  await vi.advanceTimersByTimeAsync(300)
  expect(drawn).toEqual([0, 49])
})

it('gives up on a picture that takes too long once another one is wanted', async () => {
  const { loop, drawn } = loopOf((frame) => (frame === 0 ? 60_000 : 10))
  loop.want(wishOf(0))
  await vi.advanceTimersByTimeAsync(2_000)
  expect(drawn).toEqual([])
  loop.want(wishOf(7))
  await vi.advanceTimersByTimeAsync(20)
  expect(drawn).toEqual([7])
})

it('waits as long as it takes for a picture that nobody asked to replace', async () => {
  const { loop, drawn } = loopOf(() => 5_000)
  loop.want(wishOf(3))
  await vi.advanceTimersByTimeAsync(5_100)
  expect(drawn).toEqual([3])
})

it('says which picture could not be had, and goes on', async () => {
  const { loop, drawn, failed } = loopOf(() => 10)
  loop.want(wishOf(-1))
  loop.want(wishOf(2))
  await vi.advanceTimersByTimeAsync(20)
  expect(failed).toEqual([-1])
  expect(drawn).toEqual([2])
})

it('says nothing of a picture whose film was closed, and goes on', async () => {
  const { loop, drawn, failed } = loopOf(() => 10)
  loop.want(wishOf(OF_CLOSED_FILM))
  await vi.advanceTimersByTimeAsync(50)
  loop.want(wishOf(3))
  await vi.advanceTimersByTimeAsync(50)
  expect(failed).toEqual([])
  expect(drawn).toEqual([3])
})

it('rests once nothing is wished for any more', async () => {
  const { loop, onRest } = loopOf(() => 10)
  loop.want(wishOf(1))
  await vi.advanceTimersByTimeAsync(1_000)
  loop.want(wishOf(2))
  await vi.advanceTimersByTimeAsync(4_900)
  expect(onRest).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(onRest).toHaveBeenCalledOnce()
})
