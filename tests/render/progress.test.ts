import { expect, it } from 'vitest'
import { createPace } from '../../src/main/engine/compositor/progress'

/** A clock that is moved by hand, and what was told at which time. */
function paced() {
  let nowMs = 0
  const pace = createPace({ elapsedMs: () => nowMs })
  const film = (frames: { frameCount: number; keptFrames: number }, drawMs: number, joinMs: number) => {
    const told: { part: number; atMs: number }[] = []
    const startedMs = nowMs
    const progress = pace.start('mp4', frames, (part) => told.push({ part, atMs: nowMs - startedMs }))
    for (let drawn = frames.keptFrames; drawn < frames.frameCount; drawn += 10) {
      nowMs += drawMs * 10
      progress.drew(10)
    }
    progress.joining()
    nowMs += joinMs
    progress.done()
    return { told, wholeMs: nowMs - startedMs }
  }
  return { film }
}

it('rises from what an earlier try has drawn to 1, and never falls', () => {
  const { told } = paced().film({ frameCount: 100, keptFrames: 40 }, 10, 100)
  const parts = told.map(({ part }) => part)
  expect(parts[0]).toBeCloseTo(0.4, 1)
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(parts.at(-1)).toBe(1)
})

it('learns how long joining takes here, so that what is left can be told from what is done', () => {
  const { film } = paced()
  // Here the end takes as long as the drawing: nobody could know that the first time.
  const worstOf = ({ told, wholeMs }: ReturnType<typeof film>): number =>
    Math.max(...told.map(({ part, atMs }) => Math.abs(part - atMs / wholeMs)))
  expect(worstOf(film({ frameCount: 300, keptFrames: 0 }, 5, 1500))).toBeGreaterThan(0.3)
  expect(worstOf(film({ frameCount: 600, keptFrames: 0 }, 5, 3000))).toBeLessThan(0.02)
})

it('counts a film of which nothing is left to draw by its end alone', () => {
  const { told } = paced().film({ frameCount: 0, keptFrames: 0 }, 5, 300)
  expect(told.at(-1)?.part).toBe(1)
})
