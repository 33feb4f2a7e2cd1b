import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refusal } from '../support/engine-in-memory'
import { mortal } from '../support/mortal'
import { filmsOf, readyToExport, statesOf, withCut } from '../support/exports'
import { bench } from '../support/studio'

it('makes a film, checks it and gives it the name of the project', async () => {
  const { place, projectId, studio } = await readyToExport()

  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  const state = await studio.exports.settled(exportId)

  expect(state).toMatchObject({ phase: 'done', progress: 1, fileName: 'Promo.mp4' })
  expect(state).toMatchObject({ file: { widthPx: 320, heightPx: 180, durationMs: 2_000 } })
  expect(await filmsOf(place)).toEqual(['Promo.mp4'])
  expect(await studio.exports.filePath(exportId)).toBe(join(place.filmFolder, 'Promo.mp4'))
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('never replaces a file: a taken name gets a number', async () => {
  const { place, projectId, studio } = await readyToExport()
  await writeFile(join(place.filmFolder, 'Promo.mp4'), 'mine')

  const exportId = await studio.exports.start(projectId, { filePath: join(place.filmFolder, 'Promo.mp4') })

  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'done', fileName: 'Promo (2).mp4' })
  expect(await readFile(join(place.filmFolder, 'Promo.mp4'), 'utf8')).toBe('mine')
})

it('shows a bar that never falls and reaches 1 only with the finished film', async () => {
  const { place, exported } = await readyToExport()
  const steps = [0.2, 0.5, 0.4, 0.9]
  place.engine.onPoll = () => {
    const progress = steps.shift()
    return progress === undefined ? undefined : { phase: 'running', progress }
  }

  await exported()

  const states = statesOf(place)
  const bar = states.map(({ progress }) => progress)
  expect(bar).toEqual([...bar].sort((one, other) => one - other))
  expect(bar.length).toBeGreaterThan(3)
  expect(states.every(({ phase, progress }) => (phase === 'done') === (progress === 1))).toBe(true)
})

const STEPS = [
  'export-asked',
  'render-intended',
  'render-accepted',
  'render-finished',
  'download-began',
  'part-verified',
  'name-taken',
  'export-told',
]
const DEATHS = STEPS.flatMap((entry) => (['before', 'after'] as const).map((moment) => ({ entry, moment })))

for (const engineKind of ['local', 'cloud'] as const) {
  it.each(DEATHS)(`killed $moment $entry (${engineKind}), ends in one film and one render`, async (death) => {
    const place = await bench()
    const projectId = await withCut(place, engineKind)
    const doomed = mortal(place.host, death)
    const first = await place.start({ host: doomed.host, client: doomed.client(place.engine) })
    first.exports.start(projectId, { folder: place.filmFolder }).catch(() => undefined)
    await doomed.died

    const second = await place.start()
    await second.resume()
    const [found] = second.exports.list()
    const settled = found && (await second.exports.settled(found.id))

    if (death.entry === 'export-asked' && death.moment === 'before') {
      // The press never reached the disk, and nothing left either.
      expect(found).toBeUndefined()
      expect(place.engine.heard.submits).toEqual([])
      return
    }
    expect(settled).toMatchObject({ phase: 'done', fileName: 'Promo.mp4' })
    expect(await filmsOf(place)).toEqual(['Promo.mp4'])
    expect(place.engine.heard.submits).toHaveLength(1)
  })
}

it('asks for the id before it sends again when the answer to the order was lost', async () => {
  const { place, exported } = await readyToExport('cloud')
  let isFirst = true
  place.engine.onSubmit = (renderId) => {
    if (!isFirst) return
    isFirst = false
    place.engine.renders.add(renderId)
    throw refusal('nemo.no-connection')
  }

  const state = await exported()

  expect(state.phase).toBe('done')
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('sends the same id once more when the service says twice that it never heard of it', async () => {
  const { place, exported } = await readyToExport('cloud')
  let isFirst = true
  place.engine.onSubmit = () => {
    if (!isFirst) return
    isFirst = false
    throw refusal('nemo.no-connection')
  }

  const state = await exported()

  expect(state.phase).toBe('done')
  expect(new Set(place.engine.heard.submits).size).toBe(1)
  expect(place.engine.heard.submits).toHaveLength(2)
})

it('keeps asking for a running render while there is no connection', async () => {
  const { place, exported } = await readyToExport('cloud')
  let failures = 12
  place.engine.onPoll = () => {
    if (failures-- > 0) throw refusal('nemo.no-connection', false)
    return undefined
  }

  const state = await exported()

  expect(state.phase).toBe('done')
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('renders a failed cloud film once more under a new id, and then says that it failed', async () => {
  const { place, exported } = await readyToExport('cloud')
  place.engine.onPoll = () => ({ phase: 'failed', reason: 'out of memory' })

  const state = await exported()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'export.render-failed', remedy: 'export-again' } })
  expect(new Set(place.engine.heard.submits).size).toBe(2)
  expect(await filmsOf(place)).toEqual([])
})

it('says what the plan does not allow, without a second try', async () => {
  const { place, exported } = await readyToExport('cloud')
  place.engine.onSubmit = () => {
    throw refusal('nemo.plan-blocks-export')
  }

  const state = await exported()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'nemo.plan-blocks-export' } })
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('keeps nothing of a film that does not pass its check', async () => {
  const { place, exported } = await readyToExport()
  const output = { url: 'https://films.example/f.mp4', durationMs: 30_000 }
  place.engine.onPoll = () => ({ phase: 'done', output })

  const state = await exported()

  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'export.result-wrong' } })
  expect(await filmsOf(place)).toEqual([])
})

