import { type ElectronApplication, expect } from '@playwright/test'

/** No flow may keep the main process from its other work for longer than this. */
const LIMIT_MS = 100

/** The longest stretches, in milliseconds, longest first. */
type Blocked = () => Promise<readonly number[]>

/**
 * Watches main from now on for stretches in which it came to nothing else. What the computer itself kept main from by
 * giving its cores to others is not main's, and is taken off: Linux counts that for every thread.
 */
export async function watchMain(app: ElectronApplication): Promise<Blocked> {
  const stretches = await app.evaluateHandle(() => {
    const TICK_MS = 10
    const { readFileSync } = process.getBuiltinModule('node:fs')
    const waitedMs = (): number =>
      process.platform === 'linux' ? Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6 : 0
    const longest: number[] = []
    let before = { atMs: performance.now(), waitedMs: waitedMs() }
    setInterval(() => {
      const now = { atMs: performance.now(), waitedMs: waitedMs() }
      const blockedMs = now.atMs - before.atMs - TICK_MS - (now.waitedMs - before.waitedMs)
      before = now
      if (blockedMs < 20) return
      longest.push(Math.round(blockedMs))
      longest.sort((a, b) => b - a).splice(20)
    }, TICK_MS).unref()
    return longest
  })
  return () => stretches.jsonValue()
}

export async function expectMainWasFree(blocked: Blocked): Promise<void> {
  const longest = await blocked()
  expect(longest[0] ?? 0, `Main was blocked for ${longest.join(', ')} ms.`).toBeLessThanOrEqual(LIMIT_MS)
}
