import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startClipFrames } from '../../src/main/engine/compositor/clip-frames'
import { createFramePainter } from '../../src/picture/frame-painter'
import { createPhotos, type Photos } from '../../src/main/engine/compositor/photo-planes'
import { createNodeHost } from '../../src/main/host/node-host'
import { createExaminer } from '../../src/main/media/examine'
import { createReadable } from '../../src/main/media/readable'
import { flatFourInkJpeg, withProfile } from './flat-jpeg'
import { planOf, shotOf } from './studio'

/** A file as a person drops it: examined by its content, then drawn, or refused with a reason. */
const run = promisify(execFile)
const host = createNodeHost()
const tools = { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' }
const SIGNAL = new AbortController().signal
const SIZE = { widthPx: 320, heightPx: 180 }

let folder = ''
let photos: Photos
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rw-odd-'))
  photos = createPhotos(
    host,
    tools,
    join(folder, 'cache'),
    createReadable({ host, tools, folder: join(folder, 'readable') }),
  )
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Rgb = readonly [number, number, number]
interface Drawn {
  readonly kind: string
  rgb(x: number, y: number): Rgb
}

/** Examines a file and draws frame `frame` of a film that shows nothing else. @throws what a person would be told. */
async function drop(path: string, frame = 2): Promise<Drawn> {
  const facts = await createExaminer({ host, tools }).examine(path, SIGNAL)
  const kind = facts.kind === 'clip' ? 'clip' : 'photo'
  if (facts.kind === 'music') return { kind: 'music', rgb: () => [0, 0, 0] }
  const shot = await photos.readableShot(shotOf(facts, 0, 60, { kind }), SIGNAL)
  const plan = planOf([shot])
  const painter = await createFramePainter(plan, {
    photo: async () => host.files.readFile(await photos.planesOf(facts, 'fill', plan, SIGNAL)),
    clip: async (_index, firstFrame) => {
      const light = await photos.lightOf(shot.source, SIGNAL)
      return startClipFrames(host, { ffmpeg: 'ffmpeg', shot, firstFrame, light, size: plan, fps: 30 }, SIGNAL)
    },
    text: () => Promise.reject(new Error('There are no words.')),
    mark: () => Promise.reject(new Error('There is no logo.')),
  })
  try {
    const target = painter.createTarget()
    for (let at = 0; at <= frame; at++) await painter.draw(at, target)
    return { kind: facts.kind, rgb: (x, y) => rgbAt(painter.bytesOf(target), x, y) }
  } finally {
    await painter.rewind()
  }
}

function rgbAt(bytes: Uint8Array, x: number, y: number): Rgb {
  const pixels = SIZE.widthPx * SIZE.heightPx
  const chroma = pixels + (y >> 1) * (SIZE.widthPx / 2) + (x >> 1)
  const l = ((bytes[y * SIZE.widthPx + x] ?? 0) - 16) * 1.1644
  const u = (bytes[chroma] ?? 0) - 128
  const v = (bytes[chroma + pixels / 4] ?? 0) - 128
  return [l + 1.7927 * v, l - 0.2132 * u - 0.5329 * v, l + 2.1124 * u]
}

async function make(name: string, ...args: string[]): Promise<string> {
  const path = join(folder, name)
  await run('ffmpeg', ['-v', 'error', '-y', ...args, `file:${path}`])
  return path
}

const RGB: Rgb = [0xb8, 0x50, 0x30]
const flat = (size: string, more = ''): string[] => [
  '-f',
  'lavfi',
  '-i',
  `color=0xB85030:s=${size}:r=30${more},format=rgb24`,
]
const one = ['-frames:v', '1']
/** Says and uses the matrix that ffmpeg assumes of clips without one, or another. */
const bt601 = 'scale=out_color_matrix=bt601:out_range=tv'

function expectColour(found: Rgb, expected: Rgb, tolerance = 8): void {
  found.forEach((level, channel) => expect(Math.abs(level - (expected[channel] ?? 0))).toBeLessThanOrEqual(tolerance))
}

const jpeg = (...args: string[]): string[] => ['-c:v', 'mjpeg', '-q:v', '2', ...args]

const PICTURES: [string, string, string[]][] = [
  ['a JPEG of odd size', 'odd.jpg', [...flat('601x401'), ...one, ...jpeg()]],
  ['a JPEG with full colour resolution', 'yuv444.jpg', [...flat('640x360'), ...one, ...jpeg('-pix_fmt', 'yuvj444p')]],
  ['a JPEG with half the colour', 'yuv422.jpg', [...flat('640x360'), ...one, ...jpeg('-pix_fmt', 'yuvj422p')]],
  ['a single pixel', 'pixel.png', [...flat('16x16'), '-vf', 'crop=1:1', ...one]],
  ['a very wide picture', 'wide.png', [...flat('6000x20'), ...one]],
  ['a very tall picture', 'tall.png', [...flat('20x6000'), ...one]],
  ['a PNG of 16 bits', 'deep.png', [...flat('640x360'), ...one, '-pix_fmt', 'rgb48be']],
  [
    'a PNG with a palette',
    'palette.png',
    [
      ...['-f', 'lavfi', '-i', 'color=0xB85030:s=640x360:r=25:d=0.04,format=rgb24'],
      ...['-vf', 'split[a][b];[a]palettegen[p];[b][p]paletteuse', ...one, '-pix_fmt', 'pal8'],
    ],
  ],
  ['an opaque PNG that could be clear', 'opaque.png', [...flat('640x360'), ...one, '-pix_fmt', 'rgba']],
  ['a BMP', 'flat.bmp', [...flat('641x359'), ...one]],
  ['a TIFF', 'flat.tiff', [...flat('640x360'), ...one]],
  ['a TIFF of 16 bits', 'deep.tiff', [...flat('640x360'), ...one, '-pix_fmt', 'rgb48le']],
  ['a lossy WebP', 'lossy.webp', [...flat('640x360'), ...one, '-c:v', 'libwebp', '-quality', '95']],
  ['a GIF of one picture', 'still.gif', [...flat('640x360'), ...one]],
  ['a PNG under the name of a JPEG', 'wrong.jpg', [...flat('640x360'), ...one, '-c:v', 'png', '-f', 'image2']],
]

it.each(PICTURES)('draws %s in its colour up to the edges', async (_what, name, args) => {
  const drawn = await drop(await make(name, ...args))
  expect(drawn.kind).toBe('photo')
  for (const [x, y] of [
    [160, 90],
    [1, 1],
    [318, 178],
  ] as const)
    expectColour(drawn.rgb(x, y), RGB)
})

const CLIPS: [string, string, string[]][] = [
  [
    'a clip of odd size and full colour',
    'odd.mkv',
    [...flat('601x401', ':d=0.5'), '-vf', bt601, '-c:v', 'ffv1', '-pix_fmt', 'yuv444p'],
  ],
  [
    'a clip of 5 pictures a second',
    'slow.mp4',
    [...flat('320x180', ':d=2'), '-r', '5', '-vf', bt601, '-pix_fmt', 'yuv420p'],
  ],
  [
    'a clip of 120 pictures a second',
    'fast.mp4',
    ['-f', 'lavfi', '-i', 'color=0xB85030:s=320x180:r=120:d=0.5,format=rgb24', '-vf', bt601, '-pix_fmt', 'yuv420p'],
  ],
  ['a clip of a single picture', 'single.mp4', [...flat('320x180'), ...one, '-vf', bt601, '-pix_fmt', 'yuv420p']],
  [
    'a clip of full range',
    'full.mp4',
    [
      ...flat('320x180', ':d=0.5'),
      '-vf',
      'scale=out_color_matrix=bt601:out_range=pc',
      '-pix_fmt',
      'yuvj420p',
      '-color_range',
      'pc',
    ],
  ],
  [
    'a clip that says BT.709',
    'hd.mp4',
    [
      ...flat('1280x720', ':d=0.5'),
      '-vf',
      'scale=out_color_matrix=bt709',
      '-colorspace',
      'bt709',
      '-pix_fmt',
      'yuv420p',
    ],
  ],
  ['an AVI of MPEG-4', 'old.avi', [...flat('320x240', ':d=0.5'), '-vf', bt601, '-c:v', 'mpeg4', '-q:v', '2']],
  ['a transport stream', 'camera.ts', [...flat('720x576', ':d=0.5'), '-vf', bt601, '-c:v', 'mpeg2video', '-q:v', '2']],
  [
    'ProRes in QuickTime',
    'pro.mov',
    [...flat('640x360', ':d=0.5'), '-vf', bt601, '-c:v', 'prores_ks', '-pix_fmt', 'yuv422p10le'],
  ],
  ['a WebM of VP8', 'web.webm', [...flat('320x180', ':d=0.5'), '-vf', bt601, '-c:v', 'libvpx', '-b:v', '2M']],
  ['an H.264 clip of 10 bits', 'ten.mp4', [...flat('320x180', ':d=0.5'), '-vf', bt601, '-pix_fmt', 'yuv420p10le']],
  [
    'a clip with pixels twice as wide as high',
    'wide-pixels.mp4',
    [...flat('160x180', ':d=0.5'), '-vf', `${bt601},setsar=2`, '-pix_fmt', 'yuv420p'],
  ],
  ['a clip named like a series', 'img%03d.mp4', [...flat('320x180', ':d=0.5'), '-vf', bt601, '-pix_fmt', 'yuv420p']],
  [
    'a clip with quotes and a new line in its name',
    '-i \'x"\n;[a].mp4',
    [...flat('320x180', ':d=0.5'), '-vf', bt601, '-pix_fmt', 'yuv420p'],
  ],
]

it.each(CLIPS)('plays %s in its colour up to the edges', async (_what, name, args) => {
  const made = await make(`made-${CLIPS.findIndex((each) => each[1] === name)}${/\.\w+$/.exec(name)?.[0]}`, ...args)
  const path = join(folder, name)
  await rename(made, path)
  const drawn = await drop(path)
  expect(drawn.kind).toBe('clip')
  for (const [x, y] of [
    [160, 90],
    [1, 1],
    [318, 178],
  ] as const)
    expectColour(drawn.rgb(x, y), RGB, 10)
})

it.each([
  ['inks', 'cmyk', [255, 30, 60, 255], [255, 30, 60]],
  ['inks with black', 'cmyk', [255, 30, 60, 128], [128, 15, 30]],
  ['inks written as brightness and colour', 'ycck', [110, 100, 220, 255], [16, 201, 195]],
] as const)(
  'draws a JPEG for printing, of %s, neither inverted nor too dark',
  async (_what, coding, stored, expected) => {
    const path = join(folder, `${stored.join('-')}.jpg`)
    await writeFile(path, flatFourInkJpeg([...stored], coding))
    expectColour((await drop(path)).rgb(160, 90), expected)
  },
)

const P3 = [
  [0.5151, 0.2412, -0.0011],
  [0.292, 0.6922, 0.0419],
  [0.1571, 0.0666, 0.7841],
] as const
const ADOBE = [
  [0.6097, 0.3111, 0.0195],
  [0.2053, 0.6257, 0.0609],
  [0.1492, 0.0632, 0.7446],
] as const
const ORDINARY = [
  [0.4361, 0.2225, 0.0139],
  [0.3851, 0.7169, 0.0971],
  [0.1431, 0.0606, 0.7141],
] as const

// The same numbers mean a stronger red in the wider spaces.
it.each([
  ['Display P3', P3, [216, 69, 50]],
  ['Adobe RGB', ADOBE, [229, 80, 56]],
  ['an ordinary screen', ORDINARY, [200, 80, 60]],
] as const)('reads the colours of a photo made for %s', async (name, colorants, expected) => {
  const plain = await make(
    `${name}.jpg`,
    '-f',
    'lavfi',
    '-i',
    'color=0xC8503C:s=320x180,format=rgb24',
    ...one,
    ...jpeg(),
  )
  const path = join(folder, `${name} wide.jpg`)
  await writeFile(path, withProfile(await readFile(plain), colorants))
  for (const [x, y] of [
    [160, 90],
    [1, 1],
  ] as const)
    expectColour((await drop(path)).rgb(x, y), expected, 6)
})

it('draws a photo with a broken profile as an ordinary one', async () => {
  const plain = await readFile(await make('plain.jpg', ...flat('320x180'), ...one, ...jpeg()))
  const wide = withProfile(plain, P3)
  const start = wide.indexOf('ICC_PROFILE') + 14
  for (let n = 0; n < 12; n += 3) {
    const broken = Buffer.from(wide)
    broken.writeUInt32BE(0xffffffff - n, start + 128 + n * 4)
    const path = join(folder, `broken-${n}.jpg`)
    await writeFile(path, broken)
    const [r, g, b] = (await drop(path)).rgb(160, 90)
    expect(r > g && g > b).toBe(true)
  }
})

it('plays a GIF that moves, and lays its clear parts over nothing strange', async () => {
  const moving = "nullsrc=s=160x90:r=10:d=1,format=rgb24,geq=r='20*N':g=40:b=40"
  const path = await make('moving.gif', '-f', 'lavfi', '-i', moving)
  const [early, late] = [await drop(path, 1), await drop(path, 25)]
  expect(early.kind).toBe('clip')
  expect(late.rgb(160, 90)[0]).toBeGreaterThan(early.rgb(160, 90)[0] + 90)
})

it('plays a WebP that moves', async () => {
  const moving = "nullsrc=s=160x90:r=10:d=1,format=rgb24,geq=r='20*N':g=40:b=40"
  const path = await make('moves.webp', '-f', 'lavfi', '-i', moving, '-c:v', 'libwebp_anim', '-lossless', '1')
  const [early, late] = [await drop(path, 1), await drop(path, 25)]
  expect(early.kind).toBe('clip')
  expect(late.rgb(160, 90)[0]).toBeGreaterThan(early.rgb(160, 90)[0] + 90)
})

it('shows a clip from its beginning although its first picture comes late', async () => {
  const late = await make(
    'late.mkv',
    '-f',
    'lavfi',
    '-i',
    'color=0xB85030:s=320x180:r=30:d=1,format=rgb24',
    '-vf',
    `${bt601},setpts=PTS+0.5/TB`,
    '-c:v',
    'ffv1',
    '-pix_fmt',
    'yuv420p',
  )
  expectColour((await drop(late, 1)).rgb(160, 90), RGB, 10)
})

it('takes a song with a cover for a song', async () => {
  const cover = await make('cover.jpg', ...flat('300x300'), ...one, ...jpeg())
  const song = await make(
    'song.mp3',
    '-f',
    'lavfi',
    '-i',
    'sine=d=2',
    '-i',
    cover,
    '-map',
    '0',
    '-map',
    '1',
    '-c:v',
    'copy',
    '-id3v2_version',
    '3',
  )
  expect((await drop(song)).kind).toBe('music')
})

const hostile: [string, string, string, (path: string) => Promise<unknown>][] = [
  ['an empty file', 'empty.jpg', 'media.empty', (path) => writeFile(path, '')],
  ['text', 'text.png', 'media.unsupported', (path) => writeFile(path, 'not a picture at all')],
  [
    'a drawing in SVG',
    'drawing.png',
    'media.unsupported',
    (path) => writeFile(path, '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  [
    'a playlist',
    'list.mp4',
    'media.unsupported',
    (path) => writeFile(path, '#EXTM3U\n#EXTINF:1,\nodd.mkv\n#EXT-X-ENDLIST\n'),
  ],
  [
    'a list of files',
    'concat.mp4',
    'media.unsupported',
    (path) => writeFile(path, "ffconcat version 1.0\nfile 'odd.mkv'\n"),
  ],
  ['a web page', 'page.jpg', 'media.unsupported', (path) => writeFile(path, '<!doctype html><img src="odd.jpg">')],
  [
    'half a JPEG',
    'half.jpg',
    'media.damaged',
    async (path) => {
      await make('half.jpg', '-f', 'lavfi', '-i', 'testsrc2=s=1280x720', ...one, ...jpeg())
      await truncate(path, 9000)
    },
  ],
  [
    'half a film',
    'half.mp4',
    'media.damaged',
    async (path) => {
      await make('half.mp4', '-f', 'lavfi', '-i', 'testsrc2=s=320x180:d=1', '-pix_fmt', 'yuv420p')
      await truncate(path, 9000)
    },
  ],
  [
    'a picture of 256 million pixels',
    'bomb.png',
    'media.picture-too-large',
    (path) =>
      make('bomb.png', '-f', 'lavfi', '-i', 'color=black:s=16000x16000', '-pix_fmt', 'monob', ...one).then(() => path),
  ],
  [
    'a WebP that moves and was cut off',
    'moving.webp',
    'media.damaged',
    async (path) => {
      await make('moving.webp', '-f', 'lavfi', '-i', 'testsrc2=s=64x64:d=0.5', '-c:v', 'libwebp_anim')
      await truncate(path, 3000)
    },
  ],
]

it.each(hostile)('refuses %s with its reason', async (_what, name, code, write) => {
  const path = join(folder, name)
  await write(path)
  await expect(drop(path)).rejects.toMatchObject({ code, facts: { name } })
})
