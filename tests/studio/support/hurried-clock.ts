import { setTimeout as delay } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../../src/main/host/ports'

/** Real time for files between two jumps. */
const BETWEEN_JUMPS_MS = 2

interface Sleeper {
  readonly dueMs: number
  readonly wake: () => void
}

export interface HurriedClock extends Clock {
  /** Every wait that was asked for, in order. */
  readonly waitsMs: number[]
  /** Time stands still while this many things really work: a child at work must not run into a limit that jumped. */
  held: number
}

/** A clock that jumps to the next moment anybody waits for: minutes pass in milliseconds, in the right order. */
export function hurriedClock(): HurriedClock {
  let nowMs = 1_000_000
  const waitsMs: number[] = []
  const sleepers = new Set<Sleeper>()
  let isOver = false
  onTestFinished(() => void (isOver = true))

  const run = async (): Promise<void> => {
    while (!isOver) {
      await delay(BETWEEN_JUMPS_MS)
      if (clock.held > 0) continue
      const [next] = [...sleepers].sort((one, other) => one.dueMs - other.dueMs)
      if (!next) continue
      nowMs = Math.max(nowMs, next.dueMs)
      sleepers.delete(next)
      next.wake()
    }
  }
  const clock: HurriedClock = {
    waitsMs,
    held: 0,
    nowMs: () => 1_790_000_000_000 + nowMs,
    elapsedMs: () => nowMs,
    sleep: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        const reasonOf = (aborted: AbortSignal): Error => aborted.reason as Error
        if (signal?.aborted) return reject(reasonOf(signal))
        waitsMs.push(delayMs)
        const stop = (): void => {
          sleepers.delete(sleeper)
          if (signal) reject(reasonOf(signal))
        }
        const wake = (): void => {
          signal?.removeEventListener('abort', stop)
          resolve()
        }
        const sleeper: Sleeper = { dueMs: nowMs + delayMs, wake }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', stop, { once: true })
      }),
  }
  void run()
  return clock
}
