import { expect, it } from 'vitest'
import type { Bench } from '../support/studio'
import { readyToExport, withCut } from '../support/exports'
import { mortal } from '../support/mortal'
import { bench } from '../support/studio'

const ENGINES = ['local', 'cloud'] as const

/** The program is killed at this line of its journal. */
async function killedAt(place: Bench, entry: string, engineKind: 'local' | 'cloud'): Promise<void> {
  const projectId = await withCut(place, engineKind)
  const doomed = mortal(place.host, { entry, moment: 'after' })
  const studio = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
  studio.exports.start(projectId, { folder: place.filmFolder }).catch(() => undefined)
  await doomed.died
}

/** Starts the program and waits until its only export has ended. */
async function nextStart(place: Bench) {
  const studio = await place.start()
  await studio.resume()
  const [job] = studio.exports.list()
  const state = job && (await studio.exports.settled(job.id))
  return { studio, state }
}

it.each(ENGINES)('tells at the next start of a film that was made while the program was dead (%s)', async (engine) => {
  const place = await bench()
  await killedAt(place, 'render-accepted', engine)

  const { state } = await nextStart(place)

  expect(state).toMatchObject({ phase: 'done', whileAway: true })
})

it.each(ENGINES)('tells of a film that failed while the program was dead (%s)', async (engine) => {
  const place = await bench()
  await killedAt(place, 'render-accepted', engine)
  place.engine.onPoll = () => ({ phase: 'failed', reason: 'out of memory' })

  const { state } = await nextStart(place)

  // The service is asked for the film once more; that one fails while somebody looks on.
  expect(state?.phase).toBe('failed')
  expect(state?.whileAway).toBe(engine === 'local' ? true : undefined)
})

it('does not say so of a film that was gone on with before the person', async () => {
  const place = await bench()
  await killedAt(place, 'render-accepted', 'local')
  const polls = place.engine.heard.polls
  place.engine.onPoll = () => (place.engine.heard.polls < polls + 3 ? { phase: 'running', progress: 0.5 } : undefined)

  const { state } = await nextStart(place)

  expect(state).toMatchObject({ phase: 'done', resumed: true })
  expect(state?.whileAway).toBeUndefined()
})

it.each(ENGINES)('what ended in the background is told at the next start, until it was seen (%s)', async (engine) => {
  const { place, projectId, studio: before } = await readyToExport(engine)
  await before.close()
  const hidden = await place.start({ isWatched: () => false })
  const target = { folder: place.filmFolder }
  await hidden.exports.settled(await hidden.exports.start(projectId, target))
  place.engine.onPoll = () => ({ phase: 'failed', reason: 'out of memory' })
  await hidden.exports.settled(await hidden.exports.start(projectId, target))
  await hidden.close()

  const back = await place.start()
  const told = () => back.exports.list().map(({ phase, whileAway }) => [phase, whileAway])
  const both = [
    ['done', true],
    ['failed', true],
  ]
  expect(told()).toEqual(both)
  await back.exports.seen()
  expect(told()).toEqual(both)
  await back.close()

  const later = await place.start()
  expect(later.exports.list().map(({ whileAway }) => whileAway)).toEqual([undefined, undefined])
})

it.each(ENGINES)('text that was typed and not sent survives kill -9 (%s)', async (engineKind) => {
  const place = await bench()
  const first = await place.start({ engineKind })
  const projectId = await first.projects.create({})
  await first.chat.keepText(projectId, 'a calm film about')
  // Never closed before the second start: only what is on the disk is left.
  await expect
    .poll(async () => (await (await place.start({ engineKind })).projects.state(projectId)).unsentText)
    .toBe('a calm film about')
})
