import { expect, it, vi } from 'vitest'
import type { ProjectState } from '../../../src/shared/states/project-state'
import { localEngine } from '../support/local-engine'
import { addPhoto, bench } from '../support/studio'

async function threePhotos() {
  const place = await bench()
  const engine = await localEngine()
  const studio = await place.start({ local: engine.connect(), engineKind: 'local' })
  const projectId = await studio.projects.create()
  const paths = await Promise.all(['a.png', 'b.png', 'c.png'].map((name) => addPhoto(place, name)))
  await studio.media.add(projectId, paths)
  const state = (): Promise<ProjectState> => studio.projects.state(projectId)
  const [a = '', b = '', c = ''] = (await state()).media.map(({ id }) => id)
  return { place, engine, studio, projectId, state, a, b, c }
}

const picturesOf = (state: ProjectState): unknown[] =>
  state.timeline?.tracks.find(({ type }) => type === 'video')?.clips.map(({ mediaName }) => mediaName) ?? []
const namesOf = (state: ProjectState): string[] => state.media.map(({ name }) => name)

it('keeps the order over a restart, and cuts the first film in it', async () => {
  const { place, engine, studio, projectId, state, a, b, c } = await threePhotos()
  await studio.media.upload(projectId)

  await studio.media.order(projectId, [c, a])

  expect(namesOf(await state())).toEqual(['c.png', 'a.png', 'b.png'])
  await studio.close()
  const again = await place.start({ local: engine.connect(), engineKind: 'local' })
  expect((await again.projects.state(projectId)).media.map(({ id }) => id)).toEqual([c, a, b])
  await again.chat.send(projectId, 'make a film')
  expect(picturesOf(await again.projects.state(projectId))).toEqual(['c.png', 'a.png', 'b.png'])
})

it('leaves a cut that is there as it is when the list is put into another order', async () => {
  const { studio, projectId, state, b } = await threePhotos()
  await studio.chat.send(projectId, 'make a film')

  await studio.media.order(projectId, [b])
  await studio.chat.send(projectId, 'make it 9 seconds')

  expect(namesOf(await state())).toEqual(['b.png', 'a.png', 'c.png'])
  expect(picturesOf(await state())).toEqual(['a.png', 'b.png', 'c.png'])
})

it('cuts a first film without what was left out, whether it was sent or not', async () => {
  const { studio, projectId, state, b } = await threePhotos()
  await studio.media.upload(projectId)

  await studio.media.exclude(projectId, [b], true)
  await studio.chat.send(projectId, 'make a film')

  expect(picturesOf(await state())).toEqual(['a.png', 'c.png'])
  expect((await state()).media[1]).toMatchObject({ name: 'b.png', excluded: true })
})

it('takes a file out of the cut and brings it back, each as a step of undo', async () => {
  const { studio, projectId, state, b } = await threePhotos()
  await studio.chat.send(projectId, 'make a film')

  await studio.media.exclude(projectId, [b], true)
  expect(picturesOf(await state())).toEqual(['a.png', 'c.png'])
  await studio.chat.send(projectId, 'make it 9 seconds')
  expect(picturesOf(await state())).toEqual(['a.png', 'c.png'])

  await studio.media.exclude(projectId, [b], false)
  expect(picturesOf(await state())).toEqual(['a.png', 'c.png', 'b.png'])
  await studio.edits.undo(projectId)
  expect(picturesOf(await state())).toEqual(['a.png', 'c.png'])
})

it('hands a file over with the next message when it was left out from the first', async () => {
  const { engine, studio, projectId, state, b } = await threePhotos()
  await studio.media.exclude(projectId, [b], true)
  await studio.chat.send(projectId, 'make a film')
  expect((await state()).media[1]?.upload.phase).toBe('waiting')

  await studio.media.exclude(projectId, [b], false)
  expect(engine.heard).toHaveLength(1)
  await studio.chat.send(projectId, 'make it 9 seconds')

  expect((await state()).media[1]?.upload.phase).toBe('sent')
})

it('says names of files while they are read', async () => {
  const place = await bench()
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => (letGo = resolve))
  const { files } = place.host
  const open: typeof files.open = (path, ...rest) =>
    String(path).endsWith('later.png') ? held.then(() => files.open(path, ...rest)) : files.open(path, ...rest)
  const studio = await place.start({ host: { ...place.host, files: { ...files, open } } })
  const projectId = await studio.projects.create()

  const adding = studio.media.add(projectId, [await addPhoto(place, 'later.png')])

  await vi.waitFor(async () => expect((await studio.projects.state(projectId)).arriving).toEqual(['later.png']))
  letGo()
  await adding
  expect(await studio.projects.state(projectId)).toMatchObject({ arriving: [], media: [{ name: 'later.png' }] })
})

it('lists the first of many files before the last is looked at, and tells all in one line', async () => {
  const { place, studio, projectId, state } = await threePhotos()
  const names = Array.from({ length: 150 }, (_, index) => `p${index}.png`)
  const paths = await Promise.all(names.map((name) => addPhoto(place, name)))

  const { added } = await studio.media.add(projectId, [...paths, paths[0] ?? ''])

  expect(added).toBe(150)
  const lines = (await state()).chat.filter(({ from }) => from === 'media')
  expect(lines.at(-1)).toMatchObject({ added: { photos: 150 }, skipped: [{ name: 'p0.png' }] })
  expect(lines).toHaveLength(2)
  expect((await state()).media.map(({ name }) => name)).toEqual(['a.png', 'b.png', 'c.png', ...names])
})

it('keeps favourites over a restart, and neither the film nor the order goes by them', async () => {
  const { place, engine, studio, projectId, state, a, b, c } = await threePhotos()
  await studio.chat.send(projectId, 'make a film')
  const before = picturesOf(await state())

  await studio.media.star(projectId, [c, a], true)
  await studio.media.star(projectId, [a], false)

  expect(picturesOf(await state())).toEqual(before)
  await studio.close()
  const again = await place.start({ local: engine.connect(), engineKind: 'local' })
  const { media } = await again.projects.state(projectId)
  expect(media.map(({ id, favourite }) => [id, favourite])).toEqual([
    [a, undefined],
    [b, undefined],
    [c, true],
  ])
})
