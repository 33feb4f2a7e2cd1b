import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createMovingZoom, type MovingZoom, zoomAbout } from '../../../src/renderer/timeline/moving-zoom'

const ROOM = { viewPx: 800, mostZoom: 40, durationMs: 80_000 }
const FITTING: MovingZoom = { zoom: 1, pxPerMs: 0.01, leftPx: 0 }

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('keeps the moment under the hand where it is', () => {
  const nearer = zoomAbout(FITTING, 4, ROOM, 20_000)
  expect(20_000 * nearer.pxPerMs - nearer.leftPx).toBeCloseTo(200)

  const again = zoomAbout(nearer, 9, ROOM, 20_000)
  expect(20_000 * again.pxPerMs - again.leftPx).toBeCloseTo(200)
  expect(again.pxPerMs).toBeCloseTo(0.09)
})

it('zooms about the middle of what is seen when no moment is told', () => {
  const nearer = zoomAbout(FITTING, 4, ROOM)
  expect((nearer.leftPx + ROOM.viewPx / 2) / nearer.pxPerMs).toBeCloseTo(40_000)
})

it('leaves no room before the film or behind it, and goes no further than there is something to see', () => {
  expect(zoomAbout(FITTING, 4, ROOM, 0).leftPx).toBe(0)
  expect(zoomAbout({ zoom: 4, pxPerMs: 0.04, leftPx: 2400 }, 2, ROOM, 80_000).leftPx).toBe(800)
  expect(zoomAbout(FITTING, 100, ROOM).zoom).toBe(40)
  expect(zoomAbout({ zoom: 2, pxPerMs: 0.02, leftPx: 300 }, 0.1, ROOM)).toEqual(FITTING)
})

it('rests once, where the last step led, however many steps there were', () => {
  const hand = createMovingZoom()
  const rest = vi.fn()
  const seen: unknown[] = []
  hand.cell.watch(() => seen.push(hand.cell.get()?.zoom))

  for (const zoom of [2, 3, 4]) {
    hand.moveTo({ ...FITTING, zoom }, rest)
    vi.advanceTimersByTime(20)
  }
  expect(rest).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(rest.mock.calls).toEqual([[{ ...FITTING, zoom: 4 }]])

  hand.end()
  expect(seen).toEqual([2, 3, 4, undefined])
})

it('does not rest any more once it was ended', () => {
  const hand = createMovingZoom()
  const rest = vi.fn()
  hand.moveTo({ ...FITTING, zoom: 2 }, rest)
  hand.end()
  vi.advanceTimersByTime(1000)
  expect(rest).not.toHaveBeenCalled()
})
