import { CUBIC_RECORD, LINEAR_RECORD } from './taps'

/** Half an output step, in the rows' 7 fractional bits: added where it costs least, before the rows are weighed. */
const HALF: i16 = 64
/** Lifts brightness back by 128. */
const SIGN: i8 = -128

/**
 * Both passes of a resampling. Source rows go through the horizontal taps, two at a time because they share them, into rows
 * of 16-bit lanes with 7 fractional bits; an output row is a weighted sum of such rows. Brightness is lowered by 128 in
 * between, so that what a cubic adds at an edge fits into the lanes. The loops over rows are the caller's: within one
 * function V8 runs out of vector registers, and everything takes twice as long.
 */
export function cubicRows(outA: usize, outB: usize, width: i32, rowA: usize, rowB: usize, table: usize): void {
  const centre = i16x8.splat(-16384 + HALF)
  for (let x = 0; x < width; x += 8) {
    const base = load<i32>(table)
    const left = v128.load(table, 16)
    const right = v128.load(table, 32)
    const w0 = v128.load(table, 48)
    const w1 = v128.load(table, 64)
    const w2 = v128.load(table, 80)
    const w3 = v128.load(table, 96)
    const a = v128.load(rowA + base)
    const b = v128.load(rowB + base)
    const al = v128.swizzle(a, left)
    const ar = v128.swizzle(a, right)
    v128.store(
      outA,
      i16x8.add(
        i16x8.add(i16x8.mul(al, w0), i16x8.mul(i16x8.shr_u(al, 8), w1)),
        i16x8.add(i16x8.add(i16x8.mul(ar, w2), centre), i16x8.mul(i16x8.shr_u(ar, 8), w3)),
      ),
    )
    const bl = v128.swizzle(b, left)
    const br = v128.swizzle(b, right)
    v128.store(
      outB,
      i16x8.add(
        i16x8.add(i16x8.mul(bl, w0), i16x8.mul(i16x8.shr_u(bl, 8), w1)),
        i16x8.add(i16x8.add(i16x8.mul(br, w2), centre), i16x8.mul(i16x8.shr_u(br, 8), w3)),
      ),
    )
    outA += 16
    outB += 16
    table += CUBIC_RECORD
  }
}

export function linearRows(outA: usize, outB: usize, width: i32, rowA: usize, rowB: usize, table: usize): void {
  const half = i16x8.splat(HALF)
  for (let x = 0; x < width; x += 8) {
    const base = load<i32>(table)
    const pattern = v128.load(table, 16)
    const w0 = v128.load(table, 32)
    const w1 = v128.load(table, 48)
    const a = v128.swizzle(v128.load(rowA + base), pattern)
    const b = v128.swizzle(v128.load(rowB + base), pattern)
    v128.store(outA, i16x8.add(i16x8.add(i16x8.mul(a, w0), half), i16x8.mul(i16x8.shr_u(a, 8), w1)))
    v128.store(outB, i16x8.add(i16x8.add(i16x8.mul(b, w0), half), i16x8.mul(i16x8.shr_u(b, 8), w1)))
    outA += 16
    outB += 16
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
    v128.store(dst + x, v128.xor(i8x16.narrow_i16x8_s(left, right), i8x16.splat(SIGN)))
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
  return i16x8.narrow_i32x4_s(i32x4.shr_s(low, 21), i32x4.shr_s(high, 21))
}