it('goes on with a broken download by itself', async () => {
  const { place, exported } = await readyToExport()
  let isFirst = true
  place.engine.onDownload = async (partPath) => {
    if (!isFirst) return
    isFirst = false
    await writeFile(partPath, 'half')
    throw refusal('export.download-broken')
  }

  const state = await exported()

  expect(state.phase).toBe('done')
  expect(place.engine.heard.submits).toHaveLength(1)
})

it('cancels a render, tells the service and leaves nothing behind', async () => {
  const { place, projectId, studio } = await readyToExport()
  place.engine.onPoll = () => ({ phase: 'running', progress: 0.5 })
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await expect.poll(() => place.engine.heard.polls).toBeGreaterThan(0)

  await studio.exports.cancel(exportId)

  expect(await studio.exports.settled(exportId)).toMatchObject({ phase: 'cancelled' })
  expect(place.engine.heard.cancels).toEqual(place.engine.heard.submits)
  expect(await filmsOf(place)).toEqual([])
})

it('refuses before anything is written down when there is no film, or no place to put it', async () => {
  const { place, projectId, studio } = await readyToExport()
  const empty = await studio.projects.create()

  await expect(studio.exports.start(empty, { folder: place.filmFolder })).rejects.toMatchObject({
    code: 'export.nothing-yet',
  })
  await expect(studio.exports.start(projectId, { folder: join(place.filmFolder, 'gone') })).rejects.toMatchObject({
    code: 'export.folder-not-writable',
  })
  expect(studio.exports.list()).toEqual([])
})

it('lists a finished film until it is dismissed, and says when its file is gone', async () => {
  const { place, projectId, studio } = await readyToExport()
  const exportId = await studio.exports.start(projectId, { folder: place.filmFolder })
  await studio.exports.settled(exportId)
  await studio.close()

  const later = await place.start()
  expect(later.exports.list()).toMatchObject([{ id: exportId, phase: 'done' }])
  await later.exports.dismiss(exportId)
  expect(later.exports.list()).toEqual([])
  expect(later.exports.earlier()).toMatchObject([{ id: exportId, phase: 'done' }])
  await mkdir(join(place.filmFolder, 'elsewhere'))
  await rename(join(place.filmFolder, 'Promo.mp4'), join(place.filmFolder, 'elsewhere', 'Promo.mp4'))
  await expect(later.exports.filePath(exportId)).rejects.toMatchObject({ code: 'media.missing' })
})

it('keeps a dismissed film among the earlier ones, also after a restart, until it is forgotten; the film stays', async () => {
  const { place, projectId, studio } = await readyToExport()
  const target = { folder: place.filmFolder }
  const first = await studio.exports.start(projectId, target)
  await studio.exports.settled(first)
  const second = await studio.exports.start(projectId, target)
  await studio.exports.settled(second)
  await studio.exports.dismiss(first)
  await studio.close()

  const later = await place.start()
  expect(later.exports.earlier()).toMatchObject([{ id: first, phase: 'done' }])
  await later.exports.dismiss(first)
  expect(later.exports.earlier()).toEqual([])
  expect(later.exports.list()).toMatchObject([{ id: second }])
  await later.exports.clear()
  expect([...later.exports.list(), ...later.exports.earlier()]).toEqual([])
  expect((await stat(join(place.filmFolder, 'Promo.mp4'))).size).toBeGreaterThan(0)
})

it('leaves the finished film as readable as any other file', async () => {
  const { place, exported } = await readyToExport()

  await exported()

  const { mode } = await stat(join(place.filmFolder, 'Promo.mp4'))
  expect(mode & 0o777).toBe(0o644)
})
