import busboy from 'busboy'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { appendFile, copyFile, mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { no, ok } from '../../support/fake-cloud'
import { cloudDesk, endings, stateWith, takingUploads, toInfos, UPLOAD } from '../support/cloud-desk'
import { ffmpeg } from '../support/small-film'
import { addPhoto } from '../support/studio'

describe('what is sent', () => {
  it('has the name it has here, whatever is in it, and one name each', async () => {
    const desk = await cloudDesk()
    const names = [`it's "q".png`, '夏日 旅行.png', '😀.png', 'two\nlines.png', '-x;y=z.png', 'a.png']
    const paths = await Promise.all(names.map((name) => addPhoto(desk.place, name)))
    const elsewhere = join(desk.place.mediaFolder, 'more', 'a.png')
    await mkdir(join(elsewhere, '..'))
    await copyFile(await addPhoto(desk.place, 'another.png'), elsewhere)

    const media = await desk.send([...paths, elsewhere])

    expect(new Set(Object.values(endings(media)))).toEqual(new Set(['sent']))
    const escaped = names.map((name) => name.replaceAll('"', '%22').replaceAll('\n', '%0A'))
    expect(desk.cloud.uploads.map(({ filename }) => filename).sort()).toEqual([...escaped, 'a (2).png'].sort())
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(2)
  })

  it('is what its content is: a JPEG with the name of a PNG goes as a JPEG', async () => {
    const desk = await cloudDesk()
    const jpeg = join(desk.place.mediaFolder, 'photo.png')
    await ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=64x48', '-frames:v', '1', '-c:v', 'mjpeg', '-f', 'image2', jpeg])
    const webm = join(desk.place.mediaFolder, 'clip.mkv')
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=64x48:duration=1']
    await ffmpeg([...source, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', webm])

    const media = await desk.send([jpeg, webm])

    expect(endings(media)).toEqual({ 'photo.png': 'sent', 'clip.mkv': 'sent' })
    const sent = desk.cloud.uploads.map(({ filename, contentType }) => [filename, contentType])
    expect(sent).toEqual([
      ['photo.png.jpg', 'image/jpeg'],
      ['clip.mkv', 'video/x-matroska'],
    ])
  })

  it('goes once when two files have the same content, also when the first was taken out again', async () => {
    const desk = await cloudDesk()
    desk.cloud.stateText = '{"code":0,"data":{"state":{"draft":{"t":[{"tt":0,"sg":[{"d":2000}]}],"d":2000}}}}'
    const first = await addPhoto(desk.place, 'a.png')
    const twin = join(desk.place.mediaFolder, 'twin.png')
    await copyFile(first, twin)

    const [a] = await desk.send([first, twin])
    await desk.studio.chat.send(desk.projectId, 'make a film')
    await desk.studio.media.remove(desk.projectId, a?.id ?? '')
    const again = join(desk.place.mediaFolder, 'again.png')
    await copyFile(first, again)
    const media = await desk.send([again])

    expect(endings(media)).toEqual({ 'twin.png': 'sent', 'again.png': 'sent' })
    expect(desk.cloud.uploads.map(({ filename }) => filename)).toEqual(['a.png'])
  })

  it('stays here when it is not the file any more that was added', async () => {
    const desk = await cloudDesk()
    const [changed, gone, touched] = await Promise.all(
      ['changed.png', 'gone.png', 'touched.png'].map((name) => addPhoto(desk.place, name)),
    )
    await desk.studio.media.add(desk.projectId, [changed ?? '', gone ?? '', touched ?? ''])
    await appendFile(changed ?? '', 'x')
    await rm(gone ?? '')
    await utimes(touched ?? '', 1, 1)

    await desk.studio.media.upload(desk.projectId)

    expect(endings(await desk.media())).toEqual({
      'changed.png': 'media.changed',
      'gone.png': 'media.missing',
      'touched.png': 'media.changed',
    })
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(0)
  })
})

describe('a refusal', () => {
  it('of one file finds that file, and the others arrive once', async () => {
    const desk = await cloudDesk()
    const names = ['a.png', 'b.png', 'bad.png', 'c.png', 'd.png']
    takingUploads(desk.cloud, (files, response) => {
      if (files.some(({ filename }) => filename === 'bad.png')) return no(response, 4001)
      ok(response, { files: toInfos(files) })
    })

    const media = await desk.send(await Promise.all(names.map((name) => addPhoto(desk.place, name))))

    const sent = { 'a.png': 'sent', 'b.png': 'sent', 'c.png': 'sent', 'd.png': 'sent' }
    expect(endings(media)).toEqual({ ...sent, 'bad.png': 'nemo.file-type' })
    expect(media[2]?.upload).toMatchObject({ failure: { remedy: 'convert-file' } })
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(6)
  })

  it('is tried again when a person asks for it', async () => {
    const desk = await cloudDesk()
    takingUploads(desk.cloud, (_, response) => no(response, 4002), 1)

    const before = await desk.send([await addPhoto(desk.place, 'a.png')])
    await desk.studio.media.upload(desk.projectId)

    expect(endings(before)).toEqual({ 'a.png': 'nemo.file-size' })
    expect(endings(await desk.media())).toEqual({ 'a.png': 'sent' })
  })

  it('in the middle of the body is understood', async () => {
    const desk = await cloudDesk()
    const large = join(desk.place.mediaFolder, 'large.wav')
    await writeFile(large, wavOf(40_000_000))
    desk.cloud.answer(UPLOAD, ({ content }, response) => {
      content.once('data', () => {
        content.pause()
        no(response, 413, 413)
      })
    })

    const media = await desk.send([large])

    expect(endings(media)).toEqual({ 'large.wav': 'nemo.file-size' })
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(1)
  })
})

describe('a lost answer', () => {
  it('leads to a look at the session, and what lies there is not sent again', async () => {
    const desk = await cloudDesk()
    takingUploads(
      desk.cloud,
      (files, response) => {
        desk.cloud.stateText = stateWith(toInfos(files).filter(({ filename }) => filename !== 'b.png'))
        response.destroy()
      },
      1,
    )

    const media = await desk.send(
      await Promise.all(['a.png', 'b.png', 'c.png'].map((name) => addPhoto(desk.place, name))),
    )

    expect(endings(media)).toEqual({ 'a.png': 'sent', 'b.png': 'sent', 'c.png': 'sent' })
    expect(desk.cloud.uploads.map(({ filename }) => filename)).toEqual(['a.png', 'b.png', 'c.png', 'b.png'])
  })

  it.each([
    ['the same name and another size', { filename: 'a.png', size: 5 }, 2],
    ['another name and the same hash', { filename: 'x_1.png', hash: 'its own' }, 1],
    ['the same name and another hash', { filename: 'a.png', hash: '0'.repeat(64) }, 2],
  ])('is settled by size and hash: %s', async (_, asset, requests) => {
    const desk = await cloudDesk()
    takingUploads(
      desk.cloud,
      ([file], response) => {
        const hash = 'hash' in asset && asset.hash === 'its own' ? { hash: file?.sha256 } : {}
        desk.cloud.stateText = stateWith([{ ...asset, ...hash }])
        response.destroy()
      },
      1,
    )

    const media = await desk.send([await addPhoto(desk.place, 'a.png')])

    expect(endings(media)).toEqual({ 'a.png': 'sent' })
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(requests)
  })

  it('never makes a file go more than twice by itself, and never stops the others', async () => {
    const desk = await cloudDesk()
    desk.cloud.stateText = stateWith([])
    takingUploads(desk.cloud, (files, response) => {
      if (files.some(({ filename }) => filename === 'a.png')) return void response.destroy()
      ok(response, { files: toInfos(files) })
    })

    const media = await desk.send([await addPhoto(desk.place, 'a.png'), await addPhoto(desk.place, 'b.png')])

    expect(endings(media)).toEqual({ 'a.png': 'nemo.no-connection', 'b.png': 'sent' })
    expect(desk.cloud.uploads.filter(({ filename }) => filename === 'a.png')).toHaveLength(2)
  })

  it('is told when the last try arrived after all', async () => {
    const desk = await cloudDesk()
    desk.cloud.stateText = stateWith([])
    let requests = 0
    takingUploads(desk.cloud, (files, response) => {
      requests += 1
      if (requests === 2) desk.cloud.stateText = stateWith(toInfos(files))
      response.destroy()
    })

    expect(endings(await desk.send([await addPhoto(desk.place, 'a.png')]))).toEqual({ 'a.png': 'sent' })
  })
})

describe('an answer', () => {
  it('with names of its own is matched by order', async () => {
    const desk = await cloudDesk()
    takingUploads(desk.cloud, (files, response) => {
      ok(response, { files: files.map((_, index) => ({ filename: `u${index}.bin` })) })
    })

    const media = await desk.send([await addPhoto(desk.place, 'a.png'), await addPhoto(desk.place, 'b.png')])

    expect(endings(media)).toEqual({ 'a.png': 'sent', 'b.png': 'sent' })
  })

  it('that leaves a file out makes that one fail by its name', async () => {
    const desk = await cloudDesk()
    desk.cloud.stateText = stateWith([])
    takingUploads(desk.cloud, (files, response) => {
      ok(response, { files: toInfos(files).filter(({ filename }) => filename !== 'b.png') })
    })

    const media = await desk.send(
      await Promise.all(['a.png', 'b.png', 'c.png'].map((name) => addPhoto(desk.place, name))),
    )

    expect(endings(media)).toEqual({ 'a.png': 'sent', 'b.png': 'media.not-taken', 'c.png': 'sent' })
    expect(media[1]?.upload).toMatchObject({
      failure: { message: 'b.png was sent, but the service does not have it.', remedy: 'try-again' },
    })
  })

  it('that the session does not hold the files yet is settled by the session', async () => {
    const desk = await cloudDesk()
    let looks = 0
    takingUploads(desk.cloud, (files, response) => {
      desk.cloud.answer(
        'GET /api/state/',
        (_, state) => {
          looks += 1
          state.end(stateWith(looks > 1 ? toInfos(files).slice(0, 1) : []))
        },
        Infinity,
      )
      ok(response, { files: toInfos(files), session_state_applied: false })
    })

    const media = await desk.send([await addPhoto(desk.place, 'a.png'), await addPhoto(desk.place, 'b.png')])

    expect(endings(media)).toEqual({ 'a.png': 'sent', 'b.png': 'media.not-taken' })
    expect(desk.cloud.requestsTo(UPLOAD)).toHaveLength(1)
  })
})

describe('on the way', () => {
  it('progress never falls, also over a second try, and is whole only when the answer came', async () => {
    const desk = await cloudDesk()
    desk.cloud.stateText = stateWith([])
    const large = join(desk.place.mediaFolder, 'large.wav')
    await writeFile(large, wavOf(8_000_000))
    const told: number[] = []
    const toldBeforeAnswer: number[] = []
    let requests = 0
    takingUploads(desk.cloud, (files, response) => {
      requests += 1
      toldBeforeAnswer.push(told.at(-1) ?? -1)
      if (requests === 1) return void response.destroy()
      ok(response, { files: toInfos(files) })
    })

    await desk.send([large], (_, progress) => told.push(progress))

    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBe(1)
    expect(Math.max(...toldBeforeAnswer)).toBeLessThan(1)
    expect(Math.min(...toldBeforeAnswer)).toBeGreaterThan(0.9)
  })

  it('progress is what left, not what was read, when the service reads slowly', async () => {
    const desk = await cloudDesk()
    const large = join(desk.place.mediaFolder, 'large.wav')
    const sizeBytes = 80_000_000
    await writeFile(large, wavOf(sizeBytes))
    let told = 0
    let release: () => void = () => undefined
    const released = new Promise<void>((resolve) => (release = resolve))
    desk.cloud.answer(UPLOAD, async ({ content }, response) => {
      await released
      content.resume().once('end', () => ok(response, { files: [{ filename: 'large.wav' }] }))
    })

    const sending = desk.send([large], (_, progress) => void (told = progress))
    await expect.poll(() => told).toBeGreaterThan(0)
    await expect.poll(() => desk.cloud.requestsTo(UPLOAD).length).toBe(1)
    const held = told
    release()

    // Whatever the sockets of this computer hold between the two, it is far from the whole.
    expect(held * sizeBytes).toBeLessThan(30_000_000)
    expect(endings(await sending)).toEqual({ 'large.wav': 'sent' })
  })

  it('every byte arrives as it was, also when the service reads in jerks', async () => {
    const desk = await cloudDesk()
    const large = join(desk.place.mediaFolder, 'large.wav')
    const bytes = Buffer.concat([wavOf(44), randomBytes(40_000_123)])
    await writeFile(large, bytes)
    const hash = createHash('sha256')
    desk.cloud.answer(UPLOAD, async ({ content, headers }, response) => {
      const files = busboy({ headers }).on('file', (_field, file) =>
        file.on('data', (chunk: Buffer) => hash.update(chunk)),
      )
      for await (const chunk of content) {
        if (!files.write(chunk)) await once(files, 'drain')
        if (Math.random() < 0.2) await delay(1)
      }
      ok(response, { files: [{ filename: 'large.wav' }] })
    })

    expect(endings(await desk.send([large]))).toEqual({ 'large.wav': 'sent' })
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  it('a file that grows is noticed, and the rest arrives', async () => {
    const desk = await cloudDesk()
    const growing = join(desk.place.mediaFolder, 'growing.wav')
    await writeFile(growing, wavOf(60_000_000))
    desk.cloud.answer(UPLOAD, async ({ content }) => {
      await appendFile(growing, 'more')
      content.resume()
    })

    const media = await desk.send([growing])
    const others = await desk.send([await addPhoto(desk.place, 'b.png')])

    expect(endings(media)).toEqual({ 'growing.wav': 'media.changed' })
    expect(endings(others)).toMatchObject({ 'b.png': 'sent' })
  })
})

/** Silence, as a WAV of about this size. */
function wavOf(sizeBytes: number): Buffer {
  const bytes = Buffer.alloc(sizeBytes)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(sizeBytes - 8, 4)
  bytes.write('WAVEfmt ', 8, 'latin1')
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(2, 22)
  bytes.writeUInt32LE(44_100, 24)
  bytes.writeUInt32LE(176_400, 28)
  bytes.writeUInt16LE(4, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36, 'latin1')
  bytes.writeUInt32LE(sizeBytes - 44, 40)
  return bytes
}

it('puts the files into a new project when the old one is gone from the service', async () => {
  const desk = await cloudDesk()
  const [photo, other] = [await addPhoto(desk.place, 'a.png'), await addPhoto(desk.place, 'b.png')]
  await desk.send([photo])
  desk.cloud.answer(UPLOAD, (_, response) => no(response, 1002))

  const media = await desk.send([other])

  expect(endings(media)).toEqual({ 'a.png': 'sent', 'b.png': 'sent' })
  expect(desk.cloud.requestsTo('POST /api/tasks/')).toHaveLength(2)
  expect(desk.cloud.uploads.map(({ filename }) => filename).sort()).toEqual(['a.png', 'a.png', 'b.png'])
})
