import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import type { Host } from '../../src/main/host/ports'
import { createExaminer } from '../../src/main/media/examine'
import type { MediaFacts } from '../../src/main/media/facts'
import { hugePng, make, makeClip, makePicture, temporaryFolder, tools } from './workbench'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const host = createNodeHost()
const examine = (path: string, on: Host = host): Promise<MediaFacts> =>
  createExaminer({ host: on, tools }).examine(path, new AbortController().signal)

/** A file whose name promises something else. */
function written(name: string, content: string | Buffer): string {
  writeFileSync(at(name), content)
  return at(name)
}

/** Tells an examiner's host what to do right after its first process was started. */
function hostThat(doesWhileProbing: () => void): Host {
  const spawn: Host['processes']['spawn'] = (...args) => {
    doesWhileProbing()
    return host.processes.spawn(...args)
  }
  return { ...host, processes: { spawn } }
}

describe('a usable file', () => {
  it.each([
    ['jpeg', 'mjpeg'],
    ['png', 'png'],
    ['webp', 'libwebp'],
    ['bmp', 'bmp'],
    ['tiff', 'tiff'],
  ])('is known as a %s photo of its size, whatever its name says', async (container, encoder) => {
    const facts = await examine(makePicture(at(`${container}.dat`), 'red', '64x48', encoder))
    expect(facts).toMatchObject({ container, kind: 'photo', widthPx: 64, heightPx: 48, hasAudio: false })
    expect(facts.durationMs).toBeUndefined()
  })

  it('is read without a process when it is a photo', async () => {
    const path = makePicture(at('quick.png'), 'red')
    let started = 0
    await examine(
      path,
      hostThat(() => (started += 1)),
    )
    expect(started).toBe(0)
  })

  it.each([
    ['mp4', 'mp4'],
    ['matroska', 'mkv'],
    ['avi', 'avi'],
    ['mpeg-ts', 'ts'],
    ['mp4', 'mov'],
    ['matroska', 'webm'],
  ])('is known as a clip in %s (.%s) with size, length and sound', async (container, extension) => {
    const facts = await examine(makeClip(at(`clip.${extension}`)))
    expect(facts).toMatchObject({ container, kind: 'clip', widthPx: 160, heightPx: 90, hasAudio: true })
    expect(facts.durationMs).toBeGreaterThan(1_900)
    expect(facts.durationMs).toBeLessThan(2_150)
  })

  it.each([
    ['mp3', 'mp3'],
    ['wav', 'wav'],
    ['flac', 'flac'],
    ['ogg', 'ogg'],
    ['aac', 'aac'],
    ['mp4', 'm4a'],
  ])('is known as music in %s (.%s) by its length', async (container, extension) => {
    const facts = await examine(make('-f', 'lavfi', '-i', 'sine=d=3', at(`song.${extension}`)))
    expect(facts).toMatchObject({ container, kind: 'music', hasAudio: true })
    expect(facts.widthPx).toBeUndefined()
    expect(Math.abs((facts.durationMs ?? 0) - 3_000)).toBeLessThan(250)
  })

  it('is music although it has a cover', async () => {
    const cover = makePicture(at('cover.jpg'), 'blue', '300x300', 'mjpeg')
    const tags = ['-map', '0', '-map', '1', '-c:v', 'copy', '-id3v2_version', '3', '-disposition:v', 'attached_pic']
    const facts = await examine(make('-f', 'lavfi', '-i', 'sine=d=2', '-i', cover, ...tags, at('covered.mp3')))
    expect(facts).toMatchObject({ container: 'mp3', kind: 'music' })
  })

  it('is measured as a person sees it when a photo lies on its side', async () => {
    const plain = readFileSync(makePicture(at('upright.jpg'), 'red', '64x48', 'mjpeg'))
    const exif = Buffer.from(
      '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
      'hex',
    )
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
    const turned = written('turned.jpg', Buffer.concat([plain.subarray(0, 2), segment, plain.subarray(2)]))
    expect(await examine(turned)).toMatchObject({ widthPx: 48, heightPx: 64 })
    const { stderr } = spawnSync('ffmpeg', ['-hide_banner', '-i', turned, '-f', 'null', '-'], { encoding: 'utf8' })
    expect(stderr, 'ffmpeg turns it the same way').toMatch(/wrapped_avframe.* 48x64/)
  })

  it('is measured as a person sees it when a clip was filmed upright', async () => {
    const upright = make('-i', makeClip(at('flat.mp4')), '-c', 'copy', '-metadata:s:v', 'rotate=90', at('upright.mp4'))
    expect(await examine(upright)).toMatchObject({ widthPx: 90, heightPx: 160 })
  })

  it('is a clip when a GIF moves and a photo when it does not', async () => {
    const moving = make('-f', 'lavfi', '-i', 'testsrc=s=64x48:r=10:d=1', at('moving.gif'))
    expect(await examine(moving)).toMatchObject({ container: 'gif', kind: 'clip', widthPx: 64, durationMs: 1_000 })
    const still = make('-f', 'lavfi', '-i', 'testsrc=s=64x48', '-frames:v', '1', at('still.gif'))
    expect(await examine(still)).toMatchObject({ container: 'gif', kind: 'photo', widthPx: 64, heightPx: 48 })
  })

  it('has a length even when a recorder in a browser wrote none', async () => {
    const pipe = ['-f', 'webm', '-live', '1', '-c:v', 'libvpx', '-c:a', 'libopus']
    const facts = await examine(makeClip(at('recorded.webm'), ...pipe))
    expect(facts.durationMs).toBeGreaterThan(1_800)
    expect(facts.durationMs).toBeLessThan(2_200)
  })
})

