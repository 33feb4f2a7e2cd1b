import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ReelwrightError } from '../../src/shared/failures/failure'
import { createNodeHost } from '../../src/main/host/node-host'
import { createExaminer } from '../../src/main/media/examine'
import type { MediaFacts, MediaSource } from '../../src/main/media/facts'
import { createReadable } from '../../src/main/media/readable'
import { createThumbnails } from '../../src/main/media/thumbnail'
import { box, gridHeic, type GridOptions, heicPath } from './heic/heic'
import { makeClip, temporaryFolder, tools as plainTools } from './workbench'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const host = createNodeHost()
const never = new AbortController().signal
const tools = { ...plainTools, heifDecoder: resolve('out/main/heif-worker.js') }
const examine = (path: string): Promise<MediaFacts> => createExaminer({ host, tools }).examine(path, never)
const toReadable = createReadable({ host, tools, folder: at('readable') })

function write(name: string, content: Buffer): string {
  writeFileSync(at(name), content)
  return at(name)
}

type Rgba = readonly number[]

/** Pixels of a picture, at its own size or at another. */
function pixelsOf({ path }: Pick<MediaSource, 'path'>, scale = 'null'): Buffer {
  const args = [
    '-v',
    'error',
    '-i',
    path,
    '-vf',
    scale,
    '-frames:v',
    '1',
    '-pix_fmt',
    'rgba',
    '-f',
    'rawvideo',
    'pipe:1',
  ]
  return execFileSync('ffmpeg', args, { maxBuffer: 2 ** 28 })
}

/** What is seen in the middle of each quarter, from left to right and from the top. */
function quartersOf(source: Pick<MediaSource, 'path'>): string[] {
  const pixels = pixelsOf(source, 'scale=4:4:flags=area')
  const nameOf = ([red = 0, green = 0, blue = 0]: Rgba): string => {
    const lit = [red > 100 && 'red', green > 100 && 'green', blue > 100 && 'blue'].filter(Boolean)
    return lit.length === 3 ? 'white' : lit.join(' and ')
  }
  return [0, 2, 8, 10].map((pixel) => nameOf([...pixels.subarray(pixel * 4, pixel * 4 + 4)]))
}

async function decode(path: string): Promise<MediaSource> {
  return toReadable(await examine(path), never)
}

describe('a HEIC photo', () => {
  it('is known by its content, with its size and the day it was taken', async () => {
    const photo = write('IMG_0001.jpg', readFileSync(heicPath('photo')))

    expect(await examine(photo)).toMatchObject({
      ...{ container: 'heif', kind: 'photo', widthPx: 640, heightPx: 480, hasAudio: false },
      takenAtMs: Date.UTC(2024, 4, 1, 8, 0, 0),
    })
  })

  it('becomes a picture of the same pixels, whatever turn its EXIF data speaks of', async () => {
    const readable = await decode(heicPath('photo'))

    const [decoded, sample] = [readable, { path: resolve('resources/samples/02-mug.jpg') }].map((source) =>
      pixelsOf(source, 'scale=64:48:flags=area,format=rgb24'),
    )
    const distance = decoded?.reduce((sum, value, index) => sum + Math.abs(value - (sample?.[index] ?? 0)), 0) ?? NaN
    expect(readable).toMatchObject({ container: 'jpeg' })
    expect(pixelsOf(readable)).toHaveLength(640 * 480 * 4)
    expect(distance / (64 * 48 * 4)).toBeLessThan(3)
  })

  it.each<[string, GridOptions, string[]]>([
    ['in tiles', {}, ['red', 'green', 'blue', 'white']],
    ['held to the left', { turns: 1 }, ['green', 'white', 'red', 'blue']],
    ['upside down', { turns: 2 }, ['white', 'blue', 'green', 'red']],
    ['held to the right', { turns: 3 }, ['blue', 'red', 'white', 'green']],
    ['of oneself', { mirror: 'left-right' }, ['green', 'red', 'white', 'blue']],
    ['both turned and mirrored', { turns: 1, mirror: 'top-bottom' }, ['red', 'blue', 'green', 'white']],
  ])('%s is seen the right way up', async (name, options, seen) => {
    const path = write(`${name}.heic`, gridHeic(options))

    expect(await examine(path)).toMatchObject({ widthPx: 256, heightPx: 256 })
    expect(quartersOf(await decode(path))).toEqual(seen)
  })

  it('with clear parts keeps them', async () => {
    const readable = await decode(heicPath('clear'))

    const pixels = pixelsOf(readable, 'scale=2:1:flags=area')
    expect(readable).toMatchObject({ container: 'png' })
    expect(pixels[3]).toBe(0)
    expect([pixels[4], pixels[7]]).toEqual([expect.closeTo(255, -1), 255])
  })

  it('is decoded once, and again when it changed', async () => {
    const path = write('again.heic', gridHeic())
    const first = await decode(path)
    const second = await decode(path)
    writeFileSync(path, gridHeic({ turns: 2 }))
    const changed = await decode(path)

    expect(second).toEqual(first)
    expect(quartersOf(changed)).toEqual(['white', 'blue', 'green', 'red'])
  })

  it('has a small picture', async () => {
    const thumbnails = createThumbnails({ host, tools, folder: at('thumbnails'), toReadable })

    const path = await thumbnails.of(await examine(write('small.heic', gridHeic({ turns: 1 }))), never)

    expect(quartersOf({ path })).toEqual(['green', 'white', 'red', 'blue'])
  })

  it('is not taken where there is no decoder for it', async () => {
    const without = createExaminer({ host, tools: plainTools }).examine(heicPath('photo'), never)

    await expect(without).rejects.toMatchObject({ code: 'media.unsupported' })
  })
})

