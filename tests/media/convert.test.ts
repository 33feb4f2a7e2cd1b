import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { createConverter, type MediaCopy } from '../../src/main/media/convert'
import { createExaminer } from '../../src/main/media/examine'
import type { MediaFacts } from '../../src/main/media/facts'
import { make, makeClip, makePicture, temporaryFolder, tools } from './workbench'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const host = createNodeHost()
const never = new AbortController().signal
const examine = (path: string): Promise<MediaFacts> => createExaminer({ host, tools }).examine(path, never)

async function convert(path: string, options: { signal?: AbortSignal; onProgress?: (progress: number) => void } = {}) {
  const original = await examine(path)
  const copy = await createConverter({ host, tools }).convert(original, at(`copies/${original.name}`), {
    signal: never,
    ...options,
  })
  return { original, copy, facts: await examine(copy.path) }
}

interface Stream {
  readonly codec_name: string
  readonly pix_fmt?: string
  readonly color_transfer?: string
}

function streamsOf({ path }: Pick<MediaCopy, 'path'>): Stream[] {
  const report = execFileSync('ffprobe', ['-v', 'error', '-show_streams', '-of', 'json', path], { encoding: 'utf8' })
  return (JSON.parse(report) as { streams: Stream[] }).streams
}

describe('a photo', () => {
  it.each([
    ['bmp', 'bmp'],
    ['tiff', 'tiff'],
  ])('that is a %s becomes a JPEG of the same size', async (ending, encoder) => {
    const { copy, facts } = await convert(makePicture(at(`plain.${ending}`), 'red', '66x46', encoder))

    expect(copy.path).toBe(at(`copies/plain.${ending}.jpg`))
    expect(facts).toMatchObject({ container: 'jpeg', kind: 'photo', widthPx: 66, heightPx: 46 })
    expect(copy).toMatchObject({ sizeBytes: statSync(copy.path).size })
  })

  it('from a phone that saves AVIF becomes a JPEG', async () => {
    const source = ['-f', 'lavfi', '-i', 'testsrc=s=64x48', '-frames:v', '1']

    const { original, facts } = await convert(
      make(...source, '-c:v', 'libaom-av1', '-still-picture', '1', at('a.avif')),
    )

    expect(original).toMatchObject({ container: 'heif', kind: 'photo' })
    expect(facts).toMatchObject({ container: 'jpeg', widthPx: 64, heightPx: 48 })
  })

  it('with clear parts becomes a PNG that has them', async () => {
    const clear = at('clear.tiff')
    const source = ['-f', 'lavfi', '-i', 'color=red@0.5:s=64x48,format=rgba', '-frames:v', '1']
    make(...source, '-c:v', 'tiff', '-f', 'image2pipe', clear)

    const { copy, facts } = await convert(clear)

    expect(facts).toMatchObject({ container: 'png', widthPx: 64, heightPx: 48 })
    const pixel = execFileSync('ffmpeg', [
      ...['-v', 'error', '-i', copy.path, '-pix_fmt', 'rgba', '-f', 'rawvideo', 'pipe:1'],
    ])
    expect(pixel[3]).toBeGreaterThan(100)
    expect(pixel[3]).toBeLessThan(150)
  })
})

describe('a song', () => {
  it.each([
    ['flac', ['-ar', '96000']],
    ['ogg', ['-c:a', 'libvorbis']],
    ['wav', ['-ac', '6', '-ar', '48000']],
  ])('that is a %s becomes an M4A of the same length', async (ending, more) => {
    const song = make('-f', 'lavfi', '-i', 'sine=d=3.217', ...more, at(`song.${ending}`))

    const { original, copy, facts } = await convert(song)

    expect(copy.path).toMatch(/\.m4a$/)
    expect(facts).toMatchObject({ container: 'mp4', kind: 'music' })
    expect(Math.abs((facts.durationMs ?? 0) - (original.durationMs ?? 0))).toBeLessThanOrEqual(30)
    expect(streamsOf(copy)).toMatchObject([{ codec_name: 'aac' }])
  })
})

