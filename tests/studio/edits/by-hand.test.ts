import { expect, it } from 'vitest'
import type { ChatItem, ProjectState } from '../../../src/shared/states/project-state'
import type { TimelineClip } from '../../../src/shared/timeline'
import type { Studio } from '../../../src/main/studio/studio'
import { listening, localEngine } from '../support/local-engine'
import { mortal } from '../support/mortal'
import { addPhoto, bench, type Bench } from '../support/studio'

const clipsOf = (state: ProjectState): readonly TimelineClip[] =>
  state.timeline?.tracks.find(({ type }) => type === 'video')?.clips ?? []
const namesOf = (state: ProjectState): unknown[] => clipsOf(state).map(({ mediaName }) => mediaName)
const lastOf = (state: ProjectState): Extract<ChatItem, { from: 'reelwright' }> | undefined =>
  state.chat.findLast((item) => item.from === 'reelwright')

async function addPhotos(place: Bench, studio: Studio, projectId: string): Promise<void> {
  const names = ['a.png', 'b.png', 'c.png']
  await studio.media.add(projectId, await Promise.all(names.map((name) => addPhoto(place, name))))
}

async function localFilm() {
  const place = await bench()
  const engine = await localEngine()
  const studio = await place.start({ local: engine.connect(), engineKind: 'local' })
  const projectId = await studio.projects.create()
  await addPhotos(place, studio, projectId)
  await studio.chat.send(projectId, 'make a film')
  const state = (): Promise<ProjectState> => studio.projects.state(projectId)
  const [a = '', b = '', c = ''] = clipsOf(await state()).map(({ id }) => id)
  return { place, engine, studio, projectId, state, a, b, c }
}

it('does on this computer what a hand did, tells it, and takes it back', async () => {
  const { studio, projectId, state, engine, a, c } = await localFilm()

  const outcome = await studio.edits.apply(projectId, [{ do: 'move-clips', clipIds: [c], beforeClipId: a }])

  expect(namesOf(await state())).toEqual(['c.png', 'a.png', 'b.png'])
  expect(outcome).toMatchObject({
    kind: 'answered',
    item: { byHand: true, version: 2, changes: ['New order: c, a, b'] },
  })
  const said = (await state()).chat.at(-2)
  expect(said).toMatchObject({ from: 'person', byHand: true, text: 'Move clip 3 (c.png) to the beginning' })
  expect(engine.heard.at(-1)?.edits).toHaveLength(1)
  expect((await state()).history).toMatchObject({
    canUndo: true,
    canRedo: false,
    undoLabel: said?.from === 'person' && said.text,
  })

  await studio.edits.undo(projectId)

  expect(namesOf(await state())).toEqual(['a.png', 'b.png', 'c.png'])
  expect((await state()).chat.at(-2)).toMatchObject({ text: 'Undo: Move clip 3 (c.png) to the beginning' })
  expect((await state()).history).toMatchObject({ canUndo: true, canRedo: true, version: 1 })
  await studio.edits.redo(projectId)
  expect(namesOf(await state())).toEqual(['c.png', 'a.png', 'b.png'])
})

it('takes typed wishes and gestures back on one road, as far as a version lies', async () => {
  const { studio, projectId, state, b } = await localFilm()
  await studio.edits.apply(projectId, [{ do: 'remove-clips', clipIds: [b] }])
  await studio.chat.send(projectId, 'call it Summer')
  const versions = (await state()).history?.versions.map(({ version, label }) => [version, label])
  expect(versions).toEqual([
    [0, ''],
    [1, 'make a film'],
    [2, 'Remove clip 2 (b.png)'],
    [3, 'call it Summer'],
  ])

  const back = await studio.edits.backTo(projectId, 1)

  expect(back.item).toMatchObject({ version: 1 })
  expect(namesOf(await state())).toEqual(['a.png', 'b.png', 'c.png'])
  expect((await state()).history).toMatchObject({ version: 1, redoLabel: 'Remove clip 2 (b.png)' })
})

it('puts a file of the media list at a place, also one that was added a moment ago', async () => {
  const { place, studio, projectId, state, b } = await localFilm()
  await studio.media.add(projectId, [await addPhoto(place, 'd.png')])
  const fresh = (await state()).media.find(({ name }) => name === 'd.png')?.id ?? ''

  await studio.edits.apply(projectId, [{ do: 'add-clips', assetIds: [fresh], place: { beforeClipId: b } }])

  expect(namesOf(await state())).toEqual(['a.png', 'd.png', 'b.png', 'c.png'])
})

