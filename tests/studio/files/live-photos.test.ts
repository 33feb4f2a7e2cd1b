import { copyFile, mkdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ffmpeg } from '../support/small-film'
import { addPhoto, bench } from '../support/studio'

const AT = new Date('2026-06-01T10:00:00Z')

it('takes a live photo once, says so, and keeps clips that only share a name', async () => {
  const place = await bench()
  const studio = await place.start()
  const folder = join(place.mediaFolder, 'phone')
  await mkdir(folder)
  const inFolder = (name: string): string => join(folder, name)
  const draw = (name: string, seconds: number): Promise<unknown> =>
    ffmpeg(['-f', 'lavfi', '-i', `testsrc=size=64x64:duration=${seconds}`, '-pix_fmt', 'yuv420p', inFolder(name)])
  await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=64x64', '-frames:v', '1', inFolder('IMG_1.jpg')])
  await copyFile(inFolder('IMG_1.jpg'), inFolder('IMG_2.jpg'))
  await copyFile(inFolder('IMG_1.jpg'), inFolder('IMG_3.jpg'))
  await copyFile(await addPhoto(place, 'IMG_4.png'), inFolder('IMG_4.png'))
  await draw('IMG_1.MOV', 2)
  await draw('IMG_2.MOV', 9)
  await draw('IMG_3.MOV', 2)
  await draw('IMG_4.MOV', 2)
  for (const name of ['IMG_1.jpg', 'IMG_1.MOV', 'IMG_2.jpg', 'IMG_2.MOV', 'IMG_4.png', 'IMG_4.MOV'])
    await utimes(inFolder(name), AT, AT)
  await utimes(inFolder('IMG_3.jpg'), AT, AT)
  await utimes(inFolder('IMG_3.MOV'), AT, new Date(AT.getTime() + 60_000))
  const projectId = await studio.projects.create()

  const { skipped } = await studio.media.add(projectId, [folder])

  expect(skipped.map(({ name, failure }) => [name, failure.code])).toEqual([['IMG_1.MOV', 'media.live-photo']])
  const { media } = await studio.projects.state(projectId)
  expect(media.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['IMG_1.jpg', 'IMG_2.MOV', 'IMG_3.MOV', 'IMG_4.MOV']),
  )
})
