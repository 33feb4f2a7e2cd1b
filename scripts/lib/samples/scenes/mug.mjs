import { blend, cove, ellipsoid, pillar } from '../shapes.mjs'
import { createStudio } from '../tracer.mjs'
import { clamp, clouds, createRandom, length2, linear, mix, noise, smoothstep } from '../vectors.mjs'

const GLAZE = linear('#2f7f83')
const CLAY = linear('#c9a27c')
const INSIDE = linear('#f1e9dc')
const COFFEE = linear('#3a1c0c')
const OAK_LIGHT = linear('#d9b48a')
const OAK_DARK = linear('#a87c50')
const WALL = linear('#efe2cf')
const BEAN = linear('#4a2512')

const random = createRandom(7)
const beans = Array.from({ length: 9 }, (_, index) => {
  const angle = index * 2.4
  const away = index < 8 ? 0.2 + index * 0.09 : 1.1
  return { x: 2 + Math.cos(angle) * away, z: 1.3 + Math.sin(angle) * away * 0.6, turn: random() * 3.14 }
}).map(({ x, z, turn }) => ({ x, z, c: Math.cos(turn), s: Math.sin(turn) }))

const bodyAt = (x, y, z) => {
  const across = Math.sqrt(x * x + z * z)
  const bulge = 0.86 + 0.06 * Math.sin((y / 1.9) * 3.1) - 0.1 * smoothstep(0.3, 0, y)
  const wall = pillar(across, y - 0.95, bulge, 0.95, 0.09)
  const hollow = pillar(across, y - 1.15, bulge - 0.085, 1.05, 0.12)
  const hy = (y - 0.98) / 1.18
  const loop = Math.sqrt((x - 0.92) ** 2 + hy * hy) - 0.43
  const handle = Math.sqrt(loop * loop + (z * 0.8) ** 2) - 0.088
  const shell = blend(wall, handle, 0.1)
  return Math.max(shell, -hollow, -(hollow + 0.012))
}

const coffeeAt = (x, y, z) => pillar(Math.sqrt(x * x + z * z), y - 1.02, 0.79, 0.75, 0.01)

const beansAt = (x, y, z) => {
  let nearest = 1e9
  for (const bean of beans) {
    const bx = x - bean.x
    const bz = z - bean.z
    const along = bx * bean.c + bz * bean.s
    const side = bz * bean.c - bx * bean.s
    const body = ellipsoid(along, y - 0.075, side, 0.16, 0.085, 0.11)
    const groove = length2(side + Math.sin(along * 12) * 0.008, y - 0.165) - 0.02
    nearest = Math.min(nearest, Math.max(body, -groove))
  }
  return nearest * 0.9
}

export const mug = {
  name: '02-mug',
  widthPx: 4000,
  heightPx: 3000,
  camera: { eye: [1.1, 3.7, 7.1], target: [0.5, 0.84, 0.2], fieldDeg: 31 },
  exposure: 1.0,
  distance: (x, y, z) => {
    const room = cove(y, z, -5, 1.6)
    const mugBound = Math.sqrt((x - 0.2) ** 2 + (y - 0.95) ** 2 + z * z) - 1.75
    const mugGap = mugBound > 0.4 ? mugBound : Math.min(bodyAt(x, y, z), coffeeAt(x, y, z))
    const beanBound = Math.sqrt((x - 2) ** 2 + (y - 0.1) ** 2 + (z - 1.3) ** 2) - 1.3
    const beanGap = beanBound > 0.3 ? beanBound : beansAt(x, y, z)
    return Math.min(room, mugGap, beanGap)
  },
  paint: (x, y, z, normal, surface) => {
    Object.assign(surface, { roughness: 0.8, metal: 0, gloss: 1, glow: 0, glass: false })
    const room = cove(y, z, -5, 1.6)
    const bean = beansAt(x, y, z)
    const body = Math.min(bodyAt(x, y, z), coffeeAt(x, y, z))
    if (room < Math.min(bean, body)) return paintRoom(x, y, z, surface)
    if (bean < body) {
      surface.color = BEAN.map((value) => value * (0.7 + 0.6 * noise(x * 30, y * 30, z * 30)))
      return void (surface.roughness = 0.45)
    }
    if (coffeeAt(x, y, z) < bodyAt(x, y, z)) {
      const rim = smoothstep(0.7, 0.8, length2(x, z))
      surface.color = COFFEE.map((value, channel) => mix(value, [0.32, 0.16, 0.06][channel], rim * 0.8))
      return void Object.assign(surface, { roughness: 0.05, gloss: 0.6 })
    }
    paintClay(x, y, z, surface)
  },
  ambient: (nx, ny, nz, out) => {
    const up = 0.5 + 0.5 * ny
    out[0] = 0.25 + 0.17 * up + 0.06 * nx
    out[1] = 0.22 + 0.18 * up
    out[2] = 0.18 + 0.21 * up - 0.03 * nx
  },
  lights: [
    { at: [-6.5, 6.5, 4.2], color: [1.5, 1.36, 1.16], radius: 1.7, reach: 9.6, wrap: 0.1 },
    { at: [6, 4, -2.5], color: [0.2, 0.24, 0.3], radius: 2, reach: 7.6, wrap: 0.2 },
  ],
  studio: createStudio({
    above: [0.5, 0.46, 0.4],
    level: [0.42, 0.36, 0.3],
    below: [0.5, 0.36, 0.22],
    boxes: [
      { toward: [-0.95, 0.62, 0.62], width: 0.3, height: 0.5, color: [7, 6.6, 6] },
      { toward: [-1.25, 0.6, 0.05], width: 0.18, height: 0.45, color: [5, 4.8, 4.4] },
      { toward: [1, 0.6, -0.1], width: 0.3, height: 0.7, color: [0.9, 1, 1.15] },
    ],
  }),
}

