import { clamp, cross, normalize, subtract } from './vectors.mjs'

/** Longest way a ray is followed, in scene units. A product is about two units high. */
const FAR = 40
const MAX_DEPTH = 4

/**
 * Follows light through a scene of signed distances: soft shadows, occlusion, mirror images, glass.
 * A scene has `distance(x, y, z)`, `paint(x, y, z, normal, surface)`, `lights`, and `studio(dx, dy, dz, roughness, out)`,
 * which is what a ray sees that meets nothing: softboxes in a dark room.
 */
export function createTracer(scene) {
  const { distance, paint, studio, lights } = scene
  const pools = Array.from({ length: MAX_DEPTH + 3 }, () => ({
    surface: { color: [0, 0, 0], roughness: 1, metal: 0, gloss: 1, bump: 0, glow: 0, glass: false },
    normal: [0, 0, 0],
    seen: [0, 0, 0],
  }))

  function march(ox, oy, oz, dx, dy, dz, far) {
    let t = 0.002
    for (let step = 0; step < 220 && t < far; step += 1) {
      const gap = distance(ox + dx * t, oy + dy * t, oz + dz * t)
      if (gap < 0.00008 * t + 0.00005) return t
      t += gap * 0.92
    }
    return -1
  }

  function findNormal(x, y, z, out) {
    const e = 0.0006
    const a = distance(x + e, y - e, z - e)
    const b = distance(x - e, y - e, z + e)
    const c = distance(x - e, y + e, z - e)
    const d = distance(x + e, y + e, z + e)
    const nx = a - b - c + d
    const ny = -a - b + c + d
    const nz = -a + b - c + d
    const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1
    out[0] = nx / length
    out[1] = ny / length
    out[2] = nz / length
  }

  /** How much of a wide light is seen, from 0 to 1. `spread` is its radius over its distance. */
  function visible(x, y, z, dx, dy, dz, far, spread) {
    let open = 1
    // Strides differ from place to place: what would be rings in the half-shadow becomes grain.
    const stride = 0.6 + 0.4 * scatter(x, y, z)
    let t = 0.01 * stride
    for (let step = 0; step < 44 && t < far; step += 1) {
      const gap = distance(x + dx * t, y + dy * t, z + dz * t)
      open = Math.min(open, 0.5 + (0.5 * gap) / (spread * t))
      if (open < 0) return 0
      t += clamp(Math.abs(gap), 0.012 + t * 0.015, 0.4) * stride
    }
    open = clamp(open, 0, 1)
    return open * open * (3 - 2 * open)
  }

  /** How open the surroundings of a point are: dark in creases and where things stand. */
  function openness(x, y, z, nx, ny, nz) {
    let shade = 0
    let weight = 1
    for (let reach = 0.03; reach < 0.75; reach *= 2.2) {
      shade += ((reach - distance(x + nx * reach, y + ny * reach, z + nz * reach)) * weight) / reach
      weight *= 0.72
    }
    return clamp(1 - 0.42 * shade, 0.03, 1)
  }

  function trace(ox, oy, oz, dx, dy, dz, depth, out) {
    const t = march(ox, oy, oz, dx, dy, dz, FAR)
    if (t < 0) return studio(dx, dy, dz, 0, out)
    const { surface, normal } = pools[depth]
    const x = ox + dx * t
    const y = oy + dy * t
    const z = oz + dz * t
    findNormal(x, y, z, normal)
    paint(x, y, z, normal, surface)
    if (surface.glass) return passGlass(x, y, z, dx, dy, dz, depth, out)
    light(x, y, z, dx, dy, dz, depth, out)
  }

  function light(x, y, z, dx, dy, dz, depth, out) {
    const { surface, normal, seen } = pools[depth]
    const nx = normal[0]
    const ny = normal[1]
    const nz = normal[2]
    const { color, metal, roughness, gloss, glow } = surface
    const open = depth === 0 ? openness(x, y, z, nx, ny, nz) : 0.8
    const lx = x + nx * 0.004
    const ly = y + ny * 0.004
    const lz = z + nz * 0.004

    scene.ambient(nx, ny, nz, out)
    for (let channel = 0; channel < 3; channel += 1) out[channel] *= open
    for (const lamp of lights) {
      const vx = lamp.at[0] - x
      const vy = lamp.at[1] - y
      const vz = lamp.at[2] - z
      const away = Math.sqrt(vx * vx + vy * vy + vz * vz)
      const facing = (nx * vx + ny * vy + nz * vz) / away
      const wrapped = (facing + lamp.wrap) / (1 + lamp.wrap)
      if (wrapped <= 0) continue
      const spread = lamp.radius / away
      const seenShare = visible(lx, ly, lz, vx / away, vy / away, vz / away, Math.min(away, 9), spread)
      const share = wrapped * seenShare * ((lamp.reach * lamp.reach) / (away * away))
      for (let channel = 0; channel < 3; channel += 1) out[channel] += lamp.color[channel] * share
    }
    for (let channel = 0; channel < 3; channel += 1) out[channel] *= color[channel] * (1 - metal)

    const cosine = clamp(-(dx * nx + dy * ny + dz * nz), 0, 1)
    const edge = Math.pow(1 - cosine, 5) * (1 - roughness * 0.85)
    const along = 2 * (dx * nx + dy * ny + dz * nz)
    const rx = dx - along * nx
    const ry = dy - along * ny
    const rz = dz - along * nz
    const mirrors = depth < 2 && roughness < 0.4 && gloss > 0.05
    if (mirrors) reflect(lx, ly, lz, rx, ry, rz, roughness, depth, seen)
    else studio(rx, ry, rz, roughness, seen)
    for (let channel = 0; channel < 3; channel += 1) {
      const base = metal > 0 ? 0.04 + (color[channel] - 0.04) * metal : 0.04
      const share = (base + (1 - base) * edge) * gloss
      out[channel] =
        out[channel] * (1 - share * (1 - metal)) + seen[channel] * share * (mirrors ? 0.4 + 0.6 * open : open)
      out[channel] += color[channel] * glow
    }
  }

  /** A mirror image that is sharp when near and gets the roughness of the surface where it shows the studio. */
  function reflect(x, y, z, dx, dy, dz, roughness, depth, out) {
    const t = march(x, y, z, dx, dy, dz, 12)
    if (t < 0) return studio(dx, dy, dz, roughness, out)
    const { surface, normal } = pools[depth + 1]
    const hx = x + dx * t
    const hy = y + dy * t
    const hz = z + dz * t
    findNormal(hx, hy, hz, normal)
    paint(hx, hy, hz, normal, surface)
    if (surface.glass) surface.gloss = 1
    light(hx, hy, hz, dx, dy, dz, depth + 1, out)
  }

  /** In, through, out: two refractions, what the liquid takes away, and the mirror image of the front. */
  function passGlass(x, y, z, dx, dy, dz, depth, out) {
    const { normal, seen } = pools[depth]
    const [nx, ny, nz] = normal
    const cosine = clamp(-(dx * nx + dy * ny + dz * nz), 0, 1)
    const share = 0.04 + 0.96 * Math.pow(1 - cosine, 5)
    const along = -2 * cosine
    reflect(
      x + nx * 0.004,
      y + ny * 0.004,
      z + nz * 0.004,
      dx - along * nx,
      dy - along * ny,
      dz - along * nz,
      0.02,
      depth + 1,
      seen,
    )
    const [mr, mg, mb] = seen

    let ray = bend(dx, dy, dz, nx, ny, nz, 1 / scene.glass.index)
    let [px, py, pz] = [x - nx * 0.004, y - ny * 0.004, z - nz * 0.004]
    const tint = [1, 1, 1]
    for (let bounce = 0; bounce < 4; bounce += 1) {
      let t = 0.002
      let wet = 0
      for (let step = 0; step < 170; step += 1) {
        const gap = -scene.glass.distance(px + ray[0] * t, py + ray[1] * t, pz + ray[2] * t)
        if (gap < 0.0008) break
        const stride = Math.min(gap * 0.95, 0.014)
        if (scene.glass.isWet(px + ray[0] * t, py + ray[1] * t, pz + ray[2] * t)) wet += stride
        t += stride
      }
      ;[px, py, pz] = [px + ray[0] * t, py + ray[1] * t, pz + ray[2] * t]
      for (let channel = 0; channel < 3; channel += 1) tint[channel] *= Math.exp(-wet * scene.glass.absorbs[channel])
      findNormal(px, py, pz, normal)
      const leaving = bend(ray[0], ray[1], ray[2], -normal[0], -normal[1], -normal[2], scene.glass.index)
      if (leaving) {
        ray = leaving
        ;[px, py, pz] = [px + normal[0] * 0.006, py + normal[1] * 0.006, pz + normal[2] * 0.006]
        break
      }
      const back = 2 * (ray[0] * normal[0] + ray[1] * normal[1] + ray[2] * normal[2])
      ray = [ray[0] - back * normal[0], ray[1] - back * normal[1], ray[2] - back * normal[2]]
      ;[px, py, pz] = [px - normal[0] * 0.006, py - normal[1] * 0.006, pz - normal[2] * 0.006]
    }
    if (depth + 1 < MAX_DEPTH) trace(px, py, pz, ray[0], ray[1], ray[2], depth + 1, seen)
    else studio(ray[0], ray[1], ray[2], 0.1, seen)
    out[0] = seen[0] * tint[0] * (1 - share) + mr * share
    out[1] = seen[1] * tint[1] * (1 - share) + mg * share
    out[2] = seen[2] * tint[2] * (1 - share) + mb * share
  }

  return { trace }
}

