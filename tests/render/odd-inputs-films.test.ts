import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Shot } from '../../src/main/engine/film'
import { type Drop, filmOf, openDrop } from './drop'
import { flatProgressiveJpeg } from './flat-jpeg'
import { listen } from './mixing-desk'
import { decode, type DecodedFilm, probeStreams, withOrientation } from './studio'

/** Odd files on the whole way: dropped, looked at, made into a film of exact length and size, and seen in it. */
let drop: Drop
beforeAll(async () => {
  drop = await openDrop()
})
afterAll(() => drop.remove())

interface Seen extends DecodedFilm {
  readonly path: string
}

async function see(path: string, frameCount: number, more: Partial<Shot> = {}): Promise<Seen> {
  const facts = await drop.examine(path)
  await drop.look(facts)
  const film = await drop.film(filmOf(facts, frameCount, more))
  const { video, seconds } = await probeStreams(film)
  expect(video).toMatchObject({ width: 320, height: 180, nb_frames: `${frameCount}`, r_frame_rate: '30/1' })
  expect(Math.abs(seconds - frameCount / 30)).toBeLessThan(1 / 30)
  return { ...(await decode(film)), path: film }
}

const lavfi = (graph: string): string[] => ['-f', 'lavfi', '-i', graph]
const still = ['-frames:v', '1']
const RED = [0xb8, 0x50, 0x30] as const
const PAPER = [232, 230, 225] as const
const flat = (size: string): string[] => [...lavfi(`color=0xB85030:s=${size}:r=30,format=rgb24`), ...still]
/** Red on the left, nothing at all on the right. */
const halfClear = lavfi("nullsrc=s=640x360:d=0.04,format=rgba,geq=r=184:g=80:b=48:a='255*lt(X,320)'")

function expectColour(found: readonly number[], expected: readonly number[], tolerance = 10): void {
  const off = found.map((level, channel) => Math.abs(level - (expected[channel] ?? 0)))
  expect(Math.max(...off), `${found.join()} is not ${expected.join()}`).toBeLessThanOrEqual(tolerance)
}

/** Brightness in the four corners, from top left to bottom right. */
const CORNERS = { topLeft: 220, topRight: 160, bottomLeft: 100, bottomRight: 40 } as const
type Corner = keyof typeof CORNERS
const corners = (size: string): string[] =>
  lavfi(`nullsrc=s=${size}:r=30:d=1,format=gray,geq=lum='220-60*gte(X,W/2)-120*gte(Y,H/2)'`)

function expectCorners(film: DecodedFilm, expected: readonly Corner[]): void {
  const found = [
    [30, 20],
    [290, 20],
    [30, 160],
    [290, 160],
  ].map(([x = 0, y = 0]) => film.rgb(3, x, y)[1])
  found.forEach((level, place) => expect(Math.abs(level - CORNERS[expected[place] ?? 'topLeft'])).toBeLessThan(14))
}

