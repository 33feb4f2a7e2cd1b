import { means, storeUpTo } from './masked'

/**
 * Grades pictures by curves over brightness. A curve has a knot at every 16th level: 16 bytes of values and 16 signed
 * bytes of the way to the next knot, so that one vector looks up each. Nothing past the end of a row is changed.
 */
const WAY: usize = 16

@inline
function wayLow(ways: v128, part: v128): v128 {
  return i16x8.shr_s(i16x8.add(i16x8.extmul_low_i8x16_s(ways, part), i16x8.splat(8)), 4)
}

@inline
function wayHigh(ways: v128, part: v128): v128 {
  return i16x8.shr_s(i16x8.add(i16x8.extmul_high_i8x16_s(ways, part), i16x8.splat(8)), 4)
}

export function gradeLuma(row: usize, count: i32, curve: usize): void {
  const knots = v128.load(curve)
  const ways = v128.load(curve + WAY)
  for (let x = 0; x < count; x += 16) {
    const before = v128.load(row + x)
    const knot = i8x16.shr_u(before, 4)
    const part = v128.and(before, i8x16.splat(15))
    const way = v128.swizzle(ways, knot)
    const change = i8x16.narrow_i16x8_s(wayLow(way, part), wayHigh(way, part))
    storeUpTo(row + x, i8x16.add(v128.swizzle(knots, knot), change), before, count - x)
  }
}

/**
 * One row of both colour planes: their `strength` (14 fractional bits), and tints by the brightness of the four pixels that
 * share the colour. `tints` holds two curves of signed quarter levels, for u and for v.
 */
export function gradeChroma(u: usize, v: usize, upper: usize, lower: usize, count: i32, tints: usize, strength: i32): void {
  const uKnots = v128.load(tints)
  const uWays = v128.load(tints + WAY)
  const vKnots = v128.load(tints + 2 * WAY)
  const vWays = v128.load(tints + 3 * WAY)
  const strong = i16x8.splat(i16(strength))
  for (let x = 0; x < count; x += 16) {
    const at = usize(x) * 2
    const luma = i8x16.narrow_i16x8_u(
      means(v128.load(upper + at), v128.load(lower + at)),
      means(v128.load(upper + at, 16), v128.load(lower + at, 16)),
    )
    const knot = i8x16.shr_u(luma, 4)
    const part = v128.and(luma, i8x16.splat(15))
    const oldU = v128.load(u + x)
    const oldV = v128.load(v + x)
    storeUpTo(u + x, tinted(oldU, tintOf(uKnots, uWays, knot, part), strong), oldU, count - x)
    storeUpTo(v + x, tinted(oldV, tintOf(vKnots, vWays, knot, part), strong), oldV, count - x)
  }
}

@inline
function tintOf(knots: v128, ways: v128, knot: v128, part: v128): v128 {
  const way = v128.swizzle(ways, knot)
  return i8x16.add(v128.swizzle(knots, knot), i8x16.narrow_i16x8_s(wayLow(way, part), wayHigh(way, part)))
}

@inline
function tinted(colour: v128, tint: v128, strong: v128): v128 {
  const grey = i8x16.splat(-128)
  const signed = v128.xor(colour, grey)
  const low = strengthened(i16x8.extend_low_i8x16_s(signed), i16x8.extend_low_i8x16_s(tint), strong)
  const high = strengthened(i16x8.extend_high_i8x16_s(signed), i16x8.extend_high_i8x16_s(tint), strong)
  return v128.xor(i8x16.narrow_i16x8_s(low, high), grey)
}

/** Products come with 6 fractional bits, tints with 2. */
@inline
function strengthened(colour: v128, tint: v128, strong: v128): v128 {
  const product = i16x8.q15mulr_sat_s(i16x8.shl(colour, 7), strong)
  return i16x8.shr_s(i16x8.add(i16x8.add(product, i16x8.shl(tint, 4)), i16x8.splat(32)), 6)
}