/** Oak boards in focus at the mug, out of focus towards the wall. */
function paintRoom(x, y, z, surface) {
  const wall = smoothstep(-2.6, -3.9, z) + smoothstep(0.05, 0.5, y)
  const sharp = smoothstep(3.4, 0.6, Math.abs(z - 0.4))
  const board = Math.floor((z + 0.3) / 1.5)
  const shift = board * 17.3
  const grain = clouds(x * 0.9 + shift, z * 9, shift)
  const fine = noise(x * 5 + shift, z * 90, shift) * sharp
  const rings = 0.5 + 0.5 * Math.sin((z * 7 + clouds(x * 0.35 + shift, z * 0.9, 3) * 16) * 1.3)
  const tone = clamp(
    0.25 + grain * 0.5 + (rings - 0.5) * 0.32 * sharp + fine * 0.22 + (noise(shift, 1, 1) - 0.5) * 0.3,
    0,
    1,
  )
  const seam = smoothstep(0.012, 0.03, Math.abs((((z + 0.3) / 1.5) % 1) * 1.5 + (z < -0.3 ? 1.5 : 0)) % 1.5)
  const blur = clamp(wall, 0, 1)
  surface.color = OAK_LIGHT.map((light, channel) => {
    const oak = mix(OAK_DARK[channel], light, tone) * mix(0.45, 1, mix(1, seam, sharp * 0.8))
    return mix(oak, WALL[channel], blur)
  })
  surface.roughness = mix(0.5, 0.95, blur)
  surface.gloss = mix(0.6, 0.1, blur)
}

/** Satin teal glaze with iron specks, thinner over edges; the foot is left bare. Too dull to mirror the beans, which would look like stains. */
function paintClay(x, y, z, surface) {
  const across = length2(x, z)
  const isInside = y > 0.15 && bodyAt(x * 0.96, y, z * 0.96) > bodyAt(x * 1.04, y, z * 1.04) && across < 0.86
  const line = 0.24 + 0.03 * noise(x * 3, 0, z * 3)
  const isBare = y < line && across < 1
  const rim = smoothstep(1.84, 1.9, y)
  const depth = clouds(x * 1.6, y * 2.4, z * 1.6)
  const speck = smoothstep(0.8, 0.84, noise(x * 60, y * 60, z * 60)) * smoothstep(0.4, 0.6, noise(x * 9, y * 9, z * 9))
  surface.color = GLAZE.map((glaze, channel) => {
    if (isBare) return CLAY[channel] * (0.85 + 0.3 * noise(x * 40, y * 40, z * 40))
    const base = isInside ? INSIDE[channel] : glaze * (0.72 + 0.55 * depth)
    return mix(mix(base, CLAY[channel] * 0.9, rim * 0.75), 0.05, speck * 0.75)
  })
  surface.roughness = isBare ? 0.9 : 0.41
  surface.gloss = isBare ? 0.2 : 1.1
}
