import { blend, pillar, ring, roundedBox } from '../shapes.mjs'
import { createStudio } from '../tracer.mjs'
import { length2, linear, noise, smoothstep } from '../vectors.mjs'
import { createSweep } from './backdrop.mjs'

const SHELL = linear('#e9e1d6')
const LEATHER = linear('#b98a63')
const COPPER = linear('#e9a37a')
const MESH = linear('#3a2a24')
const sweep = createSweep({ color: linear('#f2664b'), wallZ: -4.5, radius: 3 })

const TURN = -0.62
const [COS, SIN] = [Math.cos(TURN), Math.sin(TURN)]
const CUP_Y = 0.63
const BAND_Y = 1.22
const BAND_RADIUS = 0.94

const parts = { room: 0, shell: 0, leather: 0, copper: 0, mesh: 0 }

/** One half, mirrored: cup, pad, fork and arm; over both the band. `x` is across the head. */
function measure(wx, y, wz) {
  parts.room = sweep.distance(y, wz)
  const bound = Math.sqrt(wx * wx + (y - 1.1) * (y - 1.1) + wz * wz) - 1.6
  if (bound > 0.3) {
    parts.shell = parts.leather = parts.copper = parts.mesh = bound
    return Math.min(parts.room, bound)
  }
  const x = Math.abs(wx * COS + wz * SIN)
  const z = wz * COS - wx * SIN
  // Cups lean in a little, as they do without a head between them.
  const lean = (y - CUP_Y) * 0.12
  const cx = x - 0.93 + lean
  const dy = (y - CUP_Y) / 1.14
  const across = Math.sqrt(dy * dy + z * z)
  const shell = pillar(across, cx - 0.05, 0.5, 0.17, 0.1)
  const dish = pillar(across, cx - 0.24, 0.36, 0.05, 0.03)
  const pad = pillar(across, cx + 0.22, 0.48, 0.14, 0.12)
  const ear = pillar(across, cx + 0.34, 0.25, 0.2, 0.05)
  const trim = ring(across, cx - 0.195, 0.385, 0.018)

  const py = Math.max(y - BAND_Y, 0)
  const bandAcross = Math.sqrt(x * x + py * py) - BAND_RADIUS
  const isTop = smoothstep(-0.05, 0.25, y - BAND_Y)
  const band = roundedBox(bandAcross, Math.min(y - BAND_Y + 0.1, 0), z, 0.05, 0.02, 0.12 + 0.07 * isTop, 0.045)
  const cushion = roundedBox(bandAcross + 0.075, Math.min(y - BAND_Y - 0.28, 0), z, 0.06, 0.02, 0.16, 0.055)
  const arm = roundedBox(bandAcross, y - 0.98, z, 0.018, 0.26, 0.06, 0.012)
  const forkAway = Math.sqrt(dy * dy + z * z) - 0.545
  const fork = roundedBox(forkAway, Math.min(y - CUP_Y - 0.02, 0), cx - 0.02, 0.022, 0.02, 0.05, 0.015)
  const hinge = pillar(length2(y - CUP_Y - 0.02, cx - 0.02), Math.abs(z) - 0.53, 0.06, 0.05, 0.02)

  parts.shell = Math.min(Math.max(shell, -dish), band)
  parts.leather = Math.min(Math.max(pad, -ear), cushion)
  parts.copper = Math.min(trim, arm, blend(fork, hinge, 0.02)) * 0.9
  parts.mesh = pillar(across, cx + 0.1, 0.3, 0.06, 0.01)
  return Math.min(parts.room, parts.shell, parts.leather, parts.copper, parts.mesh)
}

export const headphones = {
  name: '03-headphones',
  widthPx: 3000,
  heightPx: 2000,
  camera: { eye: [0.3, 2.1, 6.6], target: [0.02, 1.0, 0], fieldDeg: 36 },
  exposure: 1.05,
  distance: measure,
  paint: (x, y, z, normal, surface) => {
    const nearest = measure(x, y, z)
    Object.assign(surface, { roughness: 0.5, metal: 0, gloss: 1, glow: 0, glass: false })
    if (nearest === parts.room) sweep.paint(x, y, z, surface)
    else if (nearest === parts.copper) Object.assign(surface, { color: COPPER, metal: 1, roughness: 0.16 })
    else if (nearest === parts.shell) paintShell(x, y, z, surface)
    else if (nearest === parts.leather) paintLeather(x, y, z, surface)
    else {
      const weave = Math.sin(y * 160) * Math.sin(z * 160) > 0 ? 1.3 : 0.7
      surface.color = MESH.map((value) => value * weave)
      surface.gloss = 0.2
    }
  },
  ambient: (nx, ny, nz, out) => {
    const up = 0.5 + 0.5 * ny
    out[0] = 0.48 - 0.02 * up
    out[1] = 0.27 + 0.2 * up
    out[2] = 0.24 + 0.24 * up
  },
  lights: [
    { at: [-5, 6, 5], color: [1.08, 1.04, 1.0], radius: 1.8, reach: 9.2, wrap: 0.1 },
    { at: [5.5, 3.5, 1.5], color: [0.36, 0.3, 0.28], radius: 2, reach: 6.8, wrap: 0.2 },
  ],
  studio: createStudio({
    above: [0.75, 0.6, 0.55],
    level: [0.6, 0.3, 0.24],
    below: [0.6, 0.24, 0.18],
    boxes: [
      { toward: [-0.9, 0.8, 0.7], width: 0.45, height: 0.4, color: [4.5, 4.4, 4.3] },
      { toward: [1, 0.5, 0.5], width: 0.2, height: 0.6, color: [2.2, 2.1, 2] },
      { toward: [0, 1, -0.5], width: 0.8, height: 0.25, color: [2, 1.9, 1.9] },
    ],
  }),
}

/** Satin paint; a fine turned pattern in the dish of the cup. */
function paintShell(wx, y, wz, surface) {
  const z = wz * COS - wx * SIN
  const across = length2((y - CUP_Y) / 1.14, z)
  const turned = across < 0.35 ? 0.94 + 0.06 * Math.sin(across * 420) : 1
  surface.color = SHELL.map((value) => value * turned * (0.985 + 0.03 * noise(wx * 90, y * 90, wz * 90)))
  surface.roughness = across < 0.35 ? 0.3 : 0.34
  surface.gloss = 0.9
}

function paintLeather(x, y, z, surface) {
  const grain = noise(x * 44, y * 44, z * 44) * 0.6 + noise(x * 90, y * 90, z * 90) * 0.4
  surface.color = LEATHER.map((value) => value * (0.72 + 0.5 * grain))
  surface.roughness = 0.5
  surface.gloss = 0.6
}
