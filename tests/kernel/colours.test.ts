import { expect, it } from 'vitest'
import { BT709 } from '../../src/kernel/bt709'
import { createColours } from '../../src/kernel/colours'
import { pictureBytes } from '../../src/kernel/picture'

/** Red, green and blue of the first pixel of an even picture in one colour. */
async function colourOf(y: number, u: number, v: number): Promise<number[]> {
  const { convert, pixels } = await createColours({ widthPx: 2, heightPx: 2 })
  convert(Uint8Array.of(y, y, y, y, u, v))
  return [...pixels].slice(0, 4)
}

/** What players make of a pixel, in whole numbers at the very end only. */
function expected(y: number, u: number, v: number): [number, number, number] {
  const luma = BT709.luma * (y - BT709.black)
  const [blueness, redness] = [u - BT709.grey, v - BT709.grey]
  return [
    within(luma + BT709.redFromV * redness),
    within(luma + BT709.greenFromU * blueness + BT709.greenFromV * redness),
    within(luma + BT709.blueFromU * blueness),
  ]
}

const within = (level: number): number => Math.min(255, Math.max(0, level))
const off = (found: number | undefined, wanted: number): number => Math.abs((found ?? -99) - wanted)

it('gives the colours that BT.709 says', async () => {
  expect(await colourOf(16, 128, 128)).toEqual([0, 0, 0, 255])
  expect(await colourOf(235, 128, 128)).toEqual([255, 255, 255, 255])
  expect(await colourOf(126, 128, 128)).toEqual([128, 128, 128, 255])
  expect(await colourOf(63, 102, 240)).toEqual([255, 1, 0, 255])
  expect(await colourOf(173, 42, 26)).toEqual([0, 255, 1, 255])
  expect(await colourOf(32, 240, 118)).toEqual([1, 0, 255, 255])
})

it('is within a level of exact arithmetic for any brightness with any colour', async () => {
  const size = { widthPx: 512, heightPx: 512 }
  const { convert, pixels } = await createColours(size)
  const picture = new Uint8Array(pictureBytes(512, 512))
  const [u, v] = [picture.subarray(512 * 512), picture.subarray(512 * 512 + 256 * 256)]
  for (let at = 0; at < 256 * 256; at++) [u[at], v[at]] = [at & 255, at >> 8]
  let most = 0
  for (let level = 0; level < 256; level += 15) {
    picture.fill(level, 0, 512 * 512)
    convert(picture)
    // One of the four pixels of each colour: the next test has an eye on their places.
    for (let colour = 0; colour < 256 * 256; colour++) {
      const at = 4 * (((colour >> 8) * 2 + (level & 1)) * 512 + (colour & 255) * 2)
      const [red, green, blue] = expected(level, colour & 255, colour >> 8)
      most = Math.max(most, off(pixels[at], red), off(pixels[at + 1], green), off(pixels[at + 2], blue))
    }
  }
  expect(most).toBeLessThan(0.6)
})

it.each([
  [2, 2],
  [18, 6],
  [42, 22],
  [30, 2],
])('gives every pixel of %d × %d its own brightness and the colour it shares', async (widthPx, heightPx) => {
  const { convert, pixels } = await createColours({ widthPx, heightPx })
  const picture = Uint8Array.from({ length: pictureBytes(widthPx, heightPx) }, (_, at) => (at * 37) & 255)
  convert(picture)
  const half = widthPx / 2
  for (let row = 0; row < heightPx; row++) {
    for (let column = 0; column < widthPx; column++) {
      const at = row * widthPx + column
      const colour = widthPx * heightPx + (row >> 1) * half + (column >> 1)
      const wanted = expected(picture[at] ?? 0, picture[colour] ?? 0, picture[colour + half * (heightPx / 2)] ?? 0)
      expect(Math.max(...wanted.map((value, channel) => off(pixels[at * 4 + channel], value)))).toBeLessThan(0.6)
      expect(pixels[at * 4 + 3]).toBe(255)
    }
  }
})
