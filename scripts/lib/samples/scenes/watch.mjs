import { blend, cove, pillar, roundedBox } from '../shapes.mjs'
import { createStudio } from '../tracer.mjs'
import { clamp, clouds, createRandom, length2, linear, mix, noise, smoothstep } from '../vectors.mjs'
import { paintLamps } from './backdrop.mjs'

const NAVY = linear('#16336e')
const STEEL = linear('#d5d9df')
const ROSE = linear('#e8b48e')
const LEATHER = linear('#8a4a20')
const THREAD = linear('#e2c79c')
const SUEDE = linear('#2b2d33')
const SLATE = linear('#30343c')

/** Middle of the strap's loop. The case sits on it, turned up by `TILT` towards the camera. */
const MIDDLE_Y = 1.22
const LOOP_RADIUS = 1.12
/** The case is drawn larger than it is, and measured in its own units. */
const CASE_SCALE = 0.84
const TILT = 0.5
const [COS, SIN] = [Math.cos(TILT), Math.sin(TILT)]
const CASE_AWAY = 1.19

const random = createRandom(21)
const lampColors = ['#ffb45e', '#ff8a3c', '#ffd9a0', '#5f8dff', '#ffa050'].map(linear)
const lamps = Array.from({ length: 34 }, (_, index) => ({
  x: -2.5 + (random() - 0.5) * 13,
  y: 0.9 + random() * 3.2,
  radius: 0.18 + random() * 0.5,
  color: lampColors[index % lampColors.length],
  strength: 0.08 + random() * random() * 0.55,
}))

const hand = (lx, ly, lz, angle, from, to, half, height) => {
  const along = lx * Math.sin(angle) + ly * Math.cos(angle)
  const side = lx * Math.cos(angle) - ly * Math.sin(angle)
  const taper = half * (1 - 0.55 * smoothstep(from, to, along))
  return roundedBox(side, along - (from + to) / 2, lz - height, taper, (to - from) / 2, 0.009, 0.006)
}

const handsAt = (lx, ly, lz) =>
  Math.min(
    hand(lx, ly, lz, (-56 * Math.PI) / 180, -0.08, 0.36, 0.036, 0.128),
    hand(lx, ly, lz, (56 * Math.PI) / 180, -0.1, 0.54, 0.028, 0.146),
    pillar(length2(lx, ly), lz - 0.14, 0.045, 0.03, 0.01),
  )
const secondsAt = (lx, ly, lz) => hand(lx, ly + 0.31, lz, 2.3, -0.04, 0.13, 0.01, 0.118)

/** Twelve raised marks, folded into one; none where the small seconds are. */
const marksAt = (lx, ly, lz) => {
  const step = Math.PI / 6
  const angle = Math.atan2(lx, ly)
  const hour = Math.round(angle / step)
  if (Math.abs(hour) === 6) return 1
  const turned = angle - hour * step
  const across = length2(lx, ly)
  const isQuarter = hour % 3 === 0
  return roundedBox(
    Math.sin(turned) * across,
    Math.cos(turned) * across - 0.54,
    lz - 0.112,
    isQuarter ? 0.03 : 0.018,
    0.07,
    0.016,
    0.006,
  )
}

const caseAt = (lx, ly, lz) => {
  const across = Math.sqrt(lx * lx + ly * ly)
  const body = pillar(across, lz, 0.8, 0.15, 0.05)
  const bezel = pillar(across, lz - 0.15, 0.74, 0.07, 0.035)
  const recess = pillar(across, lz - 0.25, 0.655, 0.15, 0.01)
  const lug =
    roundedBox(
      Math.abs(lx) - 0.5,
      Math.abs(ly) - 0.7,
      lz + 0.06 + 0.6 * Math.max(0, Math.abs(ly) - 0.55),
      0.075,
      0.2,
      0.1,
      0.05,
    ) * 0.85
  const knurl = 0.005 * Math.cos(Math.atan2(ly, lz) * 26)
  const crown = pillar(length2(ly, lz) + knurl, lx - 0.89, 0.115, 0.085, 0.025)
  return Math.max(Math.min(blend(body, lug, 0.04), bezel, crown), -recess)
}

