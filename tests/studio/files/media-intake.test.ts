import { copyFile, mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ffmpeg } from '../support/small-film'
import { addPhoto, bench } from '../support/studio'

const PLAYLIST = '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.ts\n#EXT-X-ENDLIST\n'

it('takes a folder in natural order, names the project after it, and counts what came', async () => {
  const place = await bench()
  const studio = await place.start()
  const folder = join(place.mediaFolder, 'summer_trip-2026')
  await mkdir(join(folder, 'more'), { recursive: true })
  for (const name of ['IMG_10.png', 'IMG_2.png', 'more/IMG_1.png']) {
    await copyFile(await addPhoto(place, name.replace('/', '-')), join(folder, name))
  }
  await ffmpeg(['-f', 'lavfi', '-i', 'sine=duration=1', join(folder, 'song.mp3')])
  await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=64x64:duration=1', '-pix_fmt', 'yuv420p', join(folder, 'clip.mp4')])
  const projectId = await studio.projects.create()

  const { added, skipped } = await studio.media.add(projectId, [folder])

  const state = await studio.projects.state(projectId)
  expect({ added, skipped }).toEqual({ added: 5, skipped: [] })
  expect(state.name).toBe('summer trip 2026')
  expect(state.chat).toMatchObject([{ from: 'media', added: { photos: 3, clips: 1, songs: 1 }, skipped: [] }])
  expect(state.media.map(({ name }) => name)).toEqual(['clip.mp4', 'IMG_2.png', 'IMG_10.png', 'IMG_1.png', 'song.mp3'])
  expect(state.media[0]).toMatchObject({ kind: 'clip', widthPx: 64, heightPx: 64, durationMs: 1_000 })
})

it('says why each bad file was left out, and takes the rest', async () => {
  const place = await bench()
  const studio = await place.start()
  const inFolder = (name: string): string => join(place.mediaFolder, name)
  await writeFile(inFolder('photo.jpg'), 'just words')
  await writeFile(inFolder('empty.mp4'), '')
  await writeFile(inFolder('clip.mp4'), PLAYLIST)
  await mkdir(inFolder('nothing here'))
  const good = await addPhoto(place, 'good.png')
  const projectId = await studio.projects.create()

  const { added, skipped } = await studio.media.add(projectId, [
    ...['photo.jpg', 'empty.mp4', 'clip.mp4', 'missing.png', 'nothing here'].map(inFolder),
    good,
  ])

  expect(added).toBe(1)
  expect(skipped.map(({ name, failure }) => [name, failure.code])).toEqual([
    ['photo.jpg', 'media.unsupported'],
    ['empty.mp4', 'media.empty'],
    ['clip.mp4', 'media.unsupported'],
    ['missing.png', 'media.missing'],
    ['nothing here', 'media.folder-empty'],
  ])
  expect(skipped[1]?.failure.message).toBe('empty.mp4 is empty.')
})

it('takes files with any name', async () => {
  const place = await bench()
  const studio = await place.start()
  const names = [`it's "quoted".png`, 'two\nlines.png', '😀 emoji.png', '-dash.png', 'img%d.png', 'concat:a|b.png']
  for (const name of names) await addPhoto(place, name)
  const projectId = await studio.projects.create()

  const { added, skipped } = await studio.media.add(
    projectId,
    names.map((name) => join(place.mediaFolder, name)),
  )

  expect({ added, skipped }).toEqual({ added: names.length, skipped: [] })
  expect((await studio.projects.state(projectId)).media.map(({ name }) => name)).toEqual(names)
})

it('notes a file that is there already instead of doubling it, and takes it again once it changed', async () => {
  const place = await bench()
  const studio = await place.start()
  const path = await addPhoto(place, 'a.png')
  const projectId = await studio.projects.create()
  await studio.media.add(projectId, [path])

  const again = await studio.media.add(projectId, [path, path])
  await utimes(path, 1, 1)
  const changed = await studio.media.add(projectId, [path])

  expect(again.added).toBe(0)
  expect(again.skipped.map(({ failure }) => failure.code)).toEqual(['media.already-there', 'media.already-there'])
  expect(changed.added).toBe(1)
  expect((await studio.projects.state(projectId)).media.map(({ name }) => name)).toEqual(['a.png', 'a (2).png'])
})

it('takes a file once when it is dropped twice at the same time', async () => {
  const place = await bench()
  const studio = await place.start()
  const path = await addPhoto(place, 'a.png')
  const projectId = await studio.projects.create()

  const both = await Promise.all([studio.media.add(projectId, [path]), studio.media.add(projectId, [path])])

  expect(both.map(({ added }) => added)).toEqual([1, 0])
})

it('says that it is reading while it reads', async () => {
  const place = await bench()
  const studio = await place.start()
  const projectId = await studio.projects.create()

  const photo = await addPhoto(place, 'a.png')
  const adding = studio.media.add(projectId, [photo])

  expect((await studio.projects.state(projectId)).reading).toBe(true)
  await adding
  expect((await studio.projects.state(projectId)).reading).toBe(false)
})

it('hands files to the engine on this computer at once, so that it can prepare', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()

  await studio.media.add(projectId, [await addPhoto(place, 'a.png'), await addPhoto(place, 'b.png')])

  await expect
    .poll(async () => (await studio.projects.state(projectId)).media.map(({ upload }) => upload.phase))
    .toEqual(['sent', 'sent'])
  expect(place.engine.heard.uploads).toEqual(['a.png', 'b.png'])
})

it('forgets a removed file entirely before the first film, also at the engine', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()
  await studio.media.add(projectId, [await addPhoto(place, 'a.png'), await addPhoto(place, 'b.png')])
  await studio.media.upload(projectId)
  const [first] = (await studio.projects.state(projectId)).media

  await studio.media.remove(projectId, first?.id ?? '')
  await studio.media.upload(projectId)

  expect([...place.engine.sessions.values()].at(-1)?.assetNames).toEqual(['b.png'])
})

it('makes a small picture of a photo, and none of a song', async () => {
  const place = await bench()
  const studio = await place.start()
  const song = join(place.mediaFolder, 'song.mp3')
  await ffmpeg(['-f', 'lavfi', '-i', 'sine=duration=1', song])
  const photo = join(place.mediaFolder, 'a.png')
  await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=640x480', '-frames:v', '1', photo])
  const projectId = await studio.projects.create()
  await studio.media.add(projectId, [photo, song])
  const [first, second] = (await studio.projects.state(projectId)).media

  expect(await studio.media.thumbnail(projectId, first?.id ?? '')).toMatch(/\.jpg$/)
  expect(await studio.media.thumbnail(projectId, second?.id ?? '')).toBeUndefined()
})
