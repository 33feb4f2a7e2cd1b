import { pillar } from '../shapes.mjs'
import { createStudio } from '../tracer.mjs'
import { clamp, clouds, createRandom, linear, mix, noise, smoothstep } from '../vectors.mjs'
import { createSweep } from './backdrop.mjs'

const LEAF = linear('#2f6b35')
const LEAF_LIGHT = linear('#8fb56a')
const MARGIN = linear('#e3d872')
const POT = linear('#f4f0e8')
const SOIL = linear('#3a2a1e')
const sweep = createSweep({ color: linear('#bcd8b4'), wallZ: -4, radius: 3 })

const SOIL_Y = 1.22
const random = createRandom(5)
/** Leaves of a snake plant: the tall ones in the middle, the short ones leaning out. */
const leaves = Array.from({ length: 13 }, (_, index) => {
  const angle = index * 2.39996 + random() * 0.3
  const away = 0.06 + 0.031 * index
  const turn = angle + 1.57 + (random() - 0.5) * 1.1
  return {
    baseX: Math.cos(angle) * away,
    baseZ: Math.sin(angle) * away,
    leanX: Math.cos(angle) * (0.07 + 0.068 * index) * (0.7 + random() * 0.5),
    leanZ: Math.sin(angle) * (0.07 + 0.068 * index) * (0.7 + random() * 0.5),
    height: 2.75 - 0.125 * index + random() * 0.35,
    half: 0.19 + random() * 0.05,
    cos: Math.cos(turn),
    sin: Math.sin(turn),
    twist: (random() - 0.5) * 1.6,
    wave: random() * 6,
  }
})

const parts = { room: 0, pot: 0, soil: 0, leaf: 0 }
/** Where on which leaf the last measurement was: along from 0 to 1, across from -1 to 1. */
const spot = { along: 0, across: 0, wave: 0 }

function leafAt(leaf, x, y, z) {
  const rise = y - SOIL_Y + 0.1
  const along = clamp(rise / leaf.height, 0, 1)
  const px = x - leaf.baseX - leaf.leanX * along * along
  const pz = z - leaf.baseZ - leaf.leanZ * along * along
  const twist = leaf.twist * along
  const c = leaf.cos - leaf.sin * twist
  const s = leaf.sin + leaf.cos * twist
  const stretch = 1 / Math.sqrt(c * c + s * s)
  const side = (px * c + pz * s) * stretch
  const deep = (pz * c - px * s) * stretch
  const tip = along > 0.55 ? 1 - Math.pow((along - 0.55) / 0.45, 1.9) : 1
  const half = leaf.half * (0.62 + 0.75 * along - 0.3 * along * along) * tip
  const curl = deep - side * side * 1.7 - 0.022 * Math.sin(along * 9 + leaf.wave + side * 5)
  const over = Math.max(Math.abs(side) - half, 0)
  const thick = Math.max(Math.abs(curl) - 0.012, 0)
  const above = Math.max(rise - leaf.height, -rise, 0)
  return {
    gap: (Math.sqrt(over * over + thick * thick + above * above) - 0.011) * 0.62,
    along,
    across: half > 0 ? side / half : 0,
  }
}

function leavesAt(x, y, z) {
  let nearest = 1e9
  for (const leaf of leaves) {
    const share = clamp((y - SOIL_Y) / leaf.height, 0, 1)
    const ax = x - leaf.baseX - leaf.leanX * share * share
    const az = z - leaf.baseZ - leaf.leanZ * share * share
    const column = Math.max(Math.sqrt(ax * ax + az * az) - 0.34, y - SOIL_Y - leaf.height) * 0.62
    if (column > nearest || column > 0.25) {
      if (column < nearest) nearest = column
      continue
    }
    const { gap, along, across } = leafAt(leaf, x, y, z)
    if (gap >= nearest) continue
    nearest = gap
    Object.assign(spot, { along, across, wave: leaf.wave })
  }
  return nearest
}

