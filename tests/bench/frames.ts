import type { Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** What a person sees as smooth or not. */
export interface Frames {
  readonly perSecond: number
  /** Of a hundred pauses between two frames, five were longer. */
  readonly pauseP95Ms: number
}

/** What the page keeps for whoever measures: the moments at which a frame was shown, and which were drawn in every pixel. */
type Counting = typeof globalThis & { shown: { atMs: number; isFull: boolean }[] }

/** From now on, the page notes when its painter has shown a frame. Before the first film. */
export async function countShown(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counting = globalThis as Counting
    counting.shown = []
    const Plain = Worker
    globalThis.Worker = class extends Plain {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        this.addEventListener('message', ({ data }: MessageEvent<{ told?: string; size?: string }>) => {
          if (data.told === 'drawn') counting.shown.push({ atMs: performance.now(), isFull: data.size === 'full' })
        })
      }
    }
  })
}

export interface ShownFrames extends Frames {
  /** From 0 to 1: drawn in every pixel of the film rather than a quarter of them. */
  readonly fullShare: number
}

/** The frames that were shown within the time that `act` takes. */
export async function shownWhile(page: Page, act: () => Promise<void>): Promise<ShownFrames> {
  await page.evaluate(() => void ((globalThis as Counting).shown = []))
  await act()
  const shown = await page.evaluate(() => (globalThis as Counting).shown)
  const full = shown.filter(({ isFull }) => isFull).length
  return { ...toFrames(shown.map(({ atMs }) => atMs)), fullShare: round(full / Math.max(1, shown.length)) }
}

/** Notes each drawing of the page until the answer is called. */
export async function startDrawings(page: Page): Promise<() => Promise<Frames>> {
  const drawing = await page.evaluateHandle(() => {
    const times: number[] = []
    let handle = requestAnimationFrame(function next(nowMs) {
      times.push(nowMs)
      handle = requestAnimationFrame(next)
    })
    return { times, stop: () => cancelAnimationFrame(handle) }
  })
  return async () => {
    const times = await drawing.evaluate(({ times, stop }) => {
      stop()
      return times
    })
    return toFrames(times)
  }
}

function toFrames(timesMs: readonly number[]): Frames {
  const pauses = timesMs.slice(1).map((atMs, index) => atMs - (timesMs[index] ?? atMs))
  const sorted = pauses.toSorted((a, b) => a - b)
  const allMs = pauses.reduce((sum, pauseMs) => sum + pauseMs, 0)
  return {
    perSecond: round(allMs === 0 ? 0 : (pauses.length * 1000) / allMs),
    pauseP95Ms: round(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** Where `npm run bench` finds it. */
export async function keepFigures(name: string, figures: object): Promise<void> {
  const folder = resolve(import.meta.dirname, '../../artifacts/bench-window')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), JSON.stringify(figures))
}
