import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import { no, ok } from '../../support/fake-cloud'
import { type CloudDesk, cloudDesk, endings, takingUploads, toInfos, UPLOAD } from '../support/cloud-desk'
import { ffmpeg } from '../support/small-film'
import { gridHeic } from '../../media/heic/heic'
import { addPhoto, bench } from '../support/studio'

async function addBitmap(mediaFolder: string, name = 'scan.bmp'): Promise<string> {
  const path = join(mediaFolder, name)
  await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=64x48', '-frames:v', '1', '-c:v', 'bmp', '-f', 'image2', path])
  return path
}

/** Four by four, in red, green and blue. */
async function pixelsOf(jpeg: Buffer): Promise<Buffer> {
  const args = ['-v', 'error', '-f', 'jpeg_pipe', '-i', 'pipe:0', '-vf', 'scale=4:4:flags=area,format=rgb24']
  const decoding = promisify(execFile)('ffmpeg', [...args, '-f', 'rawvideo', 'pipe:1'], { encoding: 'buffer' })
  decoding.child.stdin?.end(jpeg)
  return (await decoding).stdout
}

const copiesOf = ({ place, projectId }: CloudDesk): Promise<string[]> =>
  readdir(join(place.dataFolder, 'projects', projectId, 'copies')).catch(() => [])

it('is offered for what the cloud does not take, and sends a copy while the file stays as it is', async () => {
  const desk = await cloudDesk()
  const path = await addBitmap(desk.place.mediaFolder)
  const before = await readFile(path)
  const [refused] = await desk.send([path, await addPhoto(desk.place, 'a.png')])
  const told: number[] = []

  await desk.studio.media.convert(desk.projectId, refused?.id ?? '', (progress) => told.push(progress))

  expect(refused?.upload).toMatchObject({ failure: { code: 'nemo.file-type', remedy: 'convert-file' } })
  expect(endings(await desk.media())).toEqual({ 'scan.bmp': 'sent', 'a.png': 'sent' })
  expect(desk.cloud.uploads.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['a.png', 'image/png'],
    ['scan.bmp.jpg', 'image/jpeg'],
  ])
  expect(await copiesOf(desk)).toEqual([`${refused?.id}.jpg`])
  expect(await readFile(path)).toEqual(before)
  expect(told[0]).toBe(0)
})

it('makes a JPEG of a HEIC photo, the right way up and with what says which colours are meant', async () => {
  // A thread is no child that the hurried clock would wait for.
  const desk = await cloudDesk({ clock: createNodeHost().clock })
  const path = join(desk.place.mediaFolder, 'IMG_0001.HEIC')
  const profile = Buffer.from('a profile of colours'.padEnd(200))
  await writeFile(path, gridHeic({ turns: 1, profile }))
  const [refused] = await desk.send([path])

  await desk.studio.media.convert(desk.projectId, refused?.id ?? '')

  expect(refused?.upload).toMatchObject({ failure: { code: 'nemo.file-type', remedy: 'convert-file' } })
  expect(endings(await desk.media())).toEqual({ 'IMG_0001.HEIC': 'sent' })
  const [name = ''] = await copiesOf(desk)
  const copy = await readFile(join(desk.place.dataFolder, 'projects', desk.projectId, 'copies', name))
  expect(desk.cloud.uploads).toMatchObject([
    {
      filename: 'IMG_0001.HEIC.jpg',
      contentType: 'image/jpeg',
      sha256: createHash('sha256').update(copy).digest('hex'),
    },
  ])
  expect(copy.includes(Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]))).toBe(true)
  expect([...(await pixelsOf(copy)).subarray(0, 3)].map((value) => value > 100)).toEqual([false, true, false])
})

it('shows that it is being made', async () => {
  const desk = await cloudDesk()
  const [refused] = await desk.send([await addBitmap(desk.place.mediaFolder)])

  const converting = desk.studio.media.convert(desk.projectId, refused?.id ?? '')

  expect((await desk.media())[0]?.upload).toEqual({ phase: 'converting', progress: 0 })
  await converting
  expect((await desk.media())[0]?.upload).toEqual({ phase: 'sent' })
})

