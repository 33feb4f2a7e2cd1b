/**
 * Lays a premultiplied plane over another. `opacity` runs from 0 to 256. `fraction` (0 to 255) moves the plane up by
 * that many 256ths of a row. Strides are multiples of 16; what lies beyond the picture has alpha 0 and colour 0, which
 * leaves every pixel below exactly as it was. One more row than `rows` is read.
 */
export function over(
  dst: usize, dstStride: i32, colour: usize, alpha: usize, stride: i32, rows: i32, opacity: i32, fraction: i32,
): void {
  const visible = i16x8.splat(i16(opacity))
  const upper = i16x8.splat(i16(256 - fraction))
  const lower = i16x8.splat(i16(fraction))
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < stride; x += 16) {
      let c = v128.load(colour + x)
      let a = v128.load(alpha + x)
      if (fraction != 0) {
        c = between(c, v128.load(colour + x + stride), upper, lower)
        a = between(a, v128.load(alpha + x + stride), upper, lower)
      }
      if (v128.any_true(a)) v128.store(dst + x, covered(v128.load(dst + x), c, a, visible))
    }
    dst += dstStride
    colour += stride
    alpha += stride
  }
}

@inline
function between(a: v128, b: v128, upper: v128, lower: v128): v128 {
  const low = i16x8.add(i16x8.mul(i16x8.extend_low_i8x16_u(a), upper), i16x8.mul(i16x8.extend_low_i8x16_u(b), lower))
  const high = i16x8.add(i16x8.mul(i16x8.extend_high_i8x16_u(a), upper), i16x8.mul(i16x8.extend_high_i8x16_u(b), lower))
  return i8x16.narrow_i16x8_u(i16x8.shr_u(low, 8), i16x8.shr_u(high, 8))
}

@inline
function covered(below: v128, colour: v128, alpha: v128, visible: v128): v128 {
  const low = half(i16x8.extend_low_i8x16_u(below), i16x8.extend_low_i8x16_u(colour), i16x8.extend_low_i8x16_u(alpha), visible)
  const high = half(i16x8.extend_high_i8x16_u(below), i16x8.extend_high_i8x16_u(colour), i16x8.extend_high_i8x16_u(alpha), visible)
  return i8x16.narrow_i16x8_u(low, high)
}

@inline
function half(below: v128, colour: v128, alpha: v128, visible: v128): v128 {
  const a = i16x8.shr_u(i16x8.mul(alpha, visible), 8)
  const c = i16x8.shr_u(i16x8.mul(colour, visible), 8)
  const kept = i16x8.add(i16x8.mul(below, i16x8.sub(i16x8.splat(255), a)), i16x8.splat(128))
  return i16x8.add(c, i16x8.shr_u(i16x8.add(kept, i16x8.shr_u(kept, 8)), 8))
}
