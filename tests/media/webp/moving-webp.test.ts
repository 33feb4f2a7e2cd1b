import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import { createExaminer } from '../../../src/main/media/examine'
import { createReadable } from '../../../src/main/media/readable'
import { createThumbnails } from '../../../src/main/media/thumbnail'
import { MOST_FRAMES, readWebpFilm } from '../../../src/main/media/webp/frames'
import { type FrameOrder, movingWebp, part, riff } from './moving'

const run = promisify(execFile)
const host = createNodeHost()
const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const { signal } = new AbortController()
const examiner = createExaminer({ host, tools })

let folder = ''
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'rw-webp-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

let files = 0
async function put(bytes: Buffer): Promise<string> {
  const path = join(folder, `moving-${(files += 1)}.webp`)
  await writeFile(path, bytes)
  return path
}

/** The pictures of the clip that ffmpeg is given, as it shows them at ten a second. */
async function play(path: string, widthPx: number): Promise<(frame: number, x: number, y: number) => number[]> {
  const toReadable = createReadable({ host, tools, folder: join(folder, 'readable') })
  const clip = await toReadable({ path, container: 'webp' }, signal)
  expect(clip.container).toBe('matroska')
  const out = ['-vf', 'fps=10', '-f', 'rawvideo', '-pix_fmt', 'rgb24', 'pipe:1']
  const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', clip.path, ...out], {
    encoding: 'buffer',
    maxBuffer: 1e8,
  })
  const frameBytes = widthPx * widthPx * 3
  return (frame, x, y) => {
    const at = frame * frameBytes + (y * widthPx + x) * 3
    return at + 3 <= stdout.length ? [...stdout.subarray(at, at + 3)] : []
  }
}

const [RED, BLUE, GREEN] = [
  [255, 0, 0],
  [0, 0, 255],
  [0, 128, 0],
]
/** What clear parts lie on. */
const PAPER = [232, 230, 225]
const near = (found: number[], wanted: readonly number[], off = 3): void =>
  wanted.forEach((value, index) => expect(Math.abs((found[index] ?? -99) - value)).toBeLessThanOrEqual(off))

describe('a WebP that moves', () => {
  it('is a clip with the size of its canvas and the length of all its frames', async () => {
    const frames: FrameOrder[] = [
      { colour: 'red', size: '40x40', durationMs: 300 },
      { colour: 'blue', size: '40x40', durationMs: 0 },
      { colour: 'green', size: '40x40', durationMs: 600 },
    ]
    const path = await put(await movingWebp(folder, '40x40', frames))
    // A frame that asks for no time at all is seen for a tenth of a second, as in browsers.
    expect(await examiner.examine(path, signal)).toMatchObject({
      ...{ kind: 'clip', container: 'webp', widthPx: 40, heightPx: 40, durationMs: 1000, hasAudio: false },
    })
    const colourAt = await play(path, 40)
    near(colourAt(0, 20, 20), RED)
    near(colourAt(2, 20, 20), RED)
    near(colourAt(3, 20, 20), BLUE)
    near(colourAt(4, 20, 20), GREEN)
    near(colourAt(9, 20, 20), GREEN)
    expect(colourAt(11, 20, 20)).toEqual([])
  })

  it('lays a frame over what is there, or in its place, and clears it when it says so', async () => {
    const corner = { size: '20x20', xPx: 10, yPx: 10 } as const
    const frames: FrameOrder[] = [
      { colour: 'red', size: '40x40' },
      { ...corner, colour: 'blue@0.5' },
      { ...corner, colour: 'green@0', isBlended: false, durationMs: 200 },
      { ...corner, colour: 'blue', isCleared: true },
      { size: '2x2', xPx: 0, yPx: 0, colour: 'green' },
    ]
    const colourAt = await play(await put(await movingWebp(folder, '40x40', frames)), 40)
    near(colourAt(2, 20, 20), [127, 0, 128])
    near(colourAt(2, 5, 5), RED)
    near(colourAt(4, 20, 20), PAPER)
    near(colourAt(4, 35, 35), RED)
    near(colourAt(6, 20, 20), BLUE)
    near(colourAt(8, 20, 20), PAPER)
    near(colourAt(8, 0, 0), GREEN)
    near(colourAt(8, 5, 5), RED)
  })

  it('whose first picture is smaller than the whole begins on paper', async () => {
    const frames: FrameOrder[] = [
      { colour: 'red', size: '20x20', xPx: 20, yPx: 20 },
      { colour: 'blue', size: '20x20' },
    ]
    const colourAt = await play(await put(await movingWebp(folder, '40x40', frames)), 40)
    near(colourAt(0, 5, 5), PAPER)
    near(colourAt(0, 30, 30), RED)
    near(colourAt(2, 5, 5), BLUE)
    near(colourAt(2, 30, 30), RED)
  })

  it('with lossy pictures and their transparency beside them is read as well', async () => {
    const frames: FrameOrder[] = [
      { colour: 'red', size: '40x40', isLossy: true },
      { colour: 'blue@0.5', size: '40x40', isLossy: true },
    ]
    const colourAt = await play(await put(await movingWebp(folder, '40x40', frames)), 40)
    near(colourAt(0, 20, 20), RED, 6)
    near(colourAt(2, 20, 20), [127, 0, 128], 8)
  })

  it('that an encoder made of parts that changed shows what was put in', async () => {
    const path = join(folder, 'encoded.webp')
    const source = ['-f', 'lavfi', '-i', 'testsrc2=s=64x64:r=10:d=1,format=rgb24']
    await run('ffmpeg', ['-v', 'error', '-y', ...source, '-c:v', 'libwebp_anim', '-lossless', '1', path])
    const raw = ['-pix_fmt', 'rgb24', '-f', 'rawvideo', 'pipe:1']
    const { stdout } = await run('ffmpeg', ['-v', 'error', ...source, ...raw], { encoding: 'buffer' })
    const colourAt = await play(path, 64)
    for (const frame of [0, 4, 9]) {
      for (const [x, y] of [
        [3, 3],
        [32, 32],
        [50, 12],
        [12, 60],
      ] as const) {
        const at = (frame * 64 * 64 + y * 64 + x) * 3
        near(colourAt(frame, x, y), [...stdout.subarray(at, at + 3)], 8)
      }
    }
  })

  it('of one frame is a photo', async () => {
    const path = await put(await movingWebp(folder, '40x40', [{ colour: 'red', size: '40x40' }]))
    const facts = await examiner.examine(path, signal)
    expect(facts.kind).toBe('photo')
    expect(facts.durationMs).toBeUndefined()
  })

  it('has a thumbnail', async () => {
    const path = await put(
      await movingWebp(folder, '40x40', [
        { colour: 'red', size: '40x40' },
        { colour: 'red', size: '40x40' },
      ]),
    )
    const toReadable = createReadable({ host, tools, folder: join(folder, 'readable') })
    const thumbnails = createThumbnails({ host, tools, folder: join(folder, 'thumbnails'), toReadable })
    const thumbnail = await thumbnails.of(await examiner.examine(path, signal), signal)
    const raw = ['-pix_fmt', 'rgb24', '-f', 'rawvideo', 'pipe:1']
    const { stdout } = await run('ffmpeg', ['-v', 'error', '-i', thumbnail, ...raw], {
      encoding: 'buffer',
      maxBuffer: 1e8,
    })
    near([...stdout.subarray(0, 3)], RED, 12)
  })
})

