/**
 * @typedef {object} Picture
 * @property {number} sizePx
 * @property {Buffer} png
 * @property {Uint8ClampedArray} rgba 4 bytes a pixel, rows from the top
 */

/** Windows reads the largest as PNG, and the others, which older parts of it draw, as bitmaps. */
const PNG_FROM_PX = 256
const ICO_HEAD_BYTES = 6
const ICO_ROW_BYTES = 16

/**
 * The icon of Windows, all sizes in one file. Source: Windows "Icons in Win32", `ICONDIR`.
 * @param {readonly Picture[]} pictures none larger than 256
 * @returns {Buffer}
 */
export function toIco(pictures) {
  const head = Buffer.alloc(ICO_HEAD_BYTES)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  const bodies = pictures.map((picture) => (picture.sizePx >= PNG_FROM_PX ? picture.png : toBitmap(picture)))
  let at = ICO_HEAD_BYTES + pictures.length * ICO_ROW_BYTES
  const rows = pictures.map(({ sizePx }, index) => {
    const row = Buffer.alloc(ICO_ROW_BYTES)
    // 0 stands for 256.
    row.writeUInt8(sizePx % 256, 0)
    row.writeUInt8(sizePx % 256, 1)
    row.writeUInt16LE(1, 4)
    row.writeUInt16LE(32, 6)
    row.writeUInt32LE(bodies[index].length, 8)
    row.writeUInt32LE(at, 12)
    at += bodies[index].length
    return row
  })
  return Buffer.concat([head, ...rows, ...bodies])
}

/** Blue, green, red and alpha, rows from the bottom, and behind them a mask for systems that know no alpha. */
function toBitmap({ sizePx, rgba }) {
  const head = Buffer.alloc(40)
  head.writeUInt32LE(40, 0)
  head.writeInt32LE(sizePx, 4)
  // Picture and mask together.
  head.writeInt32LE(sizePx * 2, 8)
  head.writeUInt16LE(1, 12)
  head.writeUInt16LE(32, 14)
  const pixels = Buffer.alloc(sizePx * sizePx * 4)
  const maskRowBytes = Math.ceil(sizePx / 32) * 4
  const mask = Buffer.alloc(maskRowBytes * sizePx)
  for (let y = 0; y < sizePx; y += 1) {
    for (let x = 0; x < sizePx; x += 1) {
      const from = (y * sizePx + x) * 4
      const row = sizePx - 1 - y
      const [red, green, blue, alpha] = rgba.subarray(from, from + 4)
      pixels.set([blue, green, red, alpha], (row * sizePx + x) * 4)
      if (alpha === 0) mask[row * maskRowBytes + (x >> 3)] |= 0x80 >> (x & 7)
    }
  }
  return Buffer.concat([head, pixels, mask])
}

/**
 * The kinds that hold PNG, and their sizes; three sizes have two, for screens of either density.
 * Source: Apple `iconutil`, and what it writes.
 */
const ICNS_KINDS = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]

/** What the icon of macOS is made from. */
export const ICNS_SIZES_PX = [...new Set(ICNS_KINDS.map(([, sizePx]) => sizePx))]

/**
 * The icon of macOS, all sizes in one file.
 * @param {readonly Picture[]} pictures one for each of `ICNS_SIZES_PX`
 * @returns {Buffer}
 */
export function toIcns(pictures) {
  const parts = ICNS_KINDS.map(([kind, sizePx]) => {
    const found = pictures.find((picture) => picture.sizePx === sizePx)
    if (!found) throw new Error(`The icon has no picture of ${sizePx} pixels.`)
    return toPart(kind, found.png)
  })
  return toPart('icns', Buffer.concat(parts))
}

function toPart(kind, body) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(head.length + body.length, 4)
  return Buffer.concat([head, body])
}
