/** Weights run from 0 (all `dst`) to 256 (all the other). Whole vectors are written: up to 15 bytes past the end. */

@inline
function weighted(a: v128, b: v128, keep: v128, take: v128): v128 {
  const low = i16x8.add(
    i16x8.mul(i16x8.extend_low_i8x16_u(a), keep),
    i16x8.mul(i16x8.extend_low_i8x16_u(b), take),
  )
  const high = i16x8.add(
    i16x8.mul(i16x8.extend_high_i8x16_u(a), keep),
    i16x8.mul(i16x8.extend_high_i8x16_u(b), take),
  )
  return rounded(low, high)
}

@inline
function rounded(low: v128, high: v128): v128 {
  const half = i16x8.splat(128)
  return i8x16.narrow_i16x8_u(i16x8.shr_u(i16x8.add(low, half), 8), i16x8.shr_u(i16x8.add(high, half), 8))
}

export function mix(dst: usize, src: usize, bytes: i32, weight: i32): void {
  const take = i16x8.splat(i16(weight))
  const keep = i16x8.splat(i16(256 - weight))
  for (let i = 0; i < bytes; i += 16) {
    v128.store(dst + i, weighted(v128.load(dst + i), v128.load(src + i), keep, take))
  }
}

/** Towards one value: black is 16 in luma and 128 in chroma. Exact in length, because planes may be faded one by one. */
export function dip(dst: usize, bytes: i32, value: i32, weight: i32): void {
  const target = i8x16.splat(i8(value))
  const take = i16x8.splat(i16(weight))
  const keep = i16x8.splat(i16(256 - weight))
  let i = 0
  for (; i + 16 <= bytes; i += 16) {
    v128.store(dst + i, weighted(v128.load(dst + i), target, keep, take))
  }
  for (; i < bytes; i++) {
    store<u8>(dst + i, u8((i32(load<u8>(dst + i)) * (256 - weight) + value * weight + 128) >> 8))
  }
}

/** The incoming plane pushes the old one out to the left by `shift` pixels. */
export function slide(dst: usize, src: usize, width: i32, height: i32, shift: i32): void {
  for (let y = 0; y < height; y++) {
    memory.copy(dst, dst + shift, width - shift)
    memory.copy(dst + width - shift, src, shift)
    dst += width
    src += width
  }
}
