import { expect, it } from 'vitest'
import type { RenderStatus } from '../../../src/main/nemo/client'
import { NemoError } from '../../../src/main/nemo/nemo-error'
import { refusal } from '../support/engine-in-memory'
import { type ReadyToExport, readyToExport, statesOf } from '../support/exports'
import type { Bench } from '../support/studio'

const RUNNING: RenderStatus = { phase: 'running', progress: 0.5 }
const DAY_MS = 24 * 3_600_000

function runningFor(place: Bench, polls: number): void {
  place.engine.onPoll = () => (polls-- > 0 ? RUNNING : undefined)
}

/** How long the look at the finished film may take. */
const PROBE_LIMIT_MS = 20_000

/** The waits between questions; shorter ones belong to other things. */
const longWaits = (place: Bench): number[] =>
  place.clock.waitsMs.filter((waitMs) => waitMs >= 5_000 && waitMs !== PROBE_LIMIT_MS)

const settles = async ({ studio, place, projectId }: ReadyToExport) =>
  studio.exports.settled(await studio.exports.start(projectId, { folder: place.filmFolder }))

it('asks after ten seconds, nine times about every thirty, then every minute, and says that it takes long', async () => {
  const ready = await readyToExport('cloud')
  runningFor(ready.place, 12)

  expect(await settles(ready)).toMatchObject({ phase: 'done' })

  const [first = 0, ...others] = longWaits(ready.place)
  expect(first).toBeGreaterThan(9_000)
  expect(first).toBeLessThanOrEqual(10_000)
  expect(others.map((waitMs) => Math.round(waitMs / 30_000))).toEqual([...Array<number>(9).fill(1), 2, 2, 2])
  expect(others.every((waitMs) => Math.abs(waitMs - 30_000) <= 3_000 || Math.abs(waitMs - 60_000) <= 6_000)).toBe(true)
  const isLong = statesOf(ready.place).flatMap((state) => (state.phase === 'rendering' ? [state.isLong ?? false] : []))
  expect(isLong).toContain(true)
  expect(isLong.indexOf(true)).toBeGreaterThan(isLong.indexOf(false))
})

it('counts the age of a render from its journal, also after a restart', async () => {
  const ready = await readyToExport('cloud')
  ready.place.engine.onPoll = () => RUNNING
  const exportId = await ready.studio.exports.start(ready.projectId, { folder: ready.place.filmFolder })
  await expect.poll(() => ready.place.engine.heard.polls).toBeGreaterThan(11)
  await ready.studio.close()
  const before = { waits: longWaits(ready.place).length, said: ready.place.said.length }
  runningFor(ready.place, 1)

  const later = await ready.place.start()
  await later.resume()

  expect(await later.exports.settled(exportId)).toMatchObject({ phase: 'done' })
  const waits = longWaits(ready.place).slice(before.waits)
  expect(waits.map((waitMs) => Math.round(waitMs / 60_000))).toEqual([1])
  const states = statesOf({ ...ready.place, said: ready.place.said.slice(before.said) })
  expect(states).toContainEqual(expect.objectContaining({ phase: 'rendering', isLong: true }))
})

it('watches for a day while nobody answers, ever less often, and goes on when it is asked to', async () => {
  const ready = await readyToExport('cloud')
  const { place, studio } = ready
  const startMs = place.clock.elapsedMs()
  place.engine.onPoll = () => {
    throw refusal('nemo.no-connection', false)
  }

  const state = await settles(ready)

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'export.in-doubt', remedy: 'check-again' } })
  expect(place.clock.elapsedMs() - startMs).toBeGreaterThanOrEqual(DAY_MS)
  expect(Math.max(...longWaits(place))).toBe(5 * 60_000)
  place.engine.onPoll = () => undefined
  await studio.exports.check(state.id)
  expect(await studio.exports.settled(state.id)).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(1)
})

it.each([
  'nemo.no-connection',
  'nemo.rate-limited',
  'nemo.server',
  'nemo.unreadable-reply',
  'nemo.token-limit',
] as const)('asks for the same render again after %s', async (code) => {
  const ready = await readyToExport('cloud')
  let failures = 3
  ready.place.engine.onPoll = () => {
    if (failures-- > 0) throw refusal(code)
    return undefined
  }

  expect(await settles(ready)).toMatchObject({ phase: 'done' })
  expect(ready.place.engine.heard.submits).toHaveLength(1)
})

it('believes a service that says how long it is busy', async () => {
  const ready = await readyToExport('cloud')
  let failures = 1
  ready.place.engine.onPoll = () => {
    if (failures-- > 0) throw new NemoError('nemo.rate-limited', { delivered: true, facts: { waitSeconds: 222 } })
    return undefined
  }

  await settles(ready)

  expect(ready.place.clock.waitsMs).toContain(222_000)
})

it.each([
  ['nemo.plan-blocks-export', 'see-plans'],
  ['nemo.scope', undefined],
] as const)('stops at %s and offers this computer', async (code, second) => {
  const ready = await readyToExport('cloud')
  ready.place.engine.onPoll = () => {
    throw refusal(code)
  }

  const state = await settles(ready)

  expect(state).toMatchObject({ phase: 'failed', failure: { code, remedy: 'use-this-computer' } })
  expect(state.phase === 'failed' && state.failure.second).toBe(second)
  expect(ready.place.engine.heard.polls).toBe(1)
})

it('goes on there although the project has moved to this computer', async () => {
  const ready = await readyToExport('cloud')
  const { place, studio, projectId } = ready
  place.engine.onPoll = () => RUNNING
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await expect.poll(() => place.engine.heard.polls).toBeGreaterThan(1)
  await studio.projects.useThisComputer(projectId)
  place.engine.onPoll = () => undefined

  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'done', engine: 'cloud' })
})