it('does quick gestures in their order behind what is under way, each a step of undo, a drawn slider once', async () => {
  const { studio, projectId, state, engine, a, b, c } = await localFilm()

  const typed = studio.chat.send(projectId, 'call it Summer')
  const outcomes = await Promise.all([
    studio.edits.apply(projectId, [{ do: 'move-clips', clipIds: [c], beforeClipId: a }]),
    studio.edits.apply(projectId, [{ do: 'set-clip-time', clipIds: [a], lengthMs: 500 }]),
    studio.edits.apply(projectId, [{ do: 'set-clip-time', clipIds: [a], lengthMs: 600 }]),
    studio.edits.apply(projectId, [{ do: 'set-clip-time', clipIds: [a], lengthMs: 700 }]),
    studio.edits.apply(projectId, [{ do: 'remove-clips', clipIds: [b] }]),
  ])
  await typed

  expect(outcomes.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered', 'answered', 'answered'])
  const words = engine.heard.slice(2).flatMap(({ edits = [] }) => edits.map((gesture) => gesture.words))
  expect(words).toEqual([
    'Move clip 3 (c.png) to the beginning',
    'Show clip 1 (a.png) for 0.7 s',
    'Remove clip 2 (b.png)',
  ])
  expect(namesOf(await state())).toEqual(['c.png', 'a.png'])
  expect(clipsOf(await state())[1]?.own).toEqual({ lengthMs: 700 })
  await studio.edits.undo(projectId)
  expect(namesOf(await state())).toEqual(['c.png', 'a.png', 'b.png'])
  expect((await state()).queue).toEqual([])
})

it('tells what nothing came of, and gives no words back to where they are typed', async () => {
  const { studio, projectId, state } = await localFilm()
  await studio.edits.apply(projectId, [{ do: 'remove-clips', clipIds: ['clip-gone'] }])
  expect(lastOf(await state())).toMatchObject({
    byHand: true,
    text: 'What you changed is no longer in the film. Nothing else changed.',
  })
  expect(lastOf(await state())?.version).toBeUndefined()
  expect((await state()).unsentText).toBe('')
})

it.each([
  ['message-composed', 'after'],
  ['turn-began', 'after'],
  ['message-leaving', 'before'],
  ['message-leaving', 'after'],
  ['turn-ended', 'before'],
] as const)('does a gesture once when the program is killed at %s (%s)', async (entry, moment) => {
  const { place, engine, studio, projectId, a, c } = await localFilm()
  await studio.close()
  const doomed = mortal(place.host, { entry, moment })
  const first = await place.start({ host: doomed.host, local: doomed.client(engine.connect()), client: place.engine })
  first.edits.apply(projectId, [{ do: 'move-clips', clipIds: [c], beforeClipId: a }]).catch(() => undefined)
  await doomed.died

  const second = await place.start({ local: engine.connect() })
  await second.resume()
  // Behind whatever was left over, one more gesture comes to its end.
  await second.edits.apply(projectId, [{ do: 'set-clip-time', clipIds: [a], lengthMs: 700 }])

  const state = await second.projects.state(projectId)
  expect(namesOf(state)).toEqual(['c.png', 'a.png', 'b.png'])
  expect(state.history?.versions.map(({ label }) => label)).toEqual([
    '',
    'make a film',
    'Move clip 3 (c.png) to the beginning',
    expect.stringContaining('0.7 s'),
  ])
})

async function onlineFilm() {
  const place = await bench()
  const cloud = listening(place.engine)
  const studio = await place.start({ client: cloud.client, engineKind: 'cloud' })
  const projectId = await studio.projects.create()
  await studio.projects.letFilesLeave(projectId)
  await addPhotos(place, studio, projectId)
  await studio.chat.send(projectId, 'make a film')
  return { studio, projectId, cloud, state: () => studio.projects.state(projectId) }
}

it('says online what a hand did, in words and nothing else', async () => {
  const { studio, projectId, cloud, state } = await onlineFilm()
  const [first] = clipsOf(await state())

  await studio.edits.apply(projectId, [{ do: 'remove-clips', clipIds: [first?.id ?? ''] }])
  await studio.edits.undo(projectId)

  expect(cloud.heard.slice(1).map(({ text }) => text)).toEqual(['Remove clip 1 (a.png)', 'Undo the last change'])
  expect(cloud.heard.every((message) => !('edits' in message))).toBe(true)
  expect((await state()).history).toEqual({ canUndo: true, canRedo: false, versions: [] })
  await studio.close()
})

it('says nothing online about what is gone, and keeps no versions there', async () => {
  const { studio, projectId, cloud } = await onlineFilm()
  const gone = studio.edits.apply(projectId, [{ do: 'mute-clips', clipIds: ['nobody'], muted: true }])
  await expect(gone).rejects.toMatchObject({ code: 'edit.gone' })
  await expect(studio.edits.backTo(projectId, 1)).rejects.toMatchObject({ code: 'edit.no-versions' })
  expect(cloud.heard).toHaveLength(1)
  await studio.close()
})
