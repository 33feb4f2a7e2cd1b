import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import type { ExportState } from '../../../src/shared/states/export-state'
import { refusal } from '../support/engine-in-memory'
import { filmsOf, type ReadyToExport, readyToExport, withCut } from '../support/exports'
import { mortal } from '../support/mortal'
import { bench } from '../support/studio'

const LINK = 'https://nemovideo.com/workspace/claim?ct=clm'

/** A finished film that cannot be fetched. */
async function brokenDownload(): Promise<ReadyToExport & { state: ExportState; tries: () => number }> {
  const ready = await readyToExport('cloud')
  let tries = 0
  ready.place.engine.onDownload = async (partPath) => {
    tries += 1
    await writeFile(partPath, 'half')
    throw refusal('nemo.server')
  }
  const state = await ready.exported()
  return { ...ready, state, tries: () => tries }
}

it('keeps what came of a film that could not be fetched in three tries, and offers to get it again', async () => {
  const { place, state, tries } = await brokenDownload()

  expect(state).toMatchObject({
    phase: 'failed',
    failure: { code: 'export.download-broken', remedy: 'download-again' },
  })
  expect(tries()).toBe(3)
  const [part = ''] = await filmsOf(place)
  expect(part).toMatch(/^\.Promo\.mp4\..*\.part$/)
})

it('gets a finished film again without a new render, going on with its part', async () => {
  const { place, studio, state } = await brokenDownload()
  let found = ''
  place.engine.onDownload = async (partPath) => {
    found = await readFile(partPath, 'utf8')
  }

  await studio.exports.check(state.id)

  expect(await studio.exports.settled(state.id)).toMatchObject({ phase: 'done', fileName: 'Promo.mp4' })
  expect(found).toBe('half')
  expect(place.engine.heard.submits).toHaveLength(1)
  expect(await filmsOf(place)).toEqual(['Promo.mp4'])
})

it('removes the part of a film that nobody wants any more', async () => {
  const { place, studio, state } = await brokenDownload()

  await studio.exports.dismiss(state.id)

  expect(await filmsOf(place)).toEqual([])
})

it('says that a finished film is gone when the service no longer has it, and submits nothing', async () => {
  const { place, studio, state } = await brokenDownload()
  place.engine.renders.clear()

  await studio.exports.check(state.id)

  expect(await studio.exports.settled(state.id)).toMatchObject({ failure: { code: 'nemo.render-gone' } })
  expect(place.engine.heard.submits).toHaveLength(1)
  expect(await filmsOf(place)).toEqual([])
})

it('asks for a fresh address before each further try', async () => {
  const { place } = await brokenDownload()
  expect(place.engine.heard.polls).toBe(3)
})

it('does nothing when an export that ended otherwise is asked after', async () => {
  const { place, studio, exported } = await readyToExport('cloud')
  const state = await exported()
  const { polls } = place.engine.heard

  await studio.exports.check(state.id)

  expect(await studio.exports.settled(state.id)).toEqual(state)
  expect(place.engine.heard.polls).toBe(polls)
})

it.each(['before', 'after'] as const)('killed %s it wrote down the question, loses nothing', async (moment) => {
  const { place, studio, state } = await brokenDownload()
  await studio.close()
  place.engine.onDownload = () => undefined
  const doomed = mortal(place.host, { entry: 'export-checked', moment })
  const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
  first.exports.check(state.id).catch(() => undefined)
  await doomed.died

  const second = await place.start()
  await second.resume()
  if (moment === 'before') await second.exports.check(state.id)

  expect(await second.exports.settled(state.id)).toMatchObject({ phase: 'done' })
  expect(place.engine.heard.submits).toHaveLength(1)
})

const linkOf = (state: ExportState | undefined): string | undefined =>
  state?.phase === 'done' ? state.link : undefined

it('delivers the page of an online film after the film, without making it wait', async () => {
  const { place, studio, exported } = await readyToExport('cloud')
  let answer: (link: string) => void = () => undefined
  place.engine.projectLink = () => new Promise((resolve) => (answer = resolve))

  const state = await exported()

  expect(state.phase).toBe('done')
  expect(linkOf(state)).toBeUndefined()
  answer(LINK)
  await expect.poll(() => linkOf(studio.exports.list()[0])).toBe(LINK)
  await studio.close()
  expect(linkOf((await place.start()).exports.list()[0])).toBe(LINK)
})

it('does without a page when the service has none or fails', async () => {
  const { place, studio, exported } = await readyToExport('cloud')
  place.engine.projectLink = () => Promise.reject(refusal('nemo.server'))

  expect(await exported()).toMatchObject({ phase: 'done' })
  await studio.close()
  expect(linkOf((await place.start()).exports.list()[0])).toBeUndefined()
})

it('asks for no page of a film of this computer', async () => {
  const { place, exported } = await readyToExport('local')
  let asked = 0
  place.engine.projectLink = () => Promise.resolve(String((asked += 1)))

  await exported()

  expect(asked).toBe(0)
})

it.each(['before', 'after'] as const)(
  'killed %s the page was written down, has the film all the same',
  async (moment) => {
    const place = await bench()
    const projectId = await withCut(place, 'cloud')
    place.engine.projectLink = () => Promise.resolve(LINK)
    const doomed = mortal(place.host, { entry: 'export-linked', moment })
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    first.exports.start(projectId, { folder: place.filmFolder }).catch(() => undefined)
    await doomed.died

    const second = await place.start()
    await second.resume()

    expect(second.exports.list()).toMatchObject([{ phase: 'done' }])
    expect(linkOf(second.exports.list()[0])).toBe(moment === 'after' ? LINK : undefined)
    expect(await filmsOf(place)).toEqual(['Promo.mp4'])
  },
)

it('tells the service that a film is not wanted, and stops watching also when it cannot cancel', async () => {
  const { place, studio, projectId } = await readyToExport('cloud')
  place.engine.onPoll = () => ({ phase: 'running' })
  const asked: string[] = []
  place.engine.cancelRender = (renderId) => {
    asked.push(renderId)
    return Promise.reject(refusal('nemo.render-gone'))
  }
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await expect.poll(() => place.engine.heard.polls).toBeGreaterThan(0)

  await studio.exports.cancel(exportId)

  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'cancelled' })
  expect(asked).toEqual(place.engine.heard.submits)
  expect((await filmsOf(place)).map((name) => basename(name))).toEqual([])
})
