import type { Host } from '../host/ports'
import type { MediaSource } from './facts'
import { MOST_DECODE_BYTES } from './memory-watch'
import { runTool } from './run-tool'
import { FFMPEG_ARGS, toInputArgs } from './safe-input'

const EDGE_PX = 48
const WALL_MS = 20_000
const HUES = 24
/** Below these a colour is grey or black to the eye. */
const LEAST_SATURATION = 0.25
const LEAST_VALUE = 0.2
/** Less of the picture is no colour to remember it by. */
const LEAST_PART = 0.06

/**
 * The colour that a photo is remembered by, `#rrggbb`. Undefined for a grey one.
 * @throws {ToolError} or the signal's reason.
 */
export async function readColour(
  host: Host,
  ffmpeg: string,
  source: MediaSource,
  signal: AbortSignal,
): Promise<string | undefined> {
  const small = `scale=${EDGE_PX}:${EDGE_PX}:flags=area,format=rgb24`
  const args = [
    ...[...FFMPEG_ARGS, ...toInputArgs(source), '-map', '0:V:0', '-frames:v', '1', '-vf', small],
    ...['-f', 'rawvideo', 'pipe:1'],
  ]
  const { stdout } = await runTool(host, ffmpeg, args, { wallMs: WALL_MS, mostMemoryBytes: MOST_DECODE_BYTES, signal })
  return findColour(stdout)
}

/** Of pixels with 8 bits for each of red, green and blue, the strongest hue's mean. */
export function findColour(rgb: Uint8Array): string | undefined {
  const hues = Array.from({ length: HUES }, () => ({ weight: 0, count: 0, red: 0, green: 0, blue: 0 }))
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(at, at + 3)
    const most = Math.max(red, green, blue)
    const chroma = most - Math.min(red, green, blue)
    if (most < LEAST_VALUE * 255 || chroma < LEAST_SATURATION * most) continue
    const bin = hues[Math.floor((hueOf(red, green, blue, most, chroma) / 6) * HUES) % HUES]
    if (!bin) continue
    bin.weight += chroma
    bin.count += 1
    bin.red += red * chroma
    bin.green += green * chroma
    bin.blue += blue * chroma
  }
  // A hue on the border of two is that of both.
  const around = hues.map((_, n) => [hues.at(n - 1), hues[n], hues[(n + 1) % HUES]].flatMap((bin) => bin ?? []))
  const sumOf = (bins: typeof hues, key: keyof (typeof hues)[number]): number =>
    bins.reduce((sum, bin) => sum + bin[key], 0)
  const best = around.reduce((a, b) => (sumOf(b, 'weight') > sumOf(a, 'weight') ? b : a))
  if (sumOf(best, 'count') < (LEAST_PART * rgb.length) / 3) return undefined
  const mean = (key: 'red' | 'green' | 'blue'): string =>
    Math.round(sumOf(best, key) / sumOf(best, 'weight'))
      .toString(16)
      .padStart(2, '0')
  return sumOf(best, 'weight') > 0 ? `#${mean('red')}${mean('green')}${mean('blue')}` : undefined
}

/** From 0 to 6, beginning and ending at red. */
function hueOf(red: number, green: number, blue: number, most: number, chroma: number): number {
  if (most === red) return ((green - blue) / chroma + 6) % 6
  return most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4
}
