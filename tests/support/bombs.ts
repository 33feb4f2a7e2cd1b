import { execFileSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { flatProgressiveJpeg } from '../render/flat-jpeg'
import { box, replaceBox, u32 } from './boxes'
import { element, matroskaHead, text, uint } from './ebml'

/** A small file that asks for much memory, time or disk. */
export interface Bomb {
  readonly what: string
  readonly name: string
  /** It asks for no more than the largest file that is taken, and is used. */
  readonly used?: true
  write(path: string): void
}

const bytes = (what: string, name: string, content: () => Buffer): Bomb => ({
  ...{ what, name },
  write: (path) => writeFileSync(path, content()),
})
const made = (what: string, name: string, args: readonly string[], used?: true): Bomb => ({
  ...{ what, name, ...(used && { used }) },
  write: (path) => void execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args, `file:${path}`]),
})
const lavfi = (graph: string): string[] => ['-f', 'lavfi', '-i', graph]

const remembering = (pixelFormat: string): string[] => [
  ...lavfi('color=red:s=7680x4320:r=30:d=0.6'),
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', pixelFormat],
  ...['-x264-params', 'ref=16:rc-lookahead=0:sync-lookahead=0:threads=1:bframes=0'],
]

const PICTURES: readonly Bomb[] = [
  bytes('a PNG of 900 million pixels, packed', 'sea.png', () => png(30_000, 30_000, 1, 3_760 * 30_000)),
  bytes('a PNG that says it has 2 billion columns', 'row.png', () => png(2_147_483_647, 1, 8, 1_000)),
  bytes('a PNG with a note of a gigabyte, packed', 'note.png', () => png(64, 64, 8, 64 * 193, [noteChunk(2 ** 30)])),
  bytes('a PNG with a profile of 300 MB, packed', 'profile.png', () =>
    png(64, 64, 8, 64 * 193, [profileChunk(300_000_000)]),
  ),
  bytes('a PNG with more picture than it has lines', 'more.png', () => png(64, 64, 8, 400_000_000)),
  bytes('a PNG that begins small and goes on large', 'grows.png', () => growingPng()),
  made(
    'the largest photo that is taken',
    'largest.png',
    [...lavfi('color=red:s=8192x8192,format=rgba'), '-frames:v', '1'],
    true,
  ),
  made('a band of 30000 by 2000', 'band.jpg', [...lavfi('color=red:s=30000x2000'), '-frames:v', '1'], true),
  bytes('a JPEG that says it has 4 billion pixels', 'huge.jpg', () => jpegOf(65_500, 65_500)),
  bytes('a JPEG that says its size twice', 'twice.jpg', () => jpegTwice()),
  bytes('a JPEG that is to be gone through 5000 times', 'passes.jpg', () =>
    flatProgressiveJpeg({ widthPx: 8_000, heightPx: 8_000, level: 90, emptyPasses: 5_000 }),
  ),
  bytes('a WebP whose head is smaller than its picture', 'lies.webp', () => lyingWebp()),
  bytes('a GIF of one frame larger than its screen', 'frame.gif', () => gif(1, 65_535)),
  bytes('a GIF of 100000 frames', 'frames.gif', () => gif(100_000, 1)),
  bytes('a TIFF of 65535 by 65535 that points to itself', 'circle.tiff', () => tiff(65_535, 65_535)),
  bytes('a TIFF of a million strips', 'strips.tiff', () => tiff(64, 8_000, 1_000_000)),
  bytes('a BMP that is 30000 lines high, from below', 'deep.bmp', () => bmp(30_000, -30_000)),
]