describe('a photo', () => {
  /** Which stored corner is seen where. Source: Exif 2.32, 4.6.4 A, Orientation. */
  const TURNS: Record<number, readonly Corner[]> = {
    1: ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'],
    2: ['topRight', 'topLeft', 'bottomRight', 'bottomLeft'],
    3: ['bottomRight', 'bottomLeft', 'topRight', 'topLeft'],
    4: ['bottomLeft', 'bottomRight', 'topLeft', 'topRight'],
    5: ['topLeft', 'bottomLeft', 'topRight', 'bottomRight'],
    6: ['bottomLeft', 'topLeft', 'bottomRight', 'topRight'],
    7: ['bottomRight', 'topRight', 'bottomLeft', 'topLeft'],
    8: ['topRight', 'bottomRight', 'topLeft', 'bottomLeft'],
  }
  it.each(Object.keys(TURNS).map(Number))('of orientation %i stands upright', async (orientation) => {
    const lying = await drop.make('lying.jpg', ...corners('640x360'), ...still, '-c:v', 'mjpeg', '-q:v', '2')
    const path = drop.at(`turned ${orientation}.jpg`)
    await withOrientation({ path: lying, container: 'jpeg' }, path, orientation)
    expectCorners(await see(path, 6), TURNS[orientation] ?? [])
  })

  const MADE: [string, string, string[]][] = [
    ['an interlaced PNG', 'interlaced.png', [...flat('641x359'), '-flags', '+ildct']],
    ['a PNG one pixel wide and 8000 high', 'thread.png', flat('16x8000').concat('-vf', 'crop=1:8000:0:0')],
    ['a JPEG of 12000 by 80', 'banner.jpg', [...flat('12000x80'), '-q:v', '2']],
    ['a PNG that moves, as the picture it begins with', 'moves.png', appears()],
    ['a packed TIFF', 'packed.tiff', [...flat('640x360'), '-compression_algo', 'deflate']],
  ]
  it.each(MADE)('%s is drawn in its colour up to the edges', async (_what, name, args) => {
    const film = await see(await drop.make(name, ...args), 6)
    for (const [x, y] of [
      [160, 90],
      [2, 2],
      [317, 177],
    ] as const)
      expectColour(film.rgb(3, x, y), RED)
  })

  it.each(['thread.png', 'banner.jpg'])('as thin as %s is shown whole over its own blur', async (name) => {
    const args = name === 'thread.png' ? [...flat('16x8000'), '-vf', 'crop=1:8000:0:0'] : flat('12000x80')
    const film = await see(await drop.make(name, ...args), 6, { fit: 'fit-blur' })
    expectColour(film.rgb(3, 160, 90), RED, 50)
    expect(film.luma(3, 20, 20)).toBeGreaterThan(40)
  })

  it('is interlaced where the list above says so', async () => {
    const path = await drop.make('interlaced.png', ...flat('64x64'), '-flags', '+ildct')
    expect((await readFile(path))[28]).toBe(1)
  })

  it('in shades of grey keeps its grey', async () => {
    const grey = [...lavfi('color=0x969696:s=640x360'), ...still, '-pix_fmt', 'gray', '-q:v', '2']
    expectColour((await see(await drop.make('grey.jpg', ...grey), 6)).rgb(3, 160, 90), [150, 150, 150], 4)
  })

  it('that was saved in several passes is drawn with all of them', async () => {
    await writeFile(drop.at('passes.jpg'), flatProgressiveJpeg({ widthPx: 640, heightPx: 360, level: 200 }))
    expectColour((await see(drop.at('passes.jpg'), 6)).rgb(3, 160, 90), [200, 200, 200], 4)
  })

  const WITH_PALETTE = ['-vf', 'split[a][b];[a]palettegen=reserve_transparent=1[p];[b][p]paletteuse']
  const CLEAR: [string, string, string[]][] = [
    ['a PNG with a palette', 'palette.png', WITH_PALETTE],
    ['a grey PNG of 16 bits', 'grey.png', ['-vf', 'geq=r=150:g=150:b=150:a=alpha(X\\,Y)', '-pix_fmt', 'ya16be']],
    ['a WebP without loss', 'clear.webp', ['-lossless', '1', '-pix_fmt', 'bgra']],
    ['a GIF', 'clear.gif', WITH_PALETTE],
  ]
  it.each(CLEAR)('with clear parts, %s, lies on paper', async (_what, name, args) => {
    const film = await see(await drop.make(name, ...halfClear, ...still, ...args), 6)
    expectColour(film.rgb(3, 60, 90), name === 'grey.png' ? [150, 150, 150] : RED)
    expectColour(film.rgb(3, 260, 90), PAPER)
  })

  it('that is a BMP stored from the top stands upright', async () => {
    const path = await drop.make('top.bmp', ...corners('640x360'), ...still, '-pix_fmt', 'bgr24')
    const bytes = await readFile(path)
    const start = bytes.readUInt32LE(10)
    const rows = Array.from({ length: 360 }, (_, y) => bytes.subarray(start + y * 1920, start + (y + 1) * 1920))
    const turned = Buffer.concat([bytes.subarray(0, start), ...rows.toReversed()])
    turned.writeInt32LE(-360, 22)
    await writeFile(path, turned)
    expectCorners(await see(path, 6), TURNS[1] ?? [])
  })

  it('with the film of a phone behind it stays a photo', async () => {
    const path = await drop.make('motion.jpg', ...flat('640x360'), '-q:v', '2')
    await appendFile(path, await readFile(await drop.make('motion.mp4', ...lavfi('testsrc2=d=1'))))
    expectColour((await see(path, 6)).rgb(3, 160, 90), RED)
  })

  function appears(): string[] {
    const turnsGreen = "nullsrc=s=320x180:r=5:d=1,format=rgb24,geq=r='184*eq(N,0)':g='80+150*gt(N,0)':b='48*eq(N,0)'"
    return [...lavfi(turnsGreen), '-c:v', 'apng', '-f', 'apng']
  }
})