describe('a clip', () => {
  it('of any codec becomes H.264 and AAC of the same length, with progress', async () => {
    const told: number[] = []

    const { original, copy, facts } = await convert(
      makeClip(at('camera.mov'), '-c:v', 'prores_ks', '-pix_fmt', 'yuv422p10le', '-c:a', 'pcm_s16le'),
      { onProgress: (progress) => told.push(progress) },
    )

    expect(original.codec).toBe('prores')
    expect(streamsOf(copy)).toMatchObject([{ codec_name: 'h264', pix_fmt: 'yuv420p' }, { codec_name: 'aac' }])
    expect(facts).toMatchObject({ container: 'mp4', kind: 'clip', widthPx: 160, heightPx: 90, hasAudio: true })
    expect(Math.abs((facts.durationMs ?? 0) - (original.durationMs ?? 0))).toBeLessThanOrEqual(40)
    expect(told).toEqual([...told].sort((one, other) => one - other))
    expect(told.at(-1)).toBeGreaterThan(0.8)
  })

  it('from a camcorder, of a larger format, in another shape, without sound, comes out as it is seen', async () => {
    const wide = make(...picture('640x480'), '-vf', 'setsar=4/3', '-c:v', 'mpeg2video', '-f', 'mpegts', at('wide.ts'))
    const large = make(...picture('2560x1440', 0.4), '-c:v', 'mpeg4', at('large.avi'))
    const upright = make(...picture('320x180'), '-c:v', 'libx264', '-pix_fmt', 'yuv420p', at('flat.mp4'))
    const turned = make('-i', upright, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', at('turned.mp4'))

    expect((await convert(wide)).facts).toMatchObject({ widthPx: 854, heightPx: 480, hasAudio: false })
    expect((await convert(large)).facts).toMatchObject({ widthPx: 1920, heightPx: 1080 })
    expect((await convert(turned)).facts).toMatchObject({ widthPx: 180, heightPx: 320 })
  })

  it('with more light than a screen shows is brought down to it', async () => {
    const light = ['-color_primaries', 'bt2020', '-color_trc', 'smpte2084', '-colorspace', 'bt2020nc']
    const bright = make(
      ...['-f', 'lavfi', '-i', 'color=white:s=64x64:r=25:d=0.4', '-vf', 'format=yuv420p10le'],
      ...['-c:v', 'libx265', '-x265-params', 'log-level=none', ...light, at('bright.mp4')],
    )

    const [video] = streamsOf((await convert(bright)).copy)

    expect(video).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p' })
    expect(video?.color_transfer).not.toBe('smpte2084')
  })
})

describe('a conversion', () => {
  it('that is stopped leaves nothing', async () => {
    const stop = new AbortController()
    const long = make(...picture('640x360', 30), '-c:v', 'mpeg4', at('long.avi'))

    const converting = convert(long, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('enough')),
    })

    await expect(converting).rejects.toThrow('enough')
    expect(readdirSync(at('copies')).filter((name) => name.startsWith('long'))).toEqual([])
  })

  it('of what ffmpeg cannot read is refused with the name of the file, and the file is as it was', async () => {
    const broken = makePicture(at('broken.bmp'), 'red', '64x48', 'bmp')
    const original = await examine(broken)
    const garbage = { ...original, container: 'tiff' as const }
    const before = readFileSync(broken)

    const converting = createConverter({ host, tools }).convert(garbage, at('copies/broken'), { signal: never })

    await expect(converting).rejects.toMatchObject({ code: 'media.not-converted', facts: { name: 'broken.bmp' } })
    expect(readFileSync(broken)).toEqual(before)
    expect(existsSync(at('copies/broken.part'))).toBe(false)
  })

  it('of a file that changed since it was added is not made', async () => {
    const path = makePicture(at('changed.bmp'), 'red', '64x48', 'bmp')
    const original = await examine(path)
    writeFileSync(path, readFileSync(makePicture(at('other.bmp'), 'blue', '32x32', 'bmp')))

    const converting = createConverter({ host, tools }).convert(original, at('copies/changed'), { signal: never })

    await expect(converting).rejects.toMatchObject({ code: 'media.changed' })
  })
})

function picture(size: string, seconds = 1): string[] {
  return ['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=25:d=${seconds}`]
}