const FILMS: readonly Bomb[] = [
  bytes('a film that says it has a billion pictures', 'billion.mp4', () =>
    withTables('stsz', u32(0, 16, 1_000_000_000)),
  ),
  bytes('a film whose times go on for a billion pictures', 'times.mp4', () =>
    withTables('stts', u32(0, 1, 1_000_000_000, 1)),
  ),
  bytes('a film whose table of places never ends', 'places.mp4', () => withTables('stco', u32(0, 0xfffffff0, 0, 0))),
  bytes('a film whose head is packed, 500 MB of it', 'packed.mov', () => packedHead(500_000_000)),
  bytes('a film of boxes in boxes in boxes', 'nested.mp4', () => nestedBoxes(30_000)),
  bytes('a film whose index points to itself', 'index.mp4', () => indexCircle()),
  bytes('a recording of parts within parts', 'parts.webm', () => nestedElements(50_000)),
  bytes('a recording of ten thousand tracks', 'tracks.mkv', () => manyTracks(10_000)),
  bytes('a recording whose track is packed in itself', 'zipped.mkv', () => zippedTrack()),
  made('ten hours at a picture a second', 'ten-hours.mkv', [...lavfi('color=red:s=16x16:r=1:d=36000'), '-c:v', 'ffv1']),
  made(
    'nearly four hours of a picture a second',
    'four-hours.mkv',
    [...lavfi('color=red:s=16x16:r=1:d=14300'), '-c:v', 'ffv1'],
    true,
  ),
  made('a film of 8K that remembers sixteen pictures', 'memory.mp4', remembering('yuv420p')),
  made('a film of 8K that remembers sixteen pictures of 10 bits', 'deep.mp4', remembering('yuv420p10le')),
  bytes('a film that grows to 64 million pixels', 'grows.ts', () => growingStream()),
  made('a clip with pixels a thousand times as wide as high', 'oblong.mp4', [
    ...lavfi('color=red:s=1920x1080:d=0.2'),
    '-vf',
    'setsar=1000',
    '-pix_fmt',
    'yuv420p',
  ]),
]

const SOUNDS: readonly Bomb[] = [
  { what: 'a song with a tag of 255 MB', name: 'tag.mp3', write: (path) => giantTag(path) },
  bytes('a song of 24 days by its head', 'days.wav', () => wav(1, 8_000, 0xfffffff0, 1_000)),
  bytes('a song of 64 channels at 384 kHz', 'channels.wav', () => wav(64, 384_000, undefined, 64 * 2 * 384_000)),
  bytes('a song of 65535 channels', 'thousands.wav', () => wav(65_535, 48_000, undefined, 131_070 * 10)),
  bytes('a song that says it is 49 days long', 'samples.flac', () => flacOf()),
  bytes('a song with a cover of 900 million pixels', 'cover.mp3', () => coverBomb()),
]

export const BOMBS: readonly Bomb[] = [...PICTURES, ...FILMS, ...SOUNDS]

/* Pictures. */

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  return Buffer.concat([u32(content.length), body, u32(crc32(body))])
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const pngHead = (widthPx: number, heightPx: number, bitDepth: number): Buffer =>
  chunk('IHDR', Buffer.concat([u32(widthPx, heightPx), Buffer.from([bitDepth, bitDepth === 1 ? 0 : 2, 0, 0, 0])]))
const zeros = (sizeBytes: number): Buffer => deflateSync(Buffer.alloc(sizeBytes), { level: 9 })

function png(
  widthPx: number,
  heightPx: number,
  bitDepth: number,
  dataBytes: number,
  more: readonly Buffer[] = [],
): Buffer {
  const data = chunk('IDAT', zeros(dataBytes))
  return Buffer.concat([SIGNATURE, pngHead(widthPx, heightPx, bitDepth), ...more, data, chunk('IEND', Buffer.alloc(0))])
}

const noteChunk = (sizeBytes: number): Buffer =>
  chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zeros(sizeBytes)]))
const profileChunk = (sizeBytes: number): Buffer =>
  chunk('iCCP', Buffer.concat([Buffer.from('icc\0\0'), zeros(sizeBytes)]))

function growingPng(): Buffer {
  const heads = [pngHead(16, 16, 8), pngHead(30_000, 30_000, 8)]
  return Buffer.concat([SIGNATURE, ...heads, chunk('IDAT', zeros(10_000_000)), chunk('IEND', Buffer.alloc(0))])
}

function jpegOf(widthPx: number, heightPx: number): Buffer {
  const jpeg = flatProgressiveJpeg({ widthPx: 16, heightPx: 16, level: 90 })
  const at = jpeg.indexOf(Buffer.from([0xff, 0xc2]))
  jpeg.writeUInt16BE(heightPx, at + 5)
  jpeg.writeUInt16BE(widthPx, at + 7)
  return jpeg
}

function jpegTwice(): Buffer {
  const [small, large] = [jpegOf(16, 16), jpegOf(65_500, 65_500)]
  return Buffer.concat([small.subarray(0, small.length - 2), large.subarray(2)])
}

/** The extended head says 16 by 16, the picture in it 16383 by 16383. Source: WebP container specification. */
function lyingWebp(): Buffer {
  const size = 16_382
  const frame = Buffer.from([
    0x2f,
    size & 255,
    ((size >> 8) & 0x3f) | ((size & 3) << 6),
    (size >> 2) & 255,
    (size >> 10) & 15,
    0,
    0,
    0,
  ])
  const part = (kind: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.write(kind, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body])
  }
  const extended = part('VP8X', Buffer.from([0, 0, 0, 0, 15, 0, 0, 15, 0, 0]))
  return part('RIFF', Buffer.concat([Buffer.from('WEBP'), extended, part('VP8L', frame)]))
}

