import { cove } from '../shapes.mjs'
import { clamp, length2, mix, smoothstep } from '../vectors.mjs'

/** A paper sweep in one colour, darker away from the middle as real ones are. */
export function createSweep({ color, wallZ = -5, radius = 2.5, shine = 0.1 }) {
  return {
    distance: (y, z) => cove(y, z, wallZ, radius),
    paint: (x, y, z, surface) => {
      const far = clamp((x * x + (y - 1.5) * (y - 1.5) + z * z * 0.4) / 60, 0, 1)
      surface.color = color.map((value) => value * (1 - 0.25 * far))
      surface.roughness = 0.7
      surface.gloss = shine
    },
  }
}

/** Lamps far behind, out of focus: discs with a slightly brighter rim, as a lens draws them. */
export function paintLamps(lamps, x, y, out) {
  for (const { x: cx, y: cy, radius, color, strength } of lamps) {
    const away = length2(x - cx, y - cy) / radius
    if (away > 1.1) continue
    const disc = smoothstep(1.04, 0.94, away) * mix(0.72, 1, smoothstep(0.5, 0.95, away))
    for (let channel = 0; channel < 3; channel += 1) out[channel] += color[channel] * disc * strength
  }
}
