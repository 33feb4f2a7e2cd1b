import { expect, it } from 'vitest'
import type { RunningEngine } from '../../src/main/engine/start-process'
import { createLocalEngine } from '../../src/main/engine/local-engine'

/** An engine that a test can let die, on a clock that it can turn. */
function machine() {
  let nowMs = 0
  const deaths: (() => void)[] = []
  const start = (): Promise<RunningEngine> => {
    const ended = new Promise<void>((resolve) => deaths.push(resolve))
    const stop = (): Promise<void> => Promise.resolve(deaths.at(-1)?.())
    return Promise.resolve({ baseUrl: `http://engine-${deaths.length}`, socketPath: '/s', token: 't', ended, stop })
  }
  const clock = { nowMs: () => nowMs, elapsedMs: () => nowMs, sleep: () => Promise.resolve() }
  const connect = ({ baseUrl }: RunningEngine) => ({ baseUrl, close: () => Promise.resolve() })
  const engine = createLocalEngine({ clock, start, connect })
  const die = async (): Promise<void> => {
    deaths.at(-1)?.()
    await Promise.resolve()
  }
  return { engine, die, starts: () => deaths.length, pass: (ms: number) => (nowMs += ms) }
}

it('starts one engine, however many ask', async () => {
  const { engine, starts } = machine()
  expect(starts()).toBe(0)

  const [one, other] = await Promise.all([engine.client(), engine.client()])

  expect(starts()).toBe(1)
  expect(one).toBe(other)
})

it('starts it again after it died, with a new client', async () => {
  const { engine, die } = machine()
  const before = await engine.client()
  await die()

  expect(await engine.client()).not.toBe(before)
})

it('gives up on an engine that keeps dying, and tries again later', async () => {
  const { engine, die, pass } = machine()
  await engine.client()
  await die()
  await engine.client()
  await die()

  await expect(engine.client()).rejects.toMatchObject({ code: 'engine.stopped' })
  pass(61_000)
  await expect(engine.client()).resolves.toBeDefined()
})
