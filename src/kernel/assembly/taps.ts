/**
 * Horizontal taps, built once per frame and plane. A record covers eight neighbouring outputs: the offset of the one
 * 16-byte load that holds all their source pixels, byte patterns that bring each output's pixels together as 16-bit
 * lanes, and their weights. Weights have 14 fractional bits and sum to exactly 1, so flat colours stay what they are.
 */
export const CUBIC_RECORD: usize = 144
export const LINEAR_RECORD: usize = 80
const ONE: i32 = 16384

/** A pattern byte that selects nothing: the lane's upper half stays 0. */
const NOTHING: u8 = 0x80

@inline
function outerLeft(f: f64): i32 {
  return i32(Math.round(f64(ONE) * f * (-0.5 + f * (1.0 - 0.5 * f))))
}

@inline
function innerLeft(f: f64): i32 {
  return i32(Math.round(f64(ONE) * (1.0 + f * f * (1.5 * f - 2.5))))
}

/** Catmull-Rom: four source pixels an output. `first` is the source position of output 0, `step` the way to the next. */
export function buildCubicTaps(table: usize, count: i32, first: f64, step: f64): void {
  for (let group = 0; group < count; group += 8) {
    const base = i32(Math.floor(first + f64(group) * step)) - 1
    store<i32>(table, base)
    for (let lane = 0; lane < 8; lane++) {
      const at = first + f64(group + lane) * step
      const whole = Math.floor(at)
      const f = at - whole
      const index = u8(i32(whole) - 1 - base)
      const w0 = outerLeft(f)
      const w1 = innerLeft(f)
      const w3 = outerLeft(1.0 - f)
      const half: usize = lane < 4 ? 0 : 32
      const pair = table + 16 + half + usize(lane & 3) * 4
      storePair(pair, index, w0, w1)
      storePair(pair + 16, index + 2, ONE - w0 - w1 - w3, w3)
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
      const right = i32(Math.round((at - whole) * f64(ONE)))
      const half: usize = lane < 4 ? 0 : 16
      storeLinearPair(table + 16 + half + usize(lane & 3) * 4, u8(i32(whole) - base), ONE - right, right)
    }
    table += LINEAR_RECORD
  }
}

@inline
function storePair(at: usize, index: u8, left: i32, right: i32): void {
  storePattern(at, index)
  store<i16>(at + 64, i16(left))
  store<i16>(at + 66, i16(right))
}

@inline
function storeLinearPair(at: usize, index: u8, left: i32, right: i32): void {
  storePattern(at, index)
  store<i16>(at + 32, i16(left))
  store<i16>(at + 34, i16(right))
}

@inline
function storePattern(at: usize, index: u8): void {
  store<u8>(at, index)
  store<u8>(at + 1, NOTHING)
  store<u8>(at + 2, index + 1)
  store<u8>(at + 3, NOTHING)
}