const strapAt = (x, y, z) => {
  const away = length2(y, z)
  const front = (y * SIN + z * COS) / (away || 1)
  const half = mix(0.3, 0.36, smoothstep(-0.6, 0.7, front))
  const padding = 0.035 + 0.03 * smoothstep(half, half * 0.3, Math.abs(x))
  return roundedBox(x, away - LOOP_RADIUS, 0, half, padding + 0.02, 1, 0.035)
}

const pillowAt = (x, y, z) => pillar(length2(y, z), x, LOOP_RADIUS - 0.045, 0.28, 0.14)

/** All parts at a place, nearest kept. Reused so that nothing is made anew a billion times. */
const parts = { room: 0, steel: 0, rose: 0, strap: 0, pillow: 0 }
function measure(x, y, z) {
  parts.room = cove(y, z, -8, 2)
  const up = y - MIDDLE_Y
  const bound = Math.sqrt(x * x + up * up + z * z) - 1.8
  if (bound > 0.3) {
    parts.steel = parts.rose = parts.strap = parts.pillow = bound
    return Math.min(parts.room, bound)
  }
  const lx = x / CASE_SCALE
  const lz = (up * SIN + z * COS - CASE_AWAY) / CASE_SCALE
  const ly = (up * COS - z * SIN) / CASE_SCALE
  parts.steel = caseAt(lx, ly, lz) * CASE_SCALE
  const dial = pillar(length2(lx, ly), lz - 0.2, 0.66, 0.12, 0.01)
  const inlay = dial > 0.1 ? dial : Math.min(handsAt(lx, ly, lz), secondsAt(lx, ly, lz), marksAt(lx, ly, lz))
  parts.rose = inlay * CASE_SCALE
  parts.strap = strapAt(x, up, z)
  parts.pillow = pillowAt(x, up, z)
  return Math.min(parts.room, parts.steel, parts.rose, parts.strap, parts.pillow)
}

export const watch = {
  name: '01-watch',
  widthPx: 4000,
  heightPx: 2667,
  camera: { eye: [2.3, 2.35, 7.2], target: [-0.22, 1.24, 0.2], fieldDeg: 29 },
  exposure: 1.12,
  distance: measure,
  paint: (x, y, z, normal, surface) => {
    const nearest = measure(x, y, z)
    Object.assign(surface, { roughness: 0.6, metal: 0, gloss: 1, glow: 0, glass: false })
    if (nearest === parts.room) paintTable(x, y, z, surface)
    else if (nearest === parts.rose) Object.assign(surface, { color: ROSE, metal: 0.55, roughness: 0.35 })
    else if (nearest === parts.steel) paintCase(x, y - MIDDLE_Y, z, surface)
    else if (nearest === parts.strap) paintStrap(x, y - MIDDLE_Y, z, surface)
    else {
      surface.color = SUEDE.map((value) => value * (0.7 + 0.6 * noise(x * 60, y * 60, z * 60)))
      Object.assign(surface, { roughness: 1, gloss: 0.1 })
    }
  },
  ambient: (nx, ny, nz, out) => {
    out[0] = 0.1 + 0.06 * ny + 0.05 * Math.max(0, nx)
    out[1] = 0.11 + 0.07 * ny + 0.03 * Math.max(0, nx)
    out[2] = 0.15 + 0.1 * ny
  },
  lights: [
    { at: [-4.5, 6.5, 5], color: [1.35, 1.32, 1.3], radius: 1.3, reach: 9, wrap: 0.05 },
    { at: [5, 2.6, -3], color: [0.95, 0.58, 0.3], radius: 1.2, reach: 6.4, wrap: 0.1 },
  ],
  studio: createStudio({
    above: [0.12, 0.14, 0.2],
    level: [0.15, 0.15, 0.18],
    below: [0.05, 0.05, 0.06],
    boxes: [
      { toward: [-1.15, 0.6, 0.3], width: 0.36, height: 0.32, color: [5.2, 5.2, 5.4] },
      { toward: [0.15, 1, -0.35], width: 0.7, height: 0.16, color: [2.6, 2.7, 3] },
      { toward: [1, 0.25, 0.1], width: 0.12, height: 0.6, color: [4.2, 2.6, 1.3] },
      { toward: [-1, 0.1, 0.25], width: 0.08, height: 0.5, color: [2.4, 2.6, 3.2] },
      { toward: [0.25, 0.2, 1], width: 0.5, height: 0.06, color: [0.9, 0.9, 1] },
    ],
  }),
}

