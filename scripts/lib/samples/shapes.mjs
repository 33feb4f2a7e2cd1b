/** Signed distances of simple bodies, in scalars because they run some billion times. Negative is inside. */

export function roundedBox(x, y, z, halfX, halfY, halfZ, radius) {
  const qx = Math.abs(x) - halfX + radius
  const qy = Math.abs(y) - halfY + radius
  const qz = Math.abs(z) - halfZ + radius
  const ox = qx > 0 ? qx : 0
  const oy = qy > 0 ? qy : 0
  const oz = qz > 0 ? qz : 0
  const inside = Math.max(qx, qy, qz)
  return Math.sqrt(ox * ox + oy * oy + oz * oz) + (inside < 0 ? inside : 0) - radius
}

/** A disc or pillar with round edges. `across` is the distance from its axis, `along` the place on it. */
export function pillar(across, along, radius, halfLength, round) {
  const qr = across - radius + round
  const ql = Math.abs(along) - halfLength + round
  const or = qr > 0 ? qr : 0
  const ol = ql > 0 ? ql : 0
  const inside = qr > ql ? qr : ql
  return Math.sqrt(or * or + ol * ol) + (inside < 0 ? inside : 0) - round
}

export function ring(across, along, radius, thickness) {
  const offset = across - radius
  return Math.sqrt(offset * offset + along * along) - thickness
}

/** Not exact, but good enough for round things of similar radii. */
export function ellipsoid(x, y, z, rx, ry, rz) {
  const k0 = Math.sqrt((x * x) / (rx * rx) + (y * y) / (ry * ry) + (z * z) / (rz * rz))
  const k1 = Math.sqrt((x * x) / (rx * rx * rx * rx) + (y * y) / (ry * ry * ry * ry) + (z * z) / (rz * rz * rz * rz))
  return k1 === 0 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1
}

/** The smaller of two distances with a fillet of width `k` where they meet. */
export function blend(one, other, k) {
  const near = k - Math.abs(one - other)
  return Math.min(one, other) - (near > 0 ? (near * near) / (4 * k) : 0)
}

/** Floor and wall in one sweep, as in a studio. */
export function cove(y, z, wallZ, radius) {
  return blend(y, z - wallZ, radius)
}
