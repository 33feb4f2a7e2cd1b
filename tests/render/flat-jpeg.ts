/** How the four inks of a JPEG for printing are written down. Source: Adobe Technical Note 5116, APP14. */
export type InkCoding = 'cmyk' | 'ycck'

/** The smallest JPEG with four components, all of one colour. `stored` are the levels in the file, as Adobe programs write them. */
export function flatFourInkJpeg(stored: readonly [number, number, number, number], coding: InkCoding): Buffer {
  const sizePx = 64
  const components = [1, 2, 3, 4]
  return Buffer.from([
    ...[0xff, 0xd8],
    ...marker(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, coding === 'ycck' ? 2 : 0]),
    ...marker(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...marker(0xc0, [8, 0, sizePx, 0, sizePx, 4, ...components.flatMap((id) => [id, 0x11, 0])]),
    // Twelve symbols of four bits for levels, and one of one bit that says: nothing else in this block.
    ...marker(0xc4, [0x00, 0, 0, 0, 12, ...Array<number>(12).fill(0), ...Array.from({ length: 12 }, (_, n) => n)]),
    ...marker(0xc4, [0x10, 1, ...Array<number>(15).fill(0), 0]),
    ...marker(0xda, [4, ...components.flatMap((id) => [id, 0x00]), 0, 63, 0]),
    ...toScan(stored, (sizePx / 8) ** 2),
    ...[0xff, 0xd9],
  ])
}

const marker = (code: number, body: readonly number[]): number[] => [
  ...[0xff, code, (body.length + 2) >> 8, (body.length + 2) & 255],
  ...body,
]

/** Only the first block says what level it has; all others are no different. */
function toScan(stored: readonly number[], blocks: number): number[] {
  const first = stored.map((level) => toDifference(level - 128) + '0').join('')
  return toBytes(first + '00000'.repeat(stored.length * (blocks - 1)))
}

function toBytes(bits: string): number[] {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1')
  const bytes = Array.from({ length: whole.length / 8 }, (_, n) => Number.parseInt(whole.slice(n * 8, n * 8 + 8), 2))
  return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]))
}

function toDifference(value: number): string {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1
  const bits = value < 0 ? value + 2 ** length - 1 : value
  return length.toString(2).padStart(4, '0') + (length === 0 ? '' : bits.toString(2).padStart(length, '0'))
}

/** A grey JPEG in several passes: levels first, then as many empty passes over the rest as wished. Source: ITU-T T.81, annex G. */
export function flatProgressiveJpeg(picture: {
  readonly widthPx: number
  readonly heightPx: number
  readonly level: number
  readonly emptyPasses?: number
}): Buffer {
  const { widthPx, heightPx, level, emptyPasses = 1 } = picture
  const blocks = Math.ceil(widthPx / 8) * Math.ceil(heightPx / 8)
  // The longest run of blocks without anything more is 32767: symbol e0, then 14 bits.
  const runs = Math.floor(blocks / 32_767)
  const rest = blocks - runs * 32_767
  const longest = Math.floor(Math.log2(Math.max(1, rest)))
  const restBits = `1${(rest - 2 ** longest).toString(2).padStart(longest, '0')}`
  const empty = toBytes(`0${'1'.repeat(14)}`.repeat(runs) + (rest > 0 ? restBits.slice(0, longest + 1) : ''))
  const refined = [...marker(0xda, [1, 1, 0x00, 1, 63, 0x10]), ...empty]
  return Buffer.concat([
    Buffer.from([
      ...[0xff, 0xd8],
      ...marker(0xdb, [0, ...Array<number>(64).fill(8)]),
      ...marker(0xc2, [8, heightPx >> 8, heightPx & 255, widthPx >> 8, widthPx & 255, 1, 1, 0x11, 0]),
      ...marker(0xc4, [0x00, 0, 0, 0, 12, ...Array<number>(12).fill(0), ...Array.from({ length: 12 }, (_, n) => n)]),
      ...marker(0xc4, [0x10, 2, ...Array<number>(15).fill(0), 0xe0, longest << 4]),
      ...marker(0xda, [1, 1, 0x00, 0, 0, 0]),
      ...toBytes(`${toDifference(level - 128)}${'0000'.repeat(blocks - 1)}`),
      ...marker(0xda, [1, 1, 0x00, 1, 63, 0x01]),
      ...empty,
    ]),
    ...Array.from({ length: emptyPasses - 1 }, () => Buffer.from(refined)),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** A JPEG that says it has these colours, as XYZ of D50. Source: ICC.1:2022, 7.3. */
export function withProfile(jpeg: Buffer, colorants: readonly (readonly [number, number, number])[]): Buffer {
  const profile = Buffer.alloc(132 + 12 * 3 + 20 * 3)
  profile.writeUInt32BE(3, 128)
  colorants.forEach((xyz, n) => {
    const offset = 132 + 36 + n * 20
    profile.write(`${'rgb'[n]}XYZ`, 132 + n * 12, 'latin1')
    profile.writeUInt32BE(offset, 132 + n * 12 + 4)
    profile.write('XYZ ', offset, 'latin1')
    xyz.forEach((value, part) => profile.writeInt32BE(Math.round(value * 65_536), offset + 8 + part * 4))
  })
  const body = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile])
  const head = Buffer.from([0xff, 0xe2, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}
