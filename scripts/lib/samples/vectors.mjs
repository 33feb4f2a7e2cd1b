/** Small numbers-in, numbers-out helpers. Points are arrays only where speed does not matter. */
export const clamp = (value, low, high) => (value < low ? low : value > high ? high : value)
export const mix = (from, to, share) => from + (to - from) * share
export const smoothstep = (low, high, value) => {
  const share = clamp((value - low) / (high - low), 0, 1)
  return share * share * (3 - 2 * share)
}
/** `Math.hypot` is exact for extremes and slow for everything else. */
export const length2 = (x, y) => Math.sqrt(x * x + y * y)
export const normalize = ([x, y, z]) => {
  const length = Math.sqrt(x * x + y * y + z * z)
  return [x / length, y / length, z / length]
}
export const subtract = (one, other) => one.map((value, axis) => value - other[axis])
export const cross = ([ax, ay, az], [bx, by, bz]) => [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx]

/** `#rrggbb` to linear light. */
export const linear = (hex) => [1, 3, 5].map((at) => Math.pow(Number.parseInt(hex.slice(at, at + 2), 16) / 255, 2.2))

/** The same seed gives the same numbers from 0 to 1 on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function lattice(x, y, z) {
  let mixed = Math.imul(x, 374_761_393) + Math.imul(y, 668_265_263) + Math.imul(z, 1_440_662_683)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177)
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296
}

const ease = (part) => part * part * (3 - 2 * part)

/** Smooth noise from 0 to 1 with one feature per unit. */
export function noise(x, y, z) {
  const ix = Math.floor(x)
  const iy = Math.floor(y)
  const iz = Math.floor(z)
  const fx = ease(x - ix)
  const fy = ease(y - iy)
  const fz = ease(z - iz)
  const near = mix(
    mix(lattice(ix, iy, iz), lattice(ix + 1, iy, iz), fx),
    mix(lattice(ix, iy + 1, iz), lattice(ix + 1, iy + 1, iz), fx),
    fy,
  )
  const far = mix(
    mix(lattice(ix, iy, iz + 1), lattice(ix + 1, iy, iz + 1), fx),
    mix(lattice(ix, iy + 1, iz + 1), lattice(ix + 1, iy + 1, iz + 1), fx),
    fy,
  )
  return mix(near, far, fz)
}

/** Three octaves of noise, from 0 to 1. */
export function clouds(x, y, z) {
  return (noise(x, y, z) * 4 + noise(x * 2.1, y * 2.1, z * 2.1) * 2 + noise(x * 4.3, y * 4.3, z * 4.3)) / 7
}
