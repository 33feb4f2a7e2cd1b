/** Blends by a weight of its own for every pixel: 0 keeps `dst`, 255 takes `src`, both exactly. Nothing past the end is changed. */
export function mixMasked(dst: usize, src: usize, mask: usize, bytes: i32): void {
  for (let i = 0; i < bytes; i += 16) {
    const take = v128.load(mask + i)
    if (!v128.any_true(take)) continue
    const keep = v128.not(take)
    const a = v128.load(dst + i)
    const b = v128.load(src + i)
    const low = i16x8.add(i16x8.extmul_low_i8x16_u(a, keep), i16x8.extmul_low_i8x16_u(b, take))
    const high = i16x8.add(i16x8.extmul_high_i8x16_u(a, keep), i16x8.extmul_high_i8x16_u(b, take))
    storeUpTo(dst + i, i8x16.narrow_i16x8_u(by255(low), by255(high)), a, bytes - i)
  }
}

/** Stores `fresh` in the first `rest` bytes and `before` in the others. */
@inline
export function storeUpTo(at: usize, fresh: v128, before: v128, rest: i32): void {
  if (rest >= 16) {
    v128.store(at, fresh)
    return
  }
  const inside = i8x16.lt_u(i8x16(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat(i8(rest)))
  v128.store(at, v128.bitselect(fresh, before, inside))
}

/** Divides by 255, rounded to nearest, without leaving 16 bits. */
@inline
function by255(sum: v128): v128 {
  const half = i16x8.add(sum, i16x8.splat(128))
  return i16x8.shr_u(i16x8.add(half, i16x8.shr_u(half, 8)), 8)
}

/** One row of half the width: each pixel is the mean of two by two. Up to 15 bytes past the end are written. */
export function halveRow(dst: usize, width: i32, upper: usize, lower: usize): void {
  for (let x = 0; x < width; x += 16) {
    const at = usize(x) * 2
    const left = means(v128.load(upper + at), v128.load(lower + at))
    const right = means(v128.load(upper + at, 16), v128.load(lower + at, 16))
    v128.store(dst + x, i8x16.narrow_i16x8_u(left, right))
  }
}

/** The means of eight neighbouring squares of two by two. */
@inline
export function means(upper: v128, lower: v128): v128 {
  const sums = i16x8.add(i16x8.extadd_pairwise_i8x16_u(upper), i16x8.extadd_pairwise_i8x16_u(lower))
  return i16x8.shr_u(i16x8.add(sums, i16x8.splat(2)), 2)
}