it('ends for good when the copy is refused too', async () => {
  const desk = await cloudDesk()
  const [refused] = await desk.send([await addBitmap(desk.place.mediaFolder)])
  takingUploads(desk.cloud, (_, response) => no(response, 4001))

  await desk.studio.media.convert(desk.projectId, refused?.id ?? '')

  const [after] = await desk.media()
  expect(after?.upload).toMatchObject({ failure: { code: 'media.not-converted', remedy: 'remove-file' } })
  await expect(desk.studio.media.convert(desk.projectId, refused?.id ?? '')).rejects.toMatchObject({
    code: 'media.not-converted',
  })
})

it('is possible for a file that only the service refuses, and then sends the new content', async () => {
  const desk = await cloudDesk()
  takingUploads(desk.cloud, (_, response) => no(response, 4001), 1)
  const [refused] = await desk.send([await addPhoto(desk.place, 'odd.png')])
  takingUploads(desk.cloud, (files, response) => ok(response, { files: toInfos(files) }))

  await desk.studio.media.convert(desk.projectId, refused?.id ?? '')

  expect(endings(await desk.media())).toEqual({ 'odd.png': 'sent' })
  const [first, second] = desk.cloud.uploads
  expect(second?.sha256).not.toBe(first?.sha256)
})

it('says on the file why it did not work', async () => {
  const desk = await cloudDesk()
  const path = await addBitmap(desk.place.mediaFolder)
  const [refused] = await desk.send([path])
  await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=32x32', '-frames:v', '1', '-c:v', 'bmp', '-f', 'image2', path])

  const converting = desk.studio.media.convert(desk.projectId, refused?.id ?? '')

  await expect(converting).rejects.toMatchObject({ code: 'media.changed', facts: { name: 'scan.bmp' } })
  expect(endings(await desk.media())).toEqual({ 'scan.bmp': 'media.changed' })
  expect(await copiesOf(desk)).toEqual([])
})

it('takes its copy away when the file is removed, and keeps it over a restart until then', async () => {
  const desk = await cloudDesk()
  const [refused] = await desk.send([await addBitmap(desk.place.mediaFolder)])
  await desk.studio.media.convert(desk.projectId, refused?.id ?? '')
  await desk.studio.close()
  const studio = await desk.place.start({ engineKind: 'cloud' })
  const kept = await copiesOf(desk)

  await studio.media.remove(desk.projectId, refused?.id ?? '')

  expect(kept).toHaveLength(1)
  expect(await copiesOf(desk)).toEqual([])
})

it('is not made for the engine on this computer, which gets the file itself', async () => {
  const place = await bench()
  const studio = await place.start({ engineKind: 'local' })
  const projectId = await studio.projects.create()
  await studio.media.add(projectId, [await addBitmap(place.mediaFolder)])
  const [item] = (await studio.projects.state(projectId)).media

  await studio.media.convert(projectId, item?.id ?? '')
  await studio.media.upload(projectId)

  expect(place.engine.heard.uploads).toEqual(['scan.bmp'])
})

it('lets a studio codec and sound of another kind go as what everybody plays', async () => {
  const desk = await cloudDesk()
  const inFolder = (name: string): string => join(desk.place.mediaFolder, name)
  const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:duration=0.4']
  await ffmpeg([...source, '-c:v', 'prores_ks', inFolder('camera.mov')])
  await ffmpeg(['-f', 'lavfi', '-i', 'sine=duration=1', inFolder('song.flac')])
  const refused = await desk.send([inFolder('camera.mov'), inFolder('song.flac')])

  for (const { id } of refused) await desk.studio.media.convert(desk.projectId, id)

  expect(endings(refused)).toEqual({ 'camera.mov': 'nemo.file-type', 'song.flac': 'nemo.file-type' })
  expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(2)
  expect(desk.cloud.uploads.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['camera.mov.mp4', 'video/mp4'],
    ['song.flac.m4a', 'audio/mp4'],
  ])
})
