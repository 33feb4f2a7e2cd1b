/**
 * A row of yuv420p as pixels of a screen, red in the lowest byte. The five factors are quarters of what BT.709 says, with 15
 * fractional bits. Sixteen pixels at a time: up to 60 bytes past the end are written, and 15 past the ends of the rows read.
 */
export function colourRow(
  dst: usize, width: i32, y: usize, u: usize, v: usize, luma: i32, redV: i32, greenU: i32, greenV: i32, blueU: i32,
): void {
  const brighter = i16x8.splat(i16(luma))
  const redOf = i16x8.splat(i16(redV))
  const greenOfU = i16x8.splat(i16(greenU))
  const greenOfV = i16x8.splat(i16(greenV))
  const blueOf = i16x8.splat(i16(blueU))
  for (let x = 0; x < width; x += 16) {
    const at = usize(x)
    const blueness = signed(v128.load64_zero(u + (at >> 1)))
    const redness = signed(v128.load64_zero(v + (at >> 1)))
    const red = i16x8.q15mulr_sat_s(redness, redOf)
    const green = i16x8.add(i16x8.q15mulr_sat_s(blueness, greenOfU), i16x8.q15mulr_sat_s(redness, greenOfV))
    const blue = i16x8.q15mulr_sat_s(blueness, blueOf)
    const levels = v128.load(y + at)
    const left = i16x8.q15mulr_sat_s(lit(i16x8.extend_low_i8x16_u(levels)), brighter)
    const right = i16x8.q15mulr_sat_s(lit(i16x8.extend_high_i8x16_u(levels)), brighter)
    storePixels(dst + at * 4, both(left, right, red), both(left, right, green), both(left, right, blue))
  }
}

/** Colours around nothing, with 7 fractional bits. */
@inline
function signed(colours: v128): v128 {
  return i16x8.shl(i16x8.sub(i16x8.extend_low_i8x16_u(colours), i16x8.splat(128)), 7)
}

/** Brightness above black, with 7 fractional bits. */
@inline
function lit(levels: v128): v128 {
  return i16x8.shl(i16x8.sub(levels, i16x8.splat(16)), 7)
}

/** Two neighbours share a colour. Sums come with 5 fractional bits, and a half to round by. */
@inline
function both(left: v128, right: v128, colour: v128): v128 {
  const rounded = i16x8.add(colour, i16x8.splat(16))
  const first = i16x8.add(left, i16x8.shuffle(rounded, rounded, 0, 0, 1, 1, 2, 2, 3, 3))
  const second = i16x8.add(right, i16x8.shuffle(rounded, rounded, 4, 4, 5, 5, 6, 6, 7, 7))
  return i8x16.narrow_i16x8_u(i16x8.shr_s(first, 5), i16x8.shr_s(second, 5))
}

@inline
function storePixels(at: usize, red: v128, green: v128, blue: v128): void {
  const opaque = i8x16.splat(-1)
  const rgLow = i8x16.shuffle(red, green, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
  const rgHigh = i8x16.shuffle(red, green, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
  const baLow = i8x16.shuffle(blue, opaque, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
  const baHigh = i8x16.shuffle(blue, opaque, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
  v128.store(at, i16x8.shuffle(rgLow, baLow, 0, 8, 1, 9, 2, 10, 3, 11))
  v128.store(at, i16x8.shuffle(rgLow, baLow, 4, 12, 5, 13, 6, 14, 7, 15), 16)
  v128.store(at, i16x8.shuffle(rgHigh, baHigh, 0, 8, 1, 9, 2, 10, 3, 11), 32)
  v128.store(at, i16x8.shuffle(rgHigh, baHigh, 4, 12, 5, 13, 6, 14, 7, 15), 48)
}
