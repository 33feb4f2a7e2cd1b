/**
 * Horizontal taps, built once per frame and plane. A record covers eight neighbouring outputs: the offset of the one
 * 16-byte load that holds all their source pixels, byte patterns that bring each output's pixels together in pairs, and
 * their weights, one vector for each tap. Places are taken to the nearest 128th of a pixel. Weights have 7 fractional
 * bits and sum to exactly 1, so flat colours stay what they are; their centre is exactly the place.
 */
export const CUBIC_RECORD: usize = 112
export const LINEAR_RECORD: usize = 64
const ONE: i32 = 128

@inline
function outerLeft(f: f64): i32 {
  return i32(nearest(f64(ONE) * f * (-0.5 + f * (1.0 - 0.5 * f))))
}

/** Catmull-Rom: four source pixels an output. `first` is the source position of output 0, `step` the way to the next. */
export function buildCubicTaps(table: usize, count: i32, first: f64, step: f64): void {
  for (let group = 0; group < count; group += 8) {
    const base = i32(Math.floor(first + f64(group) * step)) - 1
    store<i32>(table, base)
    for (let lane = 0; lane < 8; lane++) {
      const at = first + f64(group + lane) * step
      const whole = Math.floor(at)
      const part = i32(nearest((at - whole) * f64(ONE)))
      const f = f64(part) / f64(ONE)
      const w0 = outerLeft(f)
      const w3 = outerLeft(1.0 - f)
      const w2 = part + w0 - 2 * w3
      const index = u8(i32(whole) - 1 - base)
      const to = table + 16 + usize(lane) * 2
      storePair(to, index)
      storePair(to + 16, index + 2)
      store<i16>(to + 32, i16(w0))
      store<i16>(to + 48, besides(ONE - w0 - w2 - w3, w0))
      store<i16>(to + 64, i16(w2))
      store<i16>(to + 80, besides(w3, w2))
    }
    table += CUBIC_RECORD
  }
}

/** Two source pixels an output. */
export function buildLinearTaps(table: usize, count: i32, first: f64, step: f64): void {
  for (let group = 0; group < count; group += 8) {
    const base = i32(Math.floor(first + f64(group) * step))
    store<i32>(table, base)
    for (let lane = 0; lane < 8; lane++) {
      const at = first + f64(group + lane) * step
      const whole = Math.floor(at)
      const right = i32(nearest((at - whole) * f64(ONE)))
      const to = table + 16 + usize(lane) * 2
      storePair(to, u8(i32(whole) - base))
      store<i16>(to + 16, i16(ONE - right))
      store<i16>(to + 32, besides(right, ONE - right))
    }
    table += LINEAR_RECORD
  }
}

/**
 * A pair of pixels is multiplied whole by the weight of its left one, which saves taking it apart: what that gives the right
 * pixel, 256 times the left weight, is taken off the right one's weight. Lanes wrap around, so that the sum is exact.
 */
@inline
function besides(right: i32, left: i32): i16 {
  return i16(right - (left << 8))
}

@inline
function storePair(at: usize, index: u8): void {
  store<u8>(at, index)
  store<u8>(at + 1, index + 1)
}
