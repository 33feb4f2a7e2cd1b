import type { Host } from '../../host/ports'
import type { MediaSource, MediaToolPaths } from '../../media/facts'
import { probe } from '../../media/probe'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS } from '../../media/safe-input'
import { identify } from '../../media/source-file'

/** What kind of light a clip was taken for: ordinary screens, or brighter ones in one of two ways of writing it down. */
export type Light = 'ordinary' | 'pq' | 'hlg'

export interface Lights {
  /** Bright light only where this ffmpeg can bring it down; what cannot be looked at is ordinary. */
  lightOf(source: MediaSource, signal: AbortSignal): Promise<Light>
  /** Whether this ffmpeg has the filters that work in linear light. */
  canConvert(): Promise<boolean>
}

const LIGHTS: Readonly<Record<string, Light>> = { smpte2084: 'pq', 'arib-std-b67': 'hlg' }
const TRANSFERS: Record<Exclude<Light, 'ordinary'>, string> = { pq: 'smpte2084', hlg: 'arib-std-b67' }
const LIST_MS = 20_000
/**
 * What counts as white, in candela a square metre. Below this tones stay as they are, above they are pressed together.
 * A little under the 203 of ITU-R BT.2408, because a white that is pressed looks grey.
 */
const WHITE_NITS = 170

/**
 * Filters that bring bright light down to what ordinary screens show. They work in floating point, so they come after
 * scaling. The file's own words are repeated because decoders of odd files leave them out.
 */
export function toLightFilters(light: Light): string {
  if (light === 'ordinary') return ''
  const taken = `setparams=color_primaries=bt2020:color_trc=${TRANSFERS[light]}:colorspace=bt2020nc`
  const linear = `zscale=t=linear:npl=${WHITE_NITS},format=gbrpf32le,zscale=p=bt709`
  return `${taken},${linear},tonemap=mobius:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p,`
}

export function createLights(host: Host, tools: MediaToolPaths): Lights {
  const known = new Map<string, Promise<Light>>()
  let ability: Promise<boolean> | undefined

  const find = async (source: MediaSource, signal: AbortSignal): Promise<Light> => {
    const report = await probe(host, tools, source, { signal })
    const light = LIGHTS[report.videos[0]?.transfer ?? ''] ?? 'ordinary'
    if (light === 'ordinary') return light
    return (await canConvert()) ? light : 'ordinary'
  }
  const canConvert = (): Promise<boolean> => (ability ??= hasFilters(host, tools.ffmpeg))
  return {
    canConvert,
    lightOf: async (source, signal) => {
      try {
        const name = JSON.stringify(await identify(host, source.path))
        const found = known.get(name) ?? find(source, signal)
        known.set(name, found)
        found.catch(() => known.delete(name))
        return await found
      } catch {
        signal.throwIfAborted()
        // Whoever reads the clip itself says what is wrong with it.
        return 'ordinary'
      }
    },
  }
}

/** Not every ffmpeg is built with both filters. */
async function hasFilters(host: Host, ffmpeg: string): Promise<boolean> {
  const { stdout } = await runTool(host, ffmpeg, [...FFMPEG_ARGS, '-filters'], { wallMs: LIST_MS })
  const names = new Set(stdout.toString('utf8').split(/\s+/))
  return names.has('zscale') && names.has('tonemap')
}