describe('a file that cannot be used', () => {
  it('is missing when it is not there', async () => {
    await expect(examine(at('nowhere.jpg'))).rejects.toMatchObject({
      code: 'media.missing',
      facts: { name: 'nowhere.jpg' },
    })
  })

  it('is empty with 0 bytes', async () => {
    await expect(examine(written('empty.mp4', ''))).rejects.toMatchObject({ code: 'media.empty' })
  })

  it.runIf(process.getuid?.() !== 0)('is unreadable without the right to read it', async () => {
    const path = written('secret.jpg', 'x')
    spawnSync('chmod', ['000', path])
    await expect(examine(path)).rejects.toMatchObject({ code: 'media.unreadable' })
  })

  it('is unreadable when the disk says so', async () => {
    const path = makePicture(at('denied.png'), 'red')
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' })
    const closed: Host = { ...host, files: { ...host.files, open: () => Promise.reject(denied) } }
    await expect(examine(path, closed)).rejects.toMatchObject({ code: 'media.unreadable' })
  })

  const page = '<!doctype html><html><body><video src="a.mp4"></video></body></html>'
  const sdp = 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n'
  it.each([
    ['text under a photo’s name', 'photo.jpg', 'Just some words.\n'],
    ['an SVG under a picture’s name', 'drawing.png', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/></svg>'],
    ['a web page under a film’s name', 'page.mp4', page],
    ['a session description under a film’s name', 'stream.mp4', sdp],
    ['an archive under a song’s name', 'songs.mp3', Buffer.from('504b0304140000000800', 'hex')],
    [
      'text in UTF-16, which begins almost like an MP3',
      'words.mp3',
      Buffer.from('\ufeffSome words of no tune', 'utf16le'),
    ],
    ['a program', 'tool.mov', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(4_000)])],
    ['a letter that begins with BM', 'letter.bmp', 'BMW owners of the world, listen to what I have to say to you.'],
  ])('is not supported when it is %s', async (_, name, content) => {
    await expect(examine(written(name, content))).rejects.toMatchObject({ code: 'media.unsupported', facts: { name } })
  })

  it('is not supported when it is a folder, or a pipe that nobody writes to', async () => {
    mkdirSync(at('a-folder.mp4'))
    await expect(examine(at('a-folder.mp4'))).rejects.toMatchObject({ code: 'media.unsupported' })
    spawnSync('mkfifo', [at('a-pipe.mp4')])
    await expect(examine(at('a-pipe.mp4'))).rejects.toMatchObject({ code: 'media.unsupported' })
  })

  it('is too large a picture by its header, before anything is decoded', async () => {
    const path = written('poster.png', hugePng(16_000, 16_000))
    await expect(examine(path)).rejects.toMatchObject({
      code: 'media.picture-too-large',
      facts: { name: 'poster.png', widthPx: 16_000, heightPx: 16_000 },
    })
  })

  it('is too large a picture when its depth asks for more memory than a decode may have', async () => {
    await expect(examine(written('deep.png', hugePng(8_000, 8_000, 16)))).rejects.toMatchObject({
      code: 'media.picture-too-large',
    })
    await expect(examine(written('plain.png', hugePng(8_000, 8_000)))).resolves.toMatchObject({ widthPx: 8_000 })
  })

  it('is too large beyond 500 MB, without being read', async () => {
    const path = makeClip(at('long.mp4'))
    truncateSync(path, 524_288_001)
    await expect(examine(path)).rejects.toMatchObject({ code: 'media.too-large' })
  })

  it('is too long beyond four hours, and has too many streams beyond eight', async () => {
    const slow = ['-f', 'lavfi', '-i', 'color=red:s=16x16:r=1/60:d=14500', '-c:v', 'ffv1']
    await expect(examine(make(...slow, at('slow.mkv')))).rejects.toMatchObject({ code: 'media.too-large' })
    const tones = Array.from({ length: 9 }, () => ['-map', '0:a']).flat()
    const many = make('-f', 'lavfi', '-i', 'sine=d=1', ...tones, '-c:a', 'flac', at('many.mkv'))
    await expect(examine(many)).rejects.toMatchObject({ code: 'media.too-large' })
  })

  it.each(['jpg', 'png', 'webp', 'bmp', 'mp4', 'mov'])('is damaged when a %s was cut off', async (extension) => {
    const path = at(`cut.${extension}`)
    if (extension === 'mp4') makeClip(path, '-movflags', '+faststart')
    else if (extension === 'mov') makeClip(path)
    else make('-f', 'lavfi', '-i', 'testsrc=s=640x480', '-frames:v', '1', path)
    await expect(examine(path)).resolves.toBeDefined()
    truncateSync(path, Math.floor(statSync(path).size * 0.6))
    await expect(examine(path)).rejects.toMatchObject({ code: 'media.damaged' })
  })

  it('is damaged when only its first bytes are right', async () => {
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 251))
    const heads = { 'a.jpg': 'ffd8ffe0', 'a.png': '89504e470d0a1a0a', 'a.mkv': '1a45dfa3', 'a.flac': '664c6143' }
    for (const [name, head] of Object.entries(heads)) {
      const path = written(name, Buffer.concat([Buffer.from(head, 'hex'), noise]))
      await expect(examine(path), name).rejects.toMatchObject({ code: 'media.damaged' })
    }
  })

  it('is still usable with something of a phone’s behind the picture', async () => {
    const path = makePicture(at('motion.jpg'), 'red', '64x48', 'mjpeg')
    appendFileSync(path, readFileSync(makeClip(at('motion.mp4'))))
    await expect(examine(path)).resolves.toMatchObject({ kind: 'photo', container: 'jpeg' })
  })

  it('is read again when it grew while it was being read', async () => {
    const path = make('-f', 'lavfi', '-i', 'sine=d=1', at('grown.mp3'))
    let probes = 0
    const grown = hostThat(() => (probes += 1) === 1 && appendFileSync(path, 'more'))
    const facts = await examine(path, grown)
    expect(facts).toMatchObject({ kind: 'music', sizeBytes: statSync(path).size })
  })

  it('has changed when it goes on growing', async () => {
    const path = make('-f', 'lavfi', '-i', 'sine=d=1', at('growing.mp3'))
    const growing = hostThat(() => appendFileSync(path, 'more'))
    await expect(examine(path, growing)).rejects.toMatchObject({ code: 'media.changed' })
  })

  it('is let go of when the person leaves', async () => {
    const path = makeClip(at('left.mp4'))
    const leaving = new AbortController()
    const run = createExaminer({ host: hostThat(() => leaving.abort(new Error('left'))), tools }).examine(
      path,
      leaving.signal,
    )
    await expect(run).rejects.toThrow('left')
  })
})

describe('a playlist in disguise', () => {
  const playlist = (target: string): string =>
    `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\n${target}\n#EXT-X-ENDLIST\n`

  it('reads no neighbour and asks nobody on the network', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const canary = makeClip(at('canary.ts'))

    const disguises = [
      playlist('canary.ts'),
      playlist(`file:${canary}`),
      playlist(`http://127.0.0.1:${port}/canary.ts`),
      `ffconcat version 1.0\nfile 'canary.ts'\n`,
      `file '${canary}'\n`,
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><BaseURL>http://127.0.0.1:${port}/</BaseURL></Period></MPD>`,
    ]
    for (const [index, content] of disguises.entries()) {
      for (const name of [`list${index}.mp4`, `list${index}.png`, `list${index}.mp3`]) {
        await expect(examine(written(name, content)), content).rejects.toMatchObject({ code: 'media.unsupported' })
      }
    }
    server.close()
    expect(asked).toEqual([])
  })
})