describe('a WebP that lies', () => {
  const film = (): Promise<Buffer> =>
    movingWebp(folder, '40x40', [
      { colour: 'red', size: '40x40' },
      { colour: 'blue', size: '20x20', xPx: 10, yPx: 10 },
    ])
  const firstFrame = (bytes: Buffer): number => bytes.indexOf('ANMF') + 8

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['has a frame beside its canvas', (bytes) => bytes.fill(0x10, firstFrame(bytes), firstFrame(bytes) + 1)],
    ['has a picture larger than its frame', (bytes) => bytes.fill(9, firstFrame(bytes) + 6, firstFrame(bytes) + 7)],
    ['has a part that ends outside', (bytes) => bytes.fill(0xff, firstFrame(bytes) - 4, firstFrame(bytes))],
    ['has no frame', (bytes) => riff([bytes.subarray(12, 44)])],
    ['has a frame without a picture', (bytes) => riff([bytes.subarray(12, 44), part('ANMF', Buffer.alloc(16))])],
    [
      'has more frames than any',
      (bytes) => {
        const frame = bytes.subarray(firstFrame(bytes) - 8, bytes.indexOf('ANMF', firstFrame(bytes)))
        return riff([bytes.subarray(12, 44), ...Array.from({ length: MOST_FRAMES + 1 }, () => frame)])
      },
    ],
  ])('because it %s is refused', async (_what, spoil) => {
    const path = await put(spoil(await film()))
    await expect(examiner.examine(path, signal)).rejects.toMatchObject({ code: 'media.damaged' })
  })

  it('by a canvas or frames beyond measure is too large', async () => {
    const bytes = await film()
    const head = Buffer.from(bytes)
    head.writeUIntLE(8_191, 24, 3)
    head.writeUIntLE(4_095, 27, 3)
    await expect(examiner.examine(await put(head), signal)).rejects.toMatchObject({ code: 'media.too-large' })
  })

  it('in any way at all is refused or read, and never breaks the reader', async () => {
    const whole = await film()
    let state = 7
    const random = (below: number): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
    let read = 0
    for (let round = 0; round < 500; round += 1) {
      const bytes = Buffer.from(whole)
      for (let change = 0; change <= random(6); change += 1) bytes[12 + random(bytes.length - 12)] = random(256)
      const part = bytes.subarray(0, random(3) === 0 ? random(bytes.length) : bytes.length)
      if (readWebpFilm(part)) read += 1
    }
    expect(read).toBeGreaterThan(20)
    expect(read).toBeLessThan(480)
  })

  it('only in the pixels of a frame ends with its reason, and leaves nothing behind', async () => {
    const bytes = await film()
    const at = bytes.indexOf('VP8L') + 8 + 6
    const path = await put(bytes.fill(0xff, at, at + 12))
    expect((await examiner.examine(path, signal)).kind).toBe('clip')
    const toReadable = createReadable({ host, tools, folder: join(folder, 'spoiled') })
    await expect(toReadable({ path, container: 'webp' }, signal)).rejects.toMatchObject({ code: 'media.damaged' })
    expect(await host.files.readdir(join(folder, 'spoiled'))).toEqual([])
  })
})
