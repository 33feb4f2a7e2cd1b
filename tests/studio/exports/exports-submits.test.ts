import { expect, it } from 'vitest'
import { NemoError } from '../../../src/main/nemo/nemo-error'
import { readyToExport, withCut } from '../support/exports'
import { refusal } from '../support/engine-in-memory'
import { mortal } from '../support/mortal'
import { bench, type Bench } from '../support/studio'

const taken = (): NemoError => new NemoError('nemo.bad-request', { wireCode: 409, delivered: true })

/** What becomes of each request in turn; the service takes those that are left out. */
function onSubmits(place: Bench, ...fates: ((renderId: string) => void)[]): void {
  place.engine.onSubmit = (renderId) => fates.shift()?.(renderId)
}

const idsOf = (place: Bench): number => new Set(place.engine.heard.submits).size

it.each([
  ['has a problem of its own', () => refusal('nemo.server')],
  ['knows the id already, and then does not', taken],
])('sends a new id once when the service %s', async (_what, error) => {
  const { place, exported } = await readyToExport('cloud')
  onSubmits(place, () => {
    throw error()
  })

  expect(await exported()).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(2)
  expect(idsOf(place)).toBe(2)
})

it.each([
  ['a problem of the service', () => refusal('nemo.server')],
  ['the word that the id is taken', taken],
  ['an answer that nobody can read', () => refusal('nemo.unreadable-reply')],
])('adopts a render that was taken in spite of %s', async (_what, error) => {
  const { place, exported } = await readyToExport('cloud')
  onSubmits(place, (renderId) => {
    place.engine.renders.add(renderId)
    throw error()
  })

  expect(await exported()).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('leaves it in doubt when two answers were lost, and submits nothing more', async () => {
  const { place, exported } = await readyToExport('cloud')
  place.engine.onSubmit = () => {
    throw refusal('nemo.no-connection')
  }

  const state = await exported()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'export.in-doubt', remedy: 'check-again' } })
  expect(place.engine.heard.submits).toHaveLength(2)
  expect(idsOf(place)).toBe(1)
})

it('counts a request whose answer was lost when the render fails later', async () => {
  const { place, exported } = await readyToExport('cloud')
  onSubmits(place, () => {
    throw refusal('nemo.no-connection')
  })
  place.engine.onPoll = (renderId) => (place.engine.renders.has(renderId) ? { phase: 'failed' } : undefined)

  expect(await exported()).toMatchObject({ phase: 'failed', failure: { code: 'export.render-failed' } })
  expect(place.engine.heard.submits).toHaveLength(2)
})

it('does not count what never left', async () => {
  const { place, exported } = await readyToExport('cloud')
  const notSent = (): void => {
    throw refusal('nemo.no-connection', false)
  }
  const lost = (): void => {
    throw refusal('nemo.no-connection')
  }
  onSubmits(place, notSent, notSent, notSent, lost)

  expect(await exported()).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(5)
  expect(idsOf(place)).toBe(1)
})

it('waits as long as a busy service asks, and says so when it stays busy', async () => {
  const { place, exported } = await readyToExport('cloud')
  place.engine.onSubmit = () => {
    throw new NemoError('nemo.rate-limited', { delivered: true, wireCode: 429, facts: { waitSeconds: 77 } })
  }

  expect(await exported()).toMatchObject({ phase: 'failed', failure: { code: 'nemo.rate-limited' } })
  expect(place.engine.heard.submits).toHaveLength(2)
  expect(place.clock.waitsMs).toContain(77_000)
})

it('asks for a new render once when the service forgot the first', async () => {
  const { place, exported } = await readyToExport('cloud')
  place.engine.onPoll = (renderId) => {
    if (renderId !== place.engine.heard.submits[0]) return undefined
    throw refusal('nemo.render-gone')
  }

  expect(await exported()).toMatchObject({ phase: 'done' })
  expect(idsOf(place)).toBe(2)
})

it('does not know after two crashes in front of a request whether it left, asks when told to, and submits nothing', async () => {
  const place = await bench()
  const projectId = await withCut(place, 'cloud')
  for (const isFirst of [true, false]) {
    const doomed = mortal(place.host, { entry: 'render-intended', moment: 'after' })
    const studio = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    if (isFirst) studio.exports.start(projectId, { folder: place.filmFolder }).catch(() => undefined)
    else await studio.resume()
    await doomed.died
  }

  const last = await place.start()
  await last.resume()
  const exportId = last.exports.list()[0]?.id ?? ''
  expect(await last.exports.settled(exportId)).toMatchObject({ failure: { code: 'export.in-doubt' } })
  await last.exports.check(exportId)
  expect(await last.exports.settled(exportId)).toMatchObject({
    failure: { code: 'nemo.render-gone', remedy: 'export-again' },
  })
  expect(place.engine.heard.submits).toEqual([])
})

const MOMENTS = ['before', 'after'] as const

it.each(MOMENTS)('killed %s it wrote down that nothing left, still ends in one film and one render', async (moment) => {
  const place = await bench()
  const projectId = await withCut(place, 'cloud')
  onSubmits(place, () => {
    throw refusal('nemo.no-connection', false)
  })
  const doomed = mortal(place.host, { entry: 'render-unsent', moment })
  const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
  first.exports.start(projectId, { folder: place.filmFolder }).catch(() => undefined)
  await doomed.died

  const second = await place.start()
  await second.resume()

  expect(await second.exports.settled(second.exports.list()[0]?.id ?? '')).toMatchObject({ phase: 'done' })
  expect(place.engine.renders.size).toBe(1)
})