/** A number from 0 to 1 that jumps from place to place. */
function scatter(x, y, z) {
  const value = Math.sin(x * 1271.9 + y * 3117.7 + z * 7451.3) * 43_758.5453
  return value - Math.floor(value)
}

/** Refraction. Undefined when all light stays inside. */
function bend(dx, dy, dz, nx, ny, nz, ratio) {
  const cosine = -(dx * nx + dy * ny + dz * nz)
  const rest = 1 - ratio * ratio * (1 - cosine * cosine)
  if (rest < 0) return undefined
  const shift = ratio * cosine - Math.sqrt(rest)
  return [dx * ratio + nx * shift, dy * ratio + ny * shift, dz * ratio + nz * shift]
}

/** Where to look from, and the ray through each place of the picture: `u`, `v` from -1 to 1 on the longer side. */
export function createCamera({ eye, target, fieldDeg }) {
  const forward = normalize(subtract(target, eye))
  const right = normalize(cross(forward, [0, 1, 0]))
  const up = cross(right, forward)
  const zoom = Math.tan((fieldDeg * Math.PI) / 360)
  return (u, v) => normalize(forward.map((value, axis) => value + (right[axis] * u + up[axis] * v) * zoom))
}

/** A room with softboxes. Each is a rectangle seen in a direction, its rim softened by roughness. */
export function createStudio({ above, level, below, boxes }) {
  const placed = boxes.map(({ toward, width, height, color }) => {
    const center = normalize(toward)
    const side = normalize(cross(Math.abs(center[1]) > 0.98 ? [0, 0, 1] : [0, 1, 0], center))
    return { center, side, top: cross(center, side), width, height, color }
  })
  return (dx, dy, dz, roughness, out) => {
    const end = dy > 0 ? above : below
    const share = Math.sqrt(Math.abs(dy))
    for (let channel = 0; channel < 3; channel += 1)
      out[channel] = level[channel] + (end[channel] - level[channel]) * share
    const rim = 0.04 + roughness * 1.1
    for (let index = 0; index < placed.length; index += 1) {
      const { center, side, top, width, height, color } = placed[index]
      const ahead = dx * center[0] + dy * center[1] + dz * center[2]
      if (ahead < 0.05) continue
      const px = Math.abs((dx * side[0] + dy * side[1] + dz * side[2]) / ahead) - width
      const py = Math.abs((dx * top[0] + dy * top[1] + dz * top[2]) / ahead) - height
      const gap = px > 0 && py > 0 ? Math.sqrt(px * px + py * py) : Math.max(px, py)
      const lit = clamp((rim - gap) / (2 * rim), 0, 1)
      const spread = (width * height) / ((width + roughness) * (height + roughness))
      const strength = lit * lit * (3 - 2 * lit) * spread
      for (let channel = 0; channel < 3; channel += 1) out[channel] += color[channel] * strength
    }
  }
}
