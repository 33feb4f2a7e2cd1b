import { execFile } from 'node:child_process'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { unzip } from './support/archives'
import { computer, computerWithFilm, NAMES, seen, watch } from './support/computers'

const run = promisify(execFile)

it('brings a project with its media to a computer that has nothing else, with the same film and its past', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  const progress: number[] = []
  const saved = await studio.projectFiles.save(projectId, filePath, {
    ...watch(),
    onProgress: (fraction) => progress.push(fraction),
    withMedia: true,
  })
  expect(saved).toEqual({ filePath, missing: 0 })
  expect(progress.at(-1)).toBeCloseTo(1)
  const before = await studio.projects.state(projectId)
  const other = await computer()
  const brought = join(other.place.filmFolder, 'brought.reelwright')
  await rename(filePath, brought)
  await rm(place.mediaFolder, { recursive: true })

  const { projectId: there } = await other.studio.projectFiles.open(brought, watch())
  await rm(brought)

  await other.studio.media.look(there)
  const after = await other.studio.projects.state(there)
  expect(seen(after)).toEqual(seen(before))
  expect(there).not.toBe(projectId)
  const undone = await other.studio.edits.undo(there)
  expect(undone.kind).toBe('answered')
  const { history } = await other.studio.projects.state(there)
  expect([after.history?.version, history?.version, history?.canRedo]).toEqual([2, 1, true])
  await other.studio.chat.send(there, 'a third title')
  const clips = (await other.studio.projects.state(there)).timeline?.tracks.find(({ type }) => type === 'video')?.clips
  expect(clips?.map(({ mediaName }) => mediaName)).toEqual(NAMES)
})

it('keeps what it is after the program was started anew', async () => {
  const { studio, projectId, filePath } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })
  const other = await computer()
  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())
  const before = await other.studio.projects.state(there)
  await other.studio.close()

  const again = await other.place.start()

  expect(seen(await again.projects.state(there))).toEqual(seen(before))
  expect(await readdir(join(other.place.dataFolder, 'projects', there))).not.toContain('half-opened')
})

it('leaves media where they are in a light file, and finds them where they were', async () => {
  const { studio, projectId, filePath } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: false })
  const bytes = (await readFile(filePath)).length
  expect(bytes).toBeLessThan(20_000)
  const other = await computer()

  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())

  await other.studio.media.look(there)
  expect((await other.studio.projects.state(there)).media.filter(({ gone }) => gone)).toEqual([])
})

it('finds media beside the file wherever both went, also under other names', async () => {
  const { studio, projectId, place } = await computerWithFilm()
  const filePath = join(place.mediaFolder, 'Summer.reelwright')
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: false })
  const other = await computer()
  const moved = join(other.place.filmFolder, 'stick')
  await rename(place.mediaFolder, moved)
  await mkdir(join(moved, 'deep'))
  await rename(join(moved, 'b.png'), join(moved, 'deep', 'b.png'))
  await rename(join(moved, 'c.png'), join(moved, 'deep', 'renamed.png'))

  const { projectId: there } = await other.studio.projectFiles.open(join(moved, 'Summer.reelwright'), watch())

  await other.studio.media.look(there)
  const { media, exportable } = await other.studio.projects.state(there)
  expect(media.map(({ name, gone, upload }) => [name, gone, upload.phase])).toEqual(
    NAMES.map((name) => [name, undefined, 'sent']),
  )
  expect(exportable).toBe(true)
})

it('tells what is missing by the bar that finds it again, and the film is of the same files then', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: false })
  const other = await computer()
  const elsewhere = join(other.place.mediaFolder, 'found')
  await rename(place.mediaFolder, elsewhere)

  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())
  await other.studio.media.look(there)
  expect((await other.studio.projects.state(there)).media.filter(({ gone }) => gone)).toHaveLength(3)

  expect(await other.studio.media.find(there, elsewhere)).toEqual({ found: 3, left: 0 })

  await other.studio.chat.send(there, 'make it 9 seconds')
  const after = await other.studio.projects.state(there)
  const clips = after.timeline?.tracks.find(({ type }) => type === 'video')?.clips
  expect(clips?.map(({ mediaName }) => mediaName)).toEqual(NAMES)
  expect(after.media.map(({ upload }) => upload.phase)).toEqual(['sent', 'sent', 'sent'])
})

it('takes another file at the old place for none of its own', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: false })
  await writeFile(join(place.mediaFolder, 'b.png'), 'something else altogether')
  const other = await computer()

  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())

  await other.studio.media.look(there)
  const { media } = await other.studio.projects.state(there)
  expect(media.filter(({ gone }) => gone).map(({ name }) => name)).toEqual(['b.png'])
})

it('says of media that are gone already that they did not come along', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  await rm(join(place.mediaFolder, 'c.png'))

  expect(await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })).toMatchObject({
    missing: 1,
  })

  const other = await computer()
  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())
  await other.studio.media.look(there)
  const gone = (await other.studio.projects.state(there)).media.filter((item) => item.gone)
  expect(gone.map(({ name }) => name)).toEqual(['c.png'])
})