/** Frames of one black pixel, or one that says it is larger. Source: GIF89a, 20. */
function gif(frameCount: number, frameSidePx: number): Buffer {
  const head = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([16, 0, 16, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255])])
  const side = [frameSidePx & 255, frameSidePx >> 8]
  const frame = Buffer.from([0x21, 0xf9, 4, 0, 2, 0, 0, 0, 0x2c, 0, 0, 0, 0, ...side, ...side, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([head, ...Array.from({ length: frameCount }, () => frame), Buffer.from([0x3b])])
}

function tiff(widthPx: number, heightPx: number, stripCount = 1): Buffer {
  const entries = [
    [256, 4, 1, widthPx],
    [257, 4, 1, heightPx],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, stripCount, 8],
    [278, 4, 1, 1],
    [279, 4, stripCount, 8],
  ]
  const list = Buffer.alloc(2 + entries.length * 12 + 4)
  list.writeUInt16LE(entries.length)
  entries.forEach(([tag = 0, type = 0, count = 0, value = 0], n) => {
    list.writeUInt16LE(tag, 2 + n * 12)
    list.writeUInt16LE(type, 4 + n * 12)
    list.writeUInt32LE(count, 6 + n * 12)
    list.writeUInt32LE(value, 10 + n * 12)
  })
  // The next list of entries is this one.
  list.writeUInt32LE(8, list.length - 4)
  return Buffer.concat([Buffer.from('49492a0008000000', 'hex'), list, Buffer.alloc(64)])
}

function bmp(widthPx: number, heightPx: number): Buffer {
  const bytes = Buffer.alloc(1_000)
  bytes.write('BM')
  bytes.writeUInt32LE(1_000, 2)
  bytes.writeUInt32LE(54, 10)
  bytes.writeUInt32LE(40, 14)
  bytes.writeInt32LE(widthPx, 18)
  bytes.writeInt32LE(heightPx, 22)
  bytes.writeUInt16LE(1, 26)
  bytes.writeUInt16LE(24, 28)
  return bytes
}

/* Films. */

const plainFilm = (...args: readonly string[]): Buffer =>
  execFileSync('ffmpeg', ['-v', 'error', ...lavfi('color=red:s=64x36:d=0.4'), '-pix_fmt', 'yuv420p', ...args, 'pipe:1'])

/** Only a film that is made in a file has its tables in its head. */
function withTables(kind: string, content: Buffer): Buffer {
  const path = join(tmpdir(), `rw-bomb-${process.pid}-${kind}.mp4`)
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...lavfi('color=red:s=64x36:d=0.4'), '-pix_fmt', 'yuv420p', path])
  const film = readFileSync(path)
  rmSync(path)
  return replaceBox(film, ['moov', 'trak', 'mdia', 'minf', 'stbl', kind], () => box(kind, content))
}

const FTYP = box('ftyp', Buffer.from('qt  \0\0\0\0qt  '))

const packedHead = (sizeBytes: number): Buffer =>
  Buffer.concat([
    FTYP,
    box('moov', box('cmov', box('dcom', Buffer.from('zlib')), box('cmvd', u32(sizeBytes), zeros(sizeBytes)))),
  ])

function nestedBoxes(depth: number): Buffer {
  const heads = Array.from({ length: depth }, (_, n) => Buffer.concat([u32((depth - n) * 8), Buffer.from('moov')]))
  return Buffer.concat([FTYP, ...heads])
}

/** A list of parts whose parts are lists of parts: itself. Source: ISO/IEC 14496-12, 8.16.3. */
function indexCircle(): Buffer {
  const references = Array.from({ length: 2_000 }, () => u32(0x80000001, 1, 0))
  const head = u32(0, 1, 1_000, 0, 0, references.length)
  const index = box('sidx', head, ...references)
  return Buffer.concat([
    FTYP,
    ...Array.from({ length: 200 }, () => index),
    plainFilm('-f', 'mp4', '-movflags', 'frag_keyframe+empty_moov'),
  ])
}

function nestedElements(depth: number): Buffer {
  const open = Buffer.from([0x1f, 0x43, 0xb6, 0x75, 0x01, ...Array<number>(7).fill(0xff)])
  const segment = Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, ...Array<number>(7).fill(0xff)])
  return Buffer.concat([matroskaHead(), segment, ...Array.from({ length: depth }, () => open)])
}

