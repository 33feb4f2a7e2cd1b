import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'
import type { WebpFilm, WebpFrame } from './frames'

/** Quick: what is written is read again at once. */
const LEVEL = 1
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Eight bits of red, green, blue and alpha. */
const RGBA = [8, 6, 0, 0, 0]
/** A duration is a fraction of two 16-bit numbers; beyond a minute hundredths are exact enough. */
const MOST_MS = 65_535

const pack = promisify(deflate) as (bytes: Buffer, options: { level: number }) => Promise<Buffer>

/**
 * Writes a moving WebP as a moving PNG, which has the same rectangles, the same ways to lay them down and the same ways to
 * clear them, so that ffmpeg, which cannot do the one, does all of that in the other. `pixelsOf` answers the decoded pixels
 * of a frame, 4 bytes each, and is asked for one after the other. Source: PNG specification, third edition, 4.9 and 11.3.7.
 */
export async function* toMovingPng(
  film: WebpFilm,
  pixelsOf: (frame: WebpFrame) => Promise<Buffer>,
): AsyncGenerator<Buffer> {
  yield SIGNATURE
  yield chunk('IHDR', numbers([film.widthPx, 4], [film.heightPx, 4], ...RGBA.map((byte) => [byte, 1] as const)))
  const frames = withEnd(film.frames)
  yield chunk('acTL', numbers([frames.length, 4], [1, 4]))
  let order = 0
  for (const [index, frame] of frames.entries()) {
    const source = film.frames[index]
    const pixels = source ? await pixelsOf(source) : NOTHING
    // The first picture of a PNG is as large as the whole.
    const isFirst = index === 0
    const place = isFirst ? { ...frame, xPx: 0, yPx: 0, widthPx: film.widthPx, heightPx: film.heightPx } : frame
    const whole = isFirst ? onCanvas(film, frame, pixels) : pixels
    yield chunk('fcTL', frameHead(order++, place))
    const packed = await pack(inRows(whole, place.widthPx * 4), { level: LEVEL })
    yield isFirst ? chunk('IDAT', packed) : chunk('fdAT', Buffer.concat([numbers([order++, 4]), packed]))
  }
  yield chunk('IEND', Buffer.alloc(0))
}

type Placed = Omit<WebpFrame, 'toStill'>

/** One clear pixel. */
const NOTHING = Buffer.alloc(4)
const END_MS = 10

/** How long the last picture is seen is told by nothing behind it in a clip, so a frame that changes nothing ends it. */
function withEnd(frames: readonly WebpFrame[]): readonly Placed[] {
  const last = frames.at(-1)
  if (!last) return frames
  const durationMs = Math.max(1, last.durationMs - END_MS)
  const end = {
    xPx: 0,
    yPx: 0,
    widthPx: 1,
    heightPx: 1,
    durationMs: END_MS,
    isBlended: true,
    isCleared: false,
  }
  return [...frames.slice(0, -1), { ...last, durationMs, isCleared: false }, end]
}

function frameHead(order: number, { widthPx, heightPx, xPx, yPx, ...frame }: Placed): Buffer {
  const [amount, parts] =
    frame.durationMs <= MOST_MS ? [frame.durationMs, 1000] : [Math.min(MOST_MS, Math.round(frame.durationMs / 100)), 10]
  return numbers(
    ...([
      [order, 4],
      [widthPx, 4],
      [heightPx, 4],
      [xPx, 4],
      [yPx, 4],
    ] as const),
    ...([
      [amount, 2],
      [parts, 2],
      [frame.isCleared ? 1 : 0, 1],
      [frame.isBlended ? 1 : 0, 1],
    ] as const),
  )
}

function onCanvas({ widthPx, heightPx }: WebpFilm, frame: Placed, pixels: Buffer): Buffer {
  if (frame.widthPx === widthPx && frame.heightPx === heightPx) return pixels
  const canvas = Buffer.alloc(widthPx * heightPx * 4)
  for (let row = 0; row < frame.heightPx; row += 1) {
    const from = row * frame.widthPx * 4
    pixels.copy(canvas, ((frame.yPx + row) * widthPx + frame.xPx) * 4, from, from + frame.widthPx * 4)
  }
  return canvas
}

/** Every row begins with the way in which it is written: 0 is as it is. */
function inRows(pixels: Buffer, rowBytes: number): Buffer {
  const rows = pixels.length / rowBytes
  const lines = Buffer.alloc(pixels.length + rows)
  for (let row = 0; row < rows; row += 1) {
    pixels.copy(lines, row * (rowBytes + 1) + 1, row * rowBytes, (row + 1) * rowBytes)
  }
  return lines
}

function numbers(...all: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const written = Buffer.alloc(bytes)
      written.writeUIntBE(value, 0, bytes)
      return written
    }),
  )
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  return Buffer.concat([numbers([body.length, 4]), typed, numbers([crc32(typed), 4])])
}