function measure(x, y, z) {
  parts.room = sweep.distance(y, z)
  const bound = Math.max(Math.sqrt(x * x + z * z) - 1.35, y - 4.3)
  if (bound > 0.3) {
    parts.pot = parts.soil = parts.leaf = bound
    return Math.min(parts.room, bound)
  }
  const across = Math.sqrt(x * x + z * z)
  const flutes =
    0.02 * Math.sqrt(Math.abs(Math.sin(Math.atan2(z, x) * 18))) * smoothstep(1.18, 1.1, y) * smoothstep(0.1, 0.2, y)
  const radius = 0.58 + 0.15 * y - 0.02 + flutes
  const outer = pillar(across, y - 0.68, radius, 0.68, 0.05) * 0.85
  const inner = pillar(across, y - 1.5, 0.68, 0.45, 0.03)
  parts.pot = Math.max(outer, -inner)
  parts.soil =
    across > 0.9
      ? across - 0.7
      : Math.max(
          y - SOIL_Y - 0.05 * noise(x * 9, 1, z * 9) - 0.02 * noise(x * 30, 1, z * 30),
          across - 0.69,
          1.08 - y,
        ) * 0.7
  parts.leaf = y > 0.9 ? leavesAt(x, y, z) : 0.3
  return Math.min(parts.room, parts.pot, parts.soil, parts.leaf)
}

export const plant = {
  name: '04-plant',
  widthPx: 3000,
  heightPx: 4000,
  camera: { eye: [0.8, 2.9, 10.2], target: [0.02, 1.98, 0], fieldDeg: 25.5 },
  exposure: 1.02,
  distance: measure,
  paint: (x, y, z, normal, surface) => {
    const nearest = measure(x, y, z)
    Object.assign(surface, { roughness: 0.7, metal: 0, gloss: 1, glow: 0, glass: false })
    if (nearest === parts.room) sweep.paint(x, y, z, surface)
    else if (nearest === parts.leaf) paintLeaf(x, y, z, surface)
    else if (nearest === parts.soil) {
      surface.color = SOIL.map((value) => value * (0.4 + 1.3 * noise(x * 38, y * 38, z * 38)))
      surface.gloss = 0.1
    } else {
      const speck = smoothstep(0.83, 0.87, noise(x * 46, y * 46, z * 46)) * 0.25
      surface.color = POT.map((value) => value * (1 - speck) * (0.96 + 0.06 * noise(x * 20, y * 20, z * 20)))
      surface.roughness = 0.55
      surface.gloss = 0.5
    }
  },
  ambient: (nx, ny, nz, out) => {
    const up = 0.5 + 0.5 * ny
    out[0] = 0.27 + 0.18 * up
    out[1] = 0.33 + 0.17 * up
    out[2] = 0.25 + 0.2 * up
  },
  lights: [
    { at: [-5, 7.5, 5], color: [1.35, 1.28, 1.12], radius: 1.7, reach: 9, wrap: 0.25 },
    { at: [5, 4.5, -2], color: [0.45, 0.48, 0.36], radius: 1.8, reach: 6.5, wrap: 0.4 },
  ],
  studio: createStudio({
    above: [0.6, 0.65, 0.6],
    level: [0.45, 0.52, 0.43],
    below: [0.35, 0.42, 0.32],
    boxes: [
      { toward: [-0.9, 0.7, 0.7], width: 0.4, height: 0.6, color: [3.4, 3.3, 3.1] },
      { toward: [1, 0.4, -0.2], width: 0.2, height: 0.7, color: [1.5, 1.6, 1.4] },
    ],
  }),
}

/** Yellow margins, and pale bands across that break into zigzags. */
function paintLeaf(x, y, z, surface) {
  const { along, across, wave } = spot
  const jag = noise(across * 5 + wave * 9, along * 34, wave) * 1.5 + noise(across * 14, along * 90, wave) * 0.5
  const bands = smoothstep(0.3, 0.75, 0.5 + 0.5 * Math.sin(along * 46 + jag * 2.6 + wave))
  const vein = 0.9 + 0.15 * noise(across * 30 + wave, along * 3, 2)
  const margin = smoothstep(0.78, 0.86, Math.abs(across) + 0.06 * noise(along * 20, wave, 3))
  const young = smoothstep(0.25, 0, along) * 0.4
  surface.color = LEAF.map((dark, channel) => {
    const body = mix(dark, LEAF_LIGHT[channel], clamp(bands * 0.55 + young, 0, 1)) * vein
    return mix(body, MARGIN[channel], margin) * (0.9 + 0.2 * clouds(x * 8, y * 8, z * 8))
  })
  surface.roughness = 0.36
  surface.gloss = 0.75
}