const track = (number: number, more: readonly Buffer[] = []): Buffer =>
  element(0xae, [
    uint(0xd7, number),
    uint(0x73c5, number),
    uint(0x83, 1),
    text(0x86, 'V_VP8'),
    element(0xe0, [uint(0xb0, 8_000), uint(0xba, 8_000)]),
    ...more,
  ])

const manyTracks = (count: number): Buffer =>
  Buffer.concat([
    matroskaHead(),
    element(0x18538067, [
      element(
        0x1654ae6b,
        Array.from({ length: count }, (_, n) => track(n + 1)),
      ),
    ]),
  ])

/** Pictures that are packed once more by the container. Source: RFC 9559, 5.1.4.1.31. */
function zippedTrack(): Buffer {
  const packing = element(0x6d80, [
    element(0x6240, [uint(0x5031, 0), uint(0x5032, 1), uint(0x5033, 0), element(0x5034, [uint(0x4254, 0)])]),
  ])
  const picture = Buffer.concat([Buffer.from([0x81, 0, 0, 0x80]), zeros(400_000_000)])
  const cluster = element(0x1f43b675, [uint(0xe7, 0), element(0xa3, picture), element(0xa3, picture)])
  return Buffer.concat([matroskaHead(), element(0x18538067, [element(0x1654ae6b, [track(1, [packing])]), cluster])])
}

function growingStream(): Buffer {
  const stream = (size: string, offset: string): Buffer => {
    const small = ['-c:v', 'libx264', '-preset', 'ultrafast', '-x264-params', 'threads=1:sync-lookahead=0']
    const args = [...lavfi(`color=red:s=${size}:r=5:d=0.6`), ...small, '-output_ts_offset', offset, '-f', 'mpegts']
    return execFileSync('ffmpeg', ['-v', 'error', ...args, 'pipe:1'], { maxBuffer: 2 ** 28 })
  }
  return Buffer.concat([stream('64x36', '0'), stream('8192x8000', '1'), stream('64x36', '2')])
}

/* Sounds. */

/** A picture of 255 MB in a tag before a short song. The file has no more on disk than its ends. */
function giantTag(path: string): void {
  const sizeBytes = 267_000_000
  const seven = (value: number): number[] => [value >> 21, (value >> 14) & 127, (value >> 7) & 127, value & 127]
  const frameHead = Buffer.concat([
    Buffer.from('APIC'),
    u32(sizeBytes - 20),
    Buffer.alloc(2),
    Buffer.from('\0image/png\0\x03\0', 'latin1'),
  ])
  writeFileSync(path, Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from(seven(sizeBytes)), frameHead]))
  truncateSync(path, 10 + sizeBytes)
  const song = execFileSync('ffmpeg', [
    '-v',
    'error',
    ...lavfi('sine=d=1'),
    '-id3v2_version',
    '0',
    '-f',
    'mp3',
    'pipe:1',
  ])
  const file = openSync(path, 'r+')
  writeSync(file, song, 0, song.length, 10 + sizeBytes)
  closeSync(file)
}

function wav(channels: number, rateHz: number, saysBytes: number | undefined, dataBytes: number): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(saysBytes ?? dataBytes + 36, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(channels, 22)
  head.writeUInt32LE(rateHz, 24)
  head.writeUInt32LE(Math.min(0xffffffff, rateHz * channels * 2), 28)
  head.writeUInt16LE((channels * 2) & 0xffff, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(saysBytes ?? dataBytes, 40)
  return Buffer.concat([head, Buffer.alloc(dataBytes)])
}

/** The number of samples has 36 bits. Source: RFC 9639, 8.2. */
function flacOf(): Buffer {
  const song = execFileSync('ffmpeg', ['-v', 'error', ...lavfi('sine=d=1'), '-f', 'flac', 'pipe:1'])
  song[21] = (song[21] ?? 0) | 0x0f
  song.fill(0xff, 22, 26)
  return song
}

function coverBomb(): Buffer {
  const cover = png(30_000, 30_000, 1, 3_760 * 30_000)
  const content = Buffer.concat([Buffer.from('\0image/png\0\x03\0', 'latin1'), cover])
  const frame = Buffer.concat([Buffer.from('APIC'), u32(content.length), Buffer.alloc(2), content])
  const seven = [frame.length >> 21, (frame.length >> 14) & 127, (frame.length >> 7) & 127, frame.length & 127]
  const song = execFileSync('ffmpeg', [
    '-v',
    'error',
    ...lavfi('sine=d=1'),
    '-id3v2_version',
    '0',
    '-f',
    'mp3',
    'pipe:1',
  ])
  return Buffer.concat([Buffer.from('ID3\x03\0\0', 'latin1'), Buffer.from(seven), frame, song])
}
