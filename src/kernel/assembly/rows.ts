import { CUBIC_RECORD, LINEAR_RECORD } from './taps'

/**
 * Both passes of a resampling, a row at a time. Source rows go through the horizontal taps into rows of 16-bit lanes with
 * 7 fractional bits; an output row is a weighted sum of such rows. The loops over rows are the caller's: within one
 * function V8 runs out of vector registers, and everything takes twice as long.
 */
export function cubicRow(out: usize, width: i32, row: usize, table: usize): void {
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
    v128.store(out, toLanes(low, high))
    out += 16
    table += CUBIC_RECORD
  }
}

export function linearRow(out: usize, width: i32, row: usize, table: usize): void {
  for (let x = 0; x < width; x += 8) {
    const pixels = v128.load(row + load<i32>(table))
    const low = i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 16)), v128.load(table, 48))
    const high = i32x4.dot_i16x8_s(v128.swizzle(pixels, v128.load(table, 32)), v128.load(table, 64))
    v128.store(out, toLanes(low, high))
    out += 16
    table += LINEAR_RECORD
  }
}

/** Weights come in pairs, the left one in the lower half. Writes up to 15 bytes past the end of the row. */
export function fourRows(dst: usize, width: i32, a: usize, b: usize, c: usize, d: usize, upper: i32, lower: i32): void {
  const ab = i32x4.splat(upper)
  const cd = i32x4.splat(lower)
  for (let x = 0; x < width; x += 16) {
    const at = usize(x) * 2
    const left = sumOfFour(v128.load(a + at), v128.load(b + at), v128.load(c + at), v128.load(d + at), ab, cd)
    const right = sumOfFour(v128.load(a + at, 16), v128.load(b + at, 16), v128.load(c + at, 16), v128.load(d + at, 16), ab, cd)
    v128.store(dst + x, i8x16.narrow_i16x8_u(left, right))
  }
}

export function twoRows(dst: usize, width: i32, a: usize, b: usize, weights: i32): void {
  const ab = i32x4.splat(weights)
  for (let x = 0; x < width; x += 16) {
    const at = usize(x) * 2
    const left = sumOfTwo(v128.load(a + at), v128.load(b + at), ab)
    const right = sumOfTwo(v128.load(a + at, 16), v128.load(b + at, 16), ab)
    v128.store(dst + x, i8x16.narrow_i16x8_u(left, right))
  }
}

@inline
function toLanes(low: v128, high: v128): v128 {
  const half = i32x4.splat(1 << 6)
  return i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, half), 7), i32x4.shr_s(i32x4.add(high, half), 7))
}

@inline
function sumOfFour(a: v128, b: v128, c: v128, d: v128, ab: v128, cd: v128): v128 {
  return toPixels(
    i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), ab),
      i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11), cd),
    ),
    i32x4.add(
      i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), ab),
      i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15), cd),
    ),
  )
}

@inline
function sumOfTwo(a: v128, b: v128, ab: v128): v128 {
  return toPixels(
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), ab),
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), ab),
  )
}

@inline
function toPixels(low: v128, high: v128): v128 {
  const half = i32x4.splat(1 << 20)
  return i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, half), 21), i32x4.shr_s(i32x4.add(high, half), 21))
}
