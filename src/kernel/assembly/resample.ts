import { CUBIC_RECORD, LINEAR_RECORD, ONE, innerLeft, outerLeft } from './taps'

/**
 * Scale and shift of one plane. Both passes are separate: source rows go through the horizontal taps into a ring of
 * rows with 7 fractional bits, and each output row is a weighted sum of ring rows.
 * Writes up to 7 bytes past the end of a row, so rows and planes must be written in ascending order.
 */
export function resampleCubic(
  dst: usize, width: i32, height: i32, src: usize, srcStride: i32, srcHeight: i32,
  table: usize, ring: usize, firstY: f64, stepY: f64,
): void {
  const rowBytes = usize((width + 7) & ~7) * 2
  let nextRow = i32(Math.floor(firstY)) - 1
  for (let y = 0; y < height; y++) {
    const at = firstY + f64(y) * stepY
    const top = i32(Math.floor(at)) - 1
    if (nextRow < top) nextRow = top
    for (; nextRow < top + 4; nextRow++) {
      cubicRow(ring + usize(nextRow & 3) * rowBytes, width, src + usize(clampRow(nextRow, srcHeight) * srcStride), table)
    }
    const f = at - Math.floor(at)
    const w0 = outerLeft(f)
    const w1 = innerLeft(f)
    const w3 = outerLeft(1.0 - f)
    fourRows(
      dst, width,
      ring + usize(top & 3) * rowBytes, ring + usize((top + 1) & 3) * rowBytes,
      ring + usize((top + 2) & 3) * rowBytes, ring + usize((top + 3) & 3) * rowBytes,
      pairOf(w0, w1), pairOf(ONE - w0 - w1 - w3, w3),
    )
    dst += width
  }
}

export function resampleLinear(
  dst: usize, width: i32, height: i32, src: usize, srcStride: i32, srcHeight: i32,
  table: usize, ring: usize, firstY: f64, stepY: f64,
): void {
  const rowBytes = usize((width + 7) & ~7) * 2
  let nextRow = i32(Math.floor(firstY))
  for (let y = 0; y < height; y++) {
    const at = firstY + f64(y) * stepY
    const top = i32(Math.floor(at))
    if (nextRow < top) nextRow = top
    for (; nextRow < top + 2; nextRow++) {
      linearRow(ring + usize(nextRow & 1) * rowBytes, width, src + usize(clampRow(nextRow, srcHeight) * srcStride), table)
    }
    const lower = i32(Math.round((at - Math.floor(at)) * f64(ONE)))
    twoRows(dst, width, ring + usize(top & 1) * rowBytes, ring + usize((top + 1) & 1) * rowBytes, pairOf(ONE - lower, lower))
    dst += width
  }
}

@inline
function clampRow(row: i32, height: i32): i32 {
  return row < 0 ? 0 : row >= height ? height - 1 : row
}

/** Two weights side by side, in every pair of 16-bit lanes. */
@inline
function pairOf(left: i32, right: i32): v128 {
  return i32x4.splat((left & 0xffff) | (right << 16))
}

@inline
function cubicRow(out: usize, width: i32, row: usize, table: usize): void {
  const half = i32x4.splat(64)
  for (let x = 0; x < width; x += 8) {
    const pixels = v128.load(row + load<i32>(table))
    const low = i32x4.add(
      i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 16)), v128.load(table, 80)),
      i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 32)), v128.load(table, 96)),
    )
    const high = i32x4.add(
      i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 48)), v128.load(table, 112)),
      i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 64)), v128.load(table, 128)),
    )
    v128.store(out, i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, half), 7), i32x4.shr_s(i32x4.add(high, half), 7)))
    out += 16
    table += CUBIC_RECORD
  }
}

@inline
function linearRow(out: usize, width: i32, row: usize, table: usize): void {
  const half = i32x4.splat(64)
  for (let x = 0; x < width; x += 8) {
    const pixels = v128.load(row + load<i32>(table))
    const low = i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 16)), v128.load(table, 48))
    const high = i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 32)), v128.load(table, 64))
    v128.store(out, i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, half), 7), i32x4.shr_s(i32x4.add(high, half), 7)))
    out += 16
    table += LINEAR_RECORD
  }
}

@inline
function fourRows(dst: usize, width: i32, a: usize, b: usize, c: usize, d: usize, upper: v128, lower: v128): void {
  const half = i32x4.splat(1 << 20)
  for (let x = 0; x < width; x += 8) {
    const at = usize(x) * 2
    const ra = v128.load(a + at)
    const rb = v128.load(b + at)
    const rc = v128.load(c + at)
    const rd = v128.load(d + at)
    const low = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(ra, rb, 0, 8, 1, 9, 2, 10, 3, 11), upper),
      i32x4.dot_i16x8_s(i16x8.shuffle(rc, rd, 0, 8, 1, 9, 2, 10, 3, 11), lower),
    )
    const high = i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(ra, rb, 4, 12, 5, 13, 6, 14, 7, 15), upper),
      i32x4.dot_i16x8_s(i16x8.shuffle(rc, rd, 4, 12, 5, 13, 6, 14, 7, 15), lower),
    )
    storePixels(dst + x, i32x4.shr_s(i32x4.add(low, half), 21), i32x4.shr_s(i32x4.add(high, half), 21))
  }
}

@inline
function twoRows(dst: usize, width: i32, a: usize, b: usize, weights: v128): void {
  const half = i32x4.splat(1 << 20)
  for (let x = 0; x < width; x += 8) {
    const at = usize(x) * 2
    const ra = v128.load(a + at)
    const rb = v128.load(b + at)
    const low = i32x4.dot_i16x8_s(i16x8.shuffle(ra, rb, 0, 8, 1, 9, 2, 10, 3, 11), weights)
    const high = i32x4.dot_i16x8_s(i16x8.shuffle(ra, rb, 4, 12, 5, 13, 6, 14, 7, 15), weights)
    storePixels(dst + x, i32x4.shr_s(i32x4.add(low, half), 21), i32x4.shr_s(i32x4.add(high, half), 21))
  }
}

@inline
function storePixels(dst: usize, low: v128, high: v128): void {
  const words = i16x8.narrow_i32x4_s(low, high)
  v128.store64_lane(dst, i8x16.narrow_i16x8_u(words, words), 0)
}