it('knows a project that is here already, and a file that tells another state of it', async () => {
  const { studio, projectId, filePath } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })
  expect(await studio.projectFiles.look(filePath)).toEqual({ name: 'Summer', known: { projectId, isSame: true } })

  await studio.chat.send(projectId, 'one more title')
  expect(await studio.projectFiles.look(filePath)).toEqual({ name: 'Summer', known: { projectId, isSame: false } })

  const other = await computer()
  expect(await other.studio.projectFiles.look(filePath)).toEqual({ name: 'Summer' })
  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())
  await other.studio.chat.send(there, 'went on there')
  expect(await other.studio.projectFiles.look(filePath)).toMatchObject({ known: { projectId: there, isSame: true } })
})

it('leaves the file that was there, and nothing else, when saving is cancelled or fails', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  await writeFile(filePath, 'before')
  const stopping = new AbortController()
  stopping.abort(new Error('Cancelled.'))

  await expect(
    studio.projectFiles.save(projectId, filePath, { ...watch(stopping.signal), withMedia: true }),
  ).rejects.toThrow('Cancelled.')
  const nowhere = join(place.filmFolder, 'not-there', 'x.reelwright')
  await expect(studio.projectFiles.save(projectId, nowhere, { ...watch(), withMedia: true })).rejects.toMatchObject({
    code: 'project-file.not-saved',
  })

  expect(await readdir(place.filmFolder)).toEqual(['Summer.reelwright'])
  expect(await readFile(filePath, 'utf8')).toBe('before')
})

it('keeps an online project readable on another computer, and sends nothing by itself', async () => {
  const { place, studio: mine } = await computer()
  const projectId = await mine.projects.create({ name: 'Online', engine: 'cloud' })
  await mine.projects.letFilesLeave(projectId)
  const path = join(place.mediaFolder, 'a.png')
  await copyFile('resources/icon.png', path)
  await mine.media.add(projectId, [path])
  await mine.chat.send(projectId, 'make a film')
  const before = await mine.projects.state(projectId)
  expect(before.timeline).toBeDefined()
  const filePath = join(place.filmFolder, 'Online.reelwright')
  await mine.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })
  const other = await computer()

  const { projectId: there } = await other.studio.projectFiles.open(filePath, watch())

  const after = await other.studio.projects.state(there)
  expect(after).toMatchObject({ engine: 'cloud', exportable: false, mayLeave: false, timeline: before.timeline })
  expect(after.chat.slice(0, -1)).toEqual(before.chat)
  expect(JSON.stringify(after.chat.at(-1))).toContain('account that made it')
  expect(other.place.engine.heard).toMatchObject({ chats: [], uploads: [] })
})

it('says nothing of the computer it comes from when all media come along', async () => {
  const { studio, projectId, filePath, place } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })

  const all = await unzip(filePath)

  expect([...all.keys()].toSorted()).toEqual([
    ...['film.json', 'media/1.png', 'media/2.png', 'media/3.png', 'project.json'],
  ])
  for (const [name, bytes] of all) expect(bytes.includes(dirname(place.mediaFolder)), name).toBe(false)
})

it('is an archive that other programs can look into', async () => {
  const { studio, projectId, filePath } = await computerWithFilm()
  await studio.projectFiles.save(projectId, filePath, { ...watch(), withMedia: true })

  const { stdout } = await run('python3', ['-m', 'zipfile', '-t', filePath])

  expect(stdout).toContain('Done testing')
})

it('sweeps away what a crash left half opened, and nothing else', async () => {
  const { place, studio } = await computer()
  const projects = join(place.dataFolder, 'projects')
  const whole = await studio.projects.create({ name: 'Whole' })
  await studio.close()
  for (const name of ['half', 'foreign']) {
    await mkdir(join(projects, name, 'media'), { recursive: true })
    await writeFile(join(projects, name, 'media', 'a.png'), 'bytes')
  }
  for (const name of ['half', whole]) await writeFile(join(projects, name, 'half-opened'), '')

  const again = await place.start()

  expect((await readdir(projects)).toSorted()).toEqual(['foreign', whole].toSorted())
  expect(await readdir(join(projects, whole))).not.toContain('half-opened')
  expect(again.projects.list().map(({ name }) => name)).toEqual(['Whole'])
})

it('makes a second project with the same media, film and past, and each goes its own way', async () => {
  const { studio, projectId, place } = await computerWithFilm()
  const before = await studio.projects.state(projectId)

  const { projectId: copy } = await studio.projectFiles.duplicate(projectId, watch())

  const there = await studio.projects.state(copy)
  expect(seen(there)).toEqual(seen({ ...before, name: 'Summer copy' }))
  await studio.chat.send(copy, 'a third title')
  expect(seen(await studio.projects.state(projectId))).toEqual(seen(before))
  await studio.edits.undo(projectId)
  expect((await studio.projects.state(copy)).history?.version).toBe(3)
  const { projectId: another } = await studio.projectFiles.duplicate(projectId, watch())
  expect((await studio.projects.state(another)).name).toBe('Summer copy 2')
  expect(await readdir(join(place.dataFolder, 'projects', projectId))).not.toContainEqual(
    expect.stringMatching(/reelwright$/u),
  )
})
