import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { fileURLToPath } from 'node:url'
import { pillar, roundedBox } from '../shapes.mjs'
import { createStudio } from '../tracer.mjs'
import { clouds, length2, linear, mix, noise, smoothstep } from '../vectors.mjs'
import { createSweep } from './backdrop.mjs'

const GOLD = linear('#f0c987')
const MARBLE = linear('#f5f3f4')
const VEIN = linear('#a9a2b4')
const INK = linear('#3a1a5c')
const PEARL = linear('#e9dff5')
const sweep = createSweep({ color: linear('#a58fe0'), wallZ: -4.5, radius: 3 })

/** Top of the plinth. */
const PLINTH_Y = 0.26
const MIDDLE_Y = PLINTH_Y + 0.95
const label = drawLabel()

const glassAt = (x, y, z) => roundedBox(x, y - MIDDLE_Y, z, 0.76, 0.94, 0.37, 0.13)
const isWet = (x, y, z) => roundedBox(x, y - MIDDLE_Y + 0.16, z, 0.62, 0.66, 0.25, 0.08) < 0

const parts = { room: 0, plinth: 0, glass: 0, gold: 0, pearl: 0 }
function measureWithout(x, y, z) {
  parts.room = sweep.distance(y, z)
  const bound = Math.sqrt(x * x + (y - 1.2) * (y - 1.2) + z * z) - 2.5
  if (bound > 0.3) {
    parts.plinth = parts.glass = parts.gold = parts.pearl = bound
    return Math.min(parts.room, bound)
  }
  const across = Math.sqrt(x * x + z * z)
  parts.plinth = pillar(length2(x, z + 0.1), y - PLINTH_Y / 2, 1.55, PLINTH_Y / 2, 0.03)
  const capY = y - MIDDLE_Y - 1.36
  const ribs = 0.008 * Math.cos(Math.atan2(z, x) * 40)
  parts.gold = Math.min(
    pillar(across, y - MIDDLE_Y - 0.98, 0.27, 0.07, 0.02),
    pillar(across + ribs, capY, 0.34, 0.3, 0.035) * 0.95,
    Math.sqrt((x - 1.22) ** 2 + (y - PLINTH_Y - 0.19) ** 2 + (z - 0.42) ** 2) - 0.19,
  )
  parts.pearl = Math.min(
    Math.sqrt((x + 1.75) ** 2 + (y - 0.42) ** 2 + (z - 0.35) ** 2) - 0.42,
    Math.sqrt((x - 1.06) ** 2 + (y - PLINTH_Y - 0.1) ** 2 + (z - 0.82) ** 2) - 0.1,
  )
  return Math.min(parts.room, parts.plinth, parts.gold, parts.pearl)
}

function measure(x, y, z) {
  const rest = measureWithout(x, y, z)
  if (parts.glass === parts.plinth && parts.glass === parts.pearl) return rest
  parts.glass = glassAt(x, y, z)
  return Math.min(rest, parts.glass)
}

export const perfume = {
  name: '05-perfume',
  widthPx: 4000,
  heightPx: 2667,
  camera: { eye: [-1.5, 2.25, 7.4], target: [-0.18, 1.5, 0], fieldDeg: 38 },
  exposure: 1.05,
  distance: measure,
  glass: { index: 1.45, distance: glassAt, isWet, absorbs: [0.06, 1.0, 0.5] },
  paint: (x, y, z, normal, surface) => {
    const nearest = measure(x, y, z)
    Object.assign(surface, { roughness: 0.5, metal: 0, gloss: 1, glow: 0, glass: false })
    if (nearest === parts.room) sweep.paint(x, y, z, surface)
    else if (nearest === parts.glass) paintGlass(x, y, z, normal, surface)
    else if (nearest === parts.gold) Object.assign(surface, { color: GOLD, metal: 1, roughness: 0.14 })
    else if (nearest === parts.pearl) Object.assign(surface, { color: PEARL, roughness: 0.22 })
    else paintMarble(x, y, z, surface)
  },
  ambient: (nx, ny, nz, out) => {
    const up = 0.5 + 0.5 * ny
    out[0] = 0.3 + 0.16 * up
    out[1] = 0.26 + 0.18 * up
    out[2] = 0.42 + 0.1 * up
  },
  lights: [
    { at: [-5, 6.5, 4.5], color: [1.3, 1.22, 1.2], radius: 1.7, reach: 9, wrap: 0.1 },
    { at: [5.5, 3.5, 0.5], color: [0.42, 0.32, 0.42], radius: 1.8, reach: 6.6, wrap: 0.2 },
  ],
  studio: createStudio({
    above: [0.62, 0.54, 0.85],
    level: [0.42, 0.34, 0.68],
    below: [0.4, 0.32, 0.62],
    boxes: [
      { toward: [-1, 0.55, 0.5], width: 0.28, height: 0.6, color: [5, 4.9, 4.9] },
      { toward: [1, 0.4, 0.35], width: 0.14, height: 0.7, color: [3.4, 3.1, 3.3] },
      { toward: [0, 1, -0.3], width: 0.7, height: 0.25, color: [2.4, 2.3, 2.5] },
    ],
  }),
}

/** The label is printed on the front; everywhere else light goes through. */
function paintGlass(x, y, z, [, , nz], surface) {
  const ink = nz > 0.9 ? label(x, y - MIDDLE_Y + 0.05) : 0
  surface.glass = ink < 0.5
  if (!surface.glass) Object.assign(surface, { color: INK, roughness: 0.4 })
}

function paintMarble(x, y, z, surface) {
  const warp = clouds(x * 1.1, y * 1.1, z * 1.1) * 4
  const vein = Math.pow(1 - Math.abs(Math.sin(x * 1.3 + z * 0.8 + warp * 1.7)), 9)
  const fine = Math.pow(1 - Math.abs(Math.sin(x * 3.1 - z * 2.3 + warp * 3.1)), 16) * 0.5
  const soft = 0.94 + 0.08 * noise(x * 3, y * 3, z * 3)
  surface.color = MARBLE.map((value, channel) =>
    mix(value * soft, VEIN[channel], smoothstep(0, 1, vein * 0.55 + fine * 0.6)),
  )
  surface.roughness = 0.16
  surface.gloss = 0.8
}

/** Answers how much ink lies at a place on the bottle's front, in scene units from the label's middle. */
function drawLabel() {
  const [widthPx, heightPx, perUnit] = [1000, 800, 1000]
  GlobalFonts.registerFromPath(
    fileURLToPath(new URL('../../../../resources/fonts/Inter-SemiBold.ttf', import.meta.url)),
    'Inter',
  )
  const canvas = createCanvas(widthPx, heightPx)
  const context = canvas.getContext('2d')
  context.textAlign = 'center'
  context.letterSpacing = '26px'
  context.font = '600 150px Inter'
  context.fillText('LUMA', widthPx / 2 + 13, 400)
  context.letterSpacing = '11px'
  context.font = '600 44px Inter'
  context.fillText('EAU DE PARFUM', widthPx / 2 + 5, 510)
  context.fillRect(widthPx / 2 - 60, 560, 120, 6)
  const { data } = context.getImageData(0, 0, widthPx, heightPx)
  return (x, y) => {
    const column = Math.round(widthPx / 2 + x * perUnit)
    const row = Math.round(heightPx / 2 - y * perUnit)
    const isOn = column >= 0 && column < widthPx && row >= 0 && row < heightPx
    return isOn ? data[(row * widthPx + column) * 4 + 3] / 255 : 0
  }
}