function paintTable(x, y, z, surface) {
  const far = clamp(smoothstep(-1.2, -4.6, z) + smoothstep(0.1, 1, y), 0, 1)
  const sharp = smoothstep(3.5, 0.5, Math.abs(z - 0.8))
  const grain = clouds(x * 2.2, 0, z * 2.2) * 0.6 + noise(x * 45, 0, z * 45) * 0.35 * sharp
  surface.color = SLATE.map((value, channel) => mix(value * (0.45 + grain * 0.9), [0.012, 0.014, 0.024][channel], far))
  if (z < -6) paintLamps(lamps, x, y, surface.color)
  surface.glow = 0.9 * far * smoothstep(0.25, 1.5, y)
  surface.roughness = 0.22 + 0.14 * grain
  surface.gloss = mix(0.9, 0, far)
}

/** Steel, polished on the bezel and brushed on the flanks, and the dial within. */
function paintCase(x, up, z, surface) {
  const lx = x / CASE_SCALE
  const lz = (up * SIN + z * COS - CASE_AWAY) / CASE_SCALE
  const ly = (up * COS - z * SIN) / CASE_SCALE
  const across = length2(lx, ly)
  if (across < 0.65 && lz < 0.15 && lz > 0.05) return paintDial(lx, ly, across, surface)
  const brushed = across > 0.77 && Math.abs(lz) < 0.11
  const lines = noise(lz * 160, Math.atan2(lx, ly) * 3, 1)
  Object.assign(surface, { metal: 1, roughness: brushed ? 0.26 + 0.1 * lines : 0.07 })
  surface.color = STEEL.map((value) => value * (brushed ? 0.85 + 0.2 * lines : 1))
}

/** Sunburst navy under a crystal; fine minutes, and small seconds below. */
function paintDial(lx, ly, across, surface) {
  const angle = Math.atan2(lx, ly)
  const rays = noise(angle * 90, 0, 5) * 0.16
  const sheen =
    Math.pow(Math.abs(Math.cos(angle + 0.7)), 5) * 1.5 + Math.pow(Math.abs(Math.cos(angle - 0.85)), 14) * 0.7
  const small = length2(lx, ly + 0.31)
  const groove = small < 0.175 ? 0.75 + 0.3 * Math.sin(small * 330) : 1
  const edge = smoothstep(0.66, 0.4, across)
  const minute = (angle / (Math.PI / 30)) % 1
  const onMinute = Math.min(Math.abs(minute), 1 - Math.abs(minute)) < 0.07 && across > 0.615 && across < 0.645
  const sixth = (Math.atan2(lx, ly + 0.31) / (Math.PI / 6)) % 1
  const onSixth = Math.min(Math.abs(sixth), 1 - Math.abs(sixth)) < 0.09 && small > 0.145 && small < 0.165
  const onRim = Math.abs(small - 0.18) < 0.006
  const ink = onMinute || onSixth ? 0.75 : onRim ? 0.4 : 0
  surface.color = NAVY.map((value) => mix(value * (0.35 + 0.65 * edge) * (0.55 + sheen + rays) * groove, 0.8, ink))
  Object.assign(surface, { metal: 0, roughness: 0.05, gloss: 0.9 })
}

/** Grained leather with a seam along both edges. */
function paintStrap(x, up, z, surface) {
  const along = Math.atan2(up, z) * 1.05
  const half = mix(0.3, 0.36, smoothstep(-0.6, 0.7, (up * SIN + z * COS) / length2(up, z)))
  const grain = clouds(x * 26, along * 26, 2)
  const pores = smoothstep(0.62, 0.8, noise(x * 70, along * 70, 4))
  const seamAway = Math.abs(Math.abs(x) - half + 0.075)
  const dash = Math.abs(((along * 9) % 1) + 1) % 1
  const isThread = seamAway < 0.014 && dash > 0.28 && length2(up, z) > LOOP_RADIUS
  const fold = smoothstep(0.03, 0.01, seamAway) * 0.35
  const tone = (0.55 + 0.75 * grain) * (1 - 0.35 * pores) * (1 - fold)
  surface.color = isThread ? THREAD : LEATHER.map((value) => value * tone)
  Object.assign(surface, { roughness: isThread ? 0.9 : 0.42 + 0.2 * pores, gloss: isThread ? 0.2 : 0.8 })
}