describe('a HEIC file that is not whole or not what it says', () => {
  const photo = readFileSync(heicPath('photo'))

  it.each<[string, () => Buffer, string]>([
    ['with nothing in it', () => Buffer.alloc(0), 'media.empty'],
    ['that ends after its first box', () => photo.subarray(0, 28), 'media.damaged'],
    ['that ends in the middle of its header', () => photo.subarray(0, 400), 'media.damaged'],
    ['that ends in the middle of its picture', () => photo.subarray(0, 9_000), 'media.damaged'],
    ['that says it is larger than any photo', () => gridHeic({ sizePx: 30_000 }), 'media.picture-too-large'],
    [
      'of a kind that nobody reads',
      () => Buffer.from(photo.toString('latin1').replace('hvcC', 'vvcC'), 'latin1'),
      'media.unsupported',
    ],
    ['that is a film', () => asHeic(readFileSync(makeClip(at('film.mp4')))), 'media.unsupported'],
  ])('%s is refused when it comes', async (name, content, code) => {
    await expect(examine(write(`${name}.heic`, content()))).rejects.toMatchObject({
      code,
      facts: { name: `${name}.heic` },
    })
  })

  it('is refused when it is drawn, if its header is good', async () => {
    const noise = Buffer.from(photo)
    noise.fill(0x5a, photo.indexOf('mdat') + 4)

    await expect(decode(write('noise.heic', noise))).rejects.toMatchObject({
      ...{ code: 'media.damaged', facts: { name: 'noise.heic' } },
    })
  })

  it('is refused or taken, and nothing else, with any byte of its header changed', async () => {
    const codes = await codesOf(256, examine)

    expect(codes.size).toBeGreaterThan(1)
    expect([...codes].filter((code) => code !== 'none' && !code.startsWith('media.'))).toEqual([])
  })

  it('is damaged or drawn, and nothing else, with any byte of it changed', { timeout: 120_000 }, async () => {
    const codes = await codesOf(16, decode)

    expect([...codes].filter((code) => code !== 'none' && !code.startsWith('media.'))).toEqual([])
  })

  /** What became of the photo with one byte changed, at so many places of its beginning. */
  async function codesOf(places: number, look: (path: string) => Promise<unknown>): Promise<Set<string>> {
    const codes = new Set<string>()
    for (let n = 0; n < places; n += 1) {
      const changed = Buffer.from(photo)
      const place = Math.floor((n / places) * 1_100)
      changed.writeUInt8((changed.readUInt8(place) + 0x7f) & 0xff, place)
      const looking = look(write('changed.heic', changed))
      codes.add(
        await looking.then(
          () => 'none',
          (thrown: unknown) => (thrown instanceof ReelwrightError ? thrown.code : String(thrown)),
        ),
      )
    }
    return codes
  }

  it('is let go of when nobody waits for it any more', async () => {
    const stop = new AbortController()
    const facts = await examine(write('stopped.heic', gridHeic({ side: 30 })))

    const decoding = toReadable(facts, stop.signal)
    setTimeout(() => stop.abort(new Error('no more')), 50)

    await expect(decoding).rejects.toThrow('no more')
  })
})

const asHeic = (film: Buffer): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('heic'), Buffer.alloc(4), Buffer.from('mif1heic')),
    film.subarray(film.readUInt32BE(0)),
  ])
