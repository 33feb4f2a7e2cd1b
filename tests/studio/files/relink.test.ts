import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ProjectState } from '../../../src/shared/states/project-state'
import { localEngine } from '../support/local-engine'
import { addPhoto, bench } from '../support/studio'

const NAMES = ['a.png', 'b.png', 'c.png']

/** A film of three photos in a folder of their own. */
async function filmOfThree() {
  const place = await bench()
  const engine = await localEngine()
  const studio = await place.start({ local: engine.connect(), engineKind: 'local' })
  const projectId = await studio.projects.create()
  const paths = await Promise.all(NAMES.map((name) => addPhoto(place, name)))
  await studio.media.add(projectId, paths)
  await studio.chat.send(projectId, 'make a film')
  const elsewhere = join(place.mediaFolder, 'elsewhere')
  await mkdir(elsewhere)
  const state = (): Promise<ProjectState> => studio.projects.state(projectId)
  const goneNow = async (): Promise<string[]> =>
    (await state()).media.filter(({ gone }) => gone).map(({ name }) => name)
  return { place, studio, projectId, elsewhere, state, goneNow, at: (name: string) => join(place.mediaFolder, name) }
}

const picturesOf = (state: ProjectState): unknown[] =>
  state.timeline?.tracks.find(({ type }) => type === 'video')?.clips.map(({ mediaName }) => mediaName) ?? []

it('notices files that were moved, and that they came back', async () => {
  const { studio, projectId, elsewhere, goneNow, at } = await filmOfThree()
  await studio.media.look(projectId)
  expect(await goneNow()).toEqual([])

  await rename(at('b.png'), join(elsewhere, 'b.png'))
  await studio.media.look(projectId)
  expect(await goneNow()).toEqual(['b.png'])

  await rename(join(elsewhere, 'b.png'), at('b.png'))
  await studio.media.look(projectId)
  expect(await goneNow()).toEqual([])
})

it('finds all that moved together in one go, also one with a new name, and the film is of the same files', async () => {
  const { studio, projectId, elsewhere, state, goneNow, at } = await filmOfThree()
  const before = (await state()).timeline
  await rename(at('a.png'), join(elsewhere, 'a.png'))
  await rename(at('c.png'), join(elsewhere, 'renamed.png'))

  expect(await studio.media.find(projectId, elsewhere)).toEqual({ found: 2, left: 0 })

  expect(await goneNow()).toEqual([])
  expect((await state()).media.map(({ name, upload }) => [name, upload.phase])).toEqual(
    NAMES.map((name) => [name, 'sent']),
  )
  await studio.chat.send(projectId, 'make it 9 seconds')
  const after = await state()
  expect(picturesOf(after)).toEqual(NAMES)
  const idsOf = (timeline: ProjectState['timeline']): unknown => timeline?.tracks[0]?.clips.map(({ id }) => id)
  expect(idsOf(after.timeline)).toEqual(idsOf(before))
  expect(JSON.stringify(after.chat.at(-1))).not.toContain('a.png')
})

it('asks about a file of the same name with other content, and takes it only when told to', async () => {
  const { studio, projectId, elsewhere, state, at } = await filmOfThree()
  await rm(at('b.png'))
  await copyFile(at('a.png'), join(elsewhere, 'b.png'))
  await writeFile(join(elsewhere, 'b.png'), 'more', { flag: 'a' })

  expect(await studio.media.find(projectId, elsewhere)).toEqual({ found: 0, left: 1 })
  const [, asked] = (await state()).media
  expect([asked?.name, asked?.gone?.lookalike !== undefined]).toEqual(['b.png', true])

  await studio.media.useLookalike(projectId, asked?.id ?? '')

  const [, taken] = (await state()).media
  expect(taken).not.toHaveProperty('gone')
  expect(taken).toMatchObject({
    id: asked?.id,
    sizeBytes: asked?.gone?.lookalike?.sizeBytes,
    upload: { phase: 'sent' },
  })
})

it('does not take a file that is in the project already for the one that is gone', async () => {
  const { place, studio, projectId, goneNow, at } = await filmOfThree()
  await rm(at('b.png'))

  expect(await studio.media.find(projectId, place.mediaFolder)).toEqual({ found: 0, left: 1 })
  expect(await goneNow()).toEqual(['b.png'])
})

it('goes on without what is gone: the film loses it as one step of undo', async () => {
  const { studio, projectId, state, at } = await filmOfThree()
  await rm(at('b.png'))
  await studio.media.look(projectId)
  const [, b] = (await state()).media

  await studio.media.exclude(projectId, [b?.id ?? ''], true)

  expect(picturesOf(await state())).toEqual(['a.png', 'c.png'])
  expect((await state()).history).toMatchObject({ canUndo: true, undoLabel: 'Remove clip 2 (b.png)' })
})