/** Brightness tells the time of a clip: 40 levels a second from 20 on, where nothing else is said. */
const STEP = 40
const ramp = (seconds: number, fps: string | number = 30, size = '320x180'): string[] =>
  lavfi(`nullsrc=s=${size}:r=${fps}:d=${seconds},format=yuv420p,geq=lum='20+${STEP}*T':cb=128:cr=128`)
const levelAt = (seconds: number): number => 20 + STEP * seconds
const H264 = ['-c:v', 'libx264', '-crf', '6', '-pix_fmt', 'yuv420p']

/** `offS`: how much of the clip's own time a picture may be early or late. */
function expectTime(film: DecodedFilm, times: Readonly<Record<number, number>>, offS = 0.07): void {
  for (const [frame, seconds] of Object.entries(times)) {
    const found = film.luma(Number(frame), 160, 90)
    const words = `frame ${frame} shows ${(found - 20) / STEP} s, not ${seconds}`
    expect(Math.abs(found - levelAt(seconds)), words).toBeLessThanOrEqual(STEP * offS + 1)
  }
}

describe('a clip', () => {
  it.each([
    [180, ['bottomRight', 'bottomLeft', 'topRight', 'topLeft']],
    [270, ['bottomLeft', 'topLeft', 'bottomRight', 'topRight']],
  ] as const)('that is turned by %i degrees stands upright', async (degrees, expected) => {
    const lying = await drop.make('lying.mp4', ...corners('640x360'), ...H264)
    const turn = ['-c', 'copy', '-metadata:s:v:0', `rotate=${degrees}`]
    expectCorners(await see(await drop.make(`turned-${degrees}.mp4`, '-i', lying, ...turn), 6), expected)
  })

  const EVEN: [string, string, string[]][] = [
    ['of 23.976 pictures a second', 'cinema.mp4', [...ramp(2.2, '24000/1001'), ...H264]],
    ['of 59.94 pictures a second', 'sport.mp4', [...ramp(2.2, '60000/1001'), ...H264]],
    [
      'in pieces, whose head says no length',
      'pieces.mp4',
      [...ramp(2.2), ...H264, '-movflags', 'frag_keyframe+empty_moov'],
    ],
    [
      'of a camcorder, with a time before each packet',
      'tape.m2ts',
      [...ramp(2.2), '-c:v', 'mpeg2video', '-q:v', '2', '-mpegts_m2ts_mode', '1'],
    ],
    ['whose clock starts at one day', 'late.ts', [...ramp(2.2), ...H264, '-output_ts_offset', '90000']],
    [
      'whose clock starts over in the middle',
      'wraps.ts',
      [...ramp(2.2), ...H264, '-output_ts_offset', `${2 ** 33 / 90_000 - 2.4}`],
    ],
    ['of AV1', 'new.mp4', [...ramp(2.2), '-c:v', 'libsvtav1', '-preset', '10', '-crf', '10']],
    [
      'of HEVC with 10 bits and half the colour',
      'ten.mkv',
      [...ramp(2.2), '-pix_fmt', 'yuv422p10le', '-c:v', 'libx265', '-x265-params', 'log-level=error:crf=6'],
    ],
    [
      'of an old camera, picture by picture',
      'photos.avi',
      [...ramp(2.2), '-c:v', 'mjpeg', '-q:v', '2', '-pix_fmt', 'yuvj422p'],
    ],
    [
      'of VP9 in WebM',
      'web.webm',
      [...ramp(2.2), '-c:v', 'libvpx-vp9', '-crf', '10', '-b:v', '0', '-deadline', 'realtime', '-cpu-used', '8'],
    ],
  ]
  it.each(EVEN)('%s runs at its own speed', async (_what, name, args) => {
    const film = await see(await drop.make(name, ...args), 60)
    const isFullRange = name === 'photos.avi'
    expectTime(film, isFullRange ? {} : { 2: 2 / 30, 15: 0.5, 30: 1, 58: 58 / 30 })
    expect(film.luma(45, 160, 90) - film.luma(15, 160, 90)).toBeGreaterThan(STEP * (isFullRange ? 0.75 : 0.9))
  })

  it.each(['fill', 'fit-blur'] as const)('with pixels twice as wide as high has round circles (%s)', async (fit) => {
    const disc = lavfi(
      "nullsrc=s=160x180:r=30:d=1,format=yuv420p,geq=lum='40+180*lt(hypot(2*X-160,Y-90),60)':cb=128:cr=128",
    )
    const film = await see(await drop.make('disc.mp4', ...disc, '-vf', 'setsar=2', ...H264), 6, { fit })
    const isLight = (x: number, y: number): boolean => film.luma(3, x, y) > 130
    expect([isLight(160 - 52, 90), isLight(160 + 52, 90), isLight(160, 90 - 52), isLight(160, 90 + 52)]).not.toContain(
      false,
    )
    expect([isLight(160 - 68, 90), isLight(160 + 68, 90), isLight(160, 90 - 68), isLight(160, 90 + 68)]).not.toContain(
      true,
    )
  })

  it('of few pictures still has its last one where only that is wanted', async () => {
    const slides = lavfi("nullsrc=s=320x180:r=1/8:d=24,format=yuv420p,geq=lum='60+60*N':cb=128:cr=128")
    const film = await see(await drop.make('slides.mkv', ...slides, ...H264), 12, { sourceInMs: 22_000 })
    expect(Math.abs(film.luma(6, 160, 90) - 180)).toBeLessThan(4)
  })

  it('from a camcorder is played from the middle of it on, however long its last whole picture is ago', async () => {
    const path = await drop.make('take.ts', ...ramp(4), ...H264, '-g', '600')
    expectTime(await see(path, 45, { sourceInMs: 2000 }), { 0: 2, 15: 2.5, 40: 2 + 40 / 30 })
    const end = await see(path, 12, { sourceInMs: 60_000 })
    expectTime(end, { 5: 4 - 1 / 30 })
  })

  it('that changes its size in the middle goes on, in time', async () => {
    const small = await drop.make('small.ts', ...ramp(1), ...H264, '-bf', '0')
    const rest = lavfi(`nullsrc=s=640x480:r=30:d=1,format=yuv420p,geq=lum='${levelAt(1)}+${STEP}*T':cb=128:cr=128`)
    const large = await drop.make('large.ts', ...rest, ...H264, '-bf', '0', '-output_ts_offset', '1')
    await writeFile(drop.at('grows.ts'), Buffer.concat([await readFile(small), await readFile(large)]))
    expectTime(await see(drop.at('grows.ts'), 60), { 5: 5 / 30, 25: 25 / 30, 35: 35 / 30, 55: 55 / 30 }, 0.12)
  })

  it('that says it is ten times as long ends with its last picture', async () => {
    const path = await drop.make('boasts.mkv', ...ramp(1), ...H264)
    await writeFile(
      path,
      withMkvDuration(await readFile(path), (length) => length * 10),
    )
    expect((await drop.examine(path)).durationMs).toBeGreaterThan(9_000)
    expectTime(await see(path, 60), { 15: 0.5, 40: 29 / 30, 59: 29 / 30 })
  })

  it('that says it is ten times as short is played to its end', async () => {
    const path = await drop.make('modest.mkv', ...ramp(2), ...H264)
    await writeFile(
      path,
      withMkvDuration(await readFile(path), (length) => length / 10),
    )
    expectTime(await see(path, 60), { 5: 5 / 30, 30: 1, 55: 55 / 30 })
  })

  it('that was trimmed without being made anew begins where it was trimmed', async () => {
    const whole = await drop.make('whole.mp4', ...ramp(3), ...H264, '-g', '60')
    const trimmed = await drop.make('trimmed.mp4', '-ss', '0.5', '-i', whole, '-c', 'copy')
    expect((await readFile(trimmed)).includes('elst')).toBe(true)
    expectTime(await see(trimmed, 40), { 0: 0.5, 15: 1, 35: 0.5 + 35 / 30 })
  })

  it('of one picture a second changes once a second', async () => {
    const film = await see(await drop.make('slow.mp4', ...ramp(3, 1), ...H264), 90)
    expectTime(film, { 5: 0, 25: 0, 35: 1, 55: 1, 65: 2, 89: 2 })
  })

  it('of a tenth of a second fills its place with its last picture', async () => {
    expectTime(await see(await drop.make('blink.mp4', ...ramp(0.1), ...H264), 45), { 0: 0, 2: 2 / 30, 30: 2 / 30 })
  })

  it('that begins in the middle of a recording shows what can be seen from there on', async () => {
    const path = await drop.make('joined.ts', ...ramp(3), ...H264, '-g', '15')
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(188 * Math.floor(bytes.length / 188 / 3)))
    const film = await see(path, 30)
    expect(film.luma(25, 160, 90)).toBeGreaterThan(levelAt(1))
  })

  it('with a cover, a second sound, subtitles and a font is played by its first picture and sound', async () => {
    const cover = await drop.make('cover.png', ...flat('300x300'))
    await writeFile(drop.at('words.srt'), '1\n00:00:00,000 --> 00:00:02,000\nHello\n')
    const inputs = [...ramp(2), ...lavfi('sine=f=1000:d=2'), ...lavfi('sine=f=4000:d=2'), '-i', drop.at('words.srt')]
    const attached = ['-attach', cover, '-metadata:s:t', 'mimetype=image/png', '-metadata:s:t', 'filename=cover.png']
    const maps = ['-map', '0', '-map', '1', '-map', '2', '-map', '3', ...attached]
    const film = await see(await drop.make('laden.mkv', ...inputs, ...maps, ...H264), 60)
    expectTime(film, { 15: 0.5, 45: 1.5 })
    const high = (await listen(film.path, 'bandpass=f=4000:w=200')).levelDb(0.5, 1.5)
    expect((await listen(film.path, 'bandpass=f=1000:w=200')).levelDb(0.5, 1.5)).toBeGreaterThan(high + 20)
  })

  it('with more sound than pictures is heard to the end, over its last picture', async () => {
    const path = await drop.make('talks on.mp4', ...ramp(1), ...lavfi('sine=f=440:d=3'), ...H264, '-c:a', 'aac')
    const film = await see(path, 85)
    expectTime(film, { 15: 0.5, 80: 29 / 30 })
    expect((await listen(film.path)).levelDb(2, 2.7)).toBeGreaterThan(-30)
  })

  it('whose sound begins late stays with its picture', async () => {
    const inputs = [...ramp(3), '-itsoffset', '1', ...lavfi('sine=f=440:d=2')]
    const film = await see(await drop.make('quiet first.mp4', ...inputs, ...H264, '-c:a', 'aac'), 85)
    const heard = await listen(film.path)
    expect(heard.levelDb(0.1, 0.9)).toBeLessThan(-60)
    expect(heard.levelDb(1.2, 2.6)).toBeGreaterThan(-30)
  })
})

/** Changes the length that a Matroska file states. Source: RFC 9559, 5.1.2.10: element 4489, a float. */
function withMkvDuration(bytes: Buffer, change: (length: number) => number): Buffer {
  const at = bytes.indexOf(Buffer.from([0x44, 0x89, 0x88]))
  if (at < 0) throw new Error('There is no length.')
  const changed = Buffer.from(bytes)
  changed.writeDoubleBE(change(bytes.readDoubleBE(at + 3)), at + 3)
  return changed
}
