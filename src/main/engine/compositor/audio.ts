import type { Host } from '../../host/ports'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import type { FilmPlan, Sound } from '../film'
import { blameSound } from './audio-blame'
import { toBuses, toDuckGraph } from './audio-duck'
import { type Bus, METER, toBusGraph } from './audio-graph'
import { firstLevel, nextLevel, readMeter, toLevelFilters } from './audio-loudness'
import type { WorkFolder } from './work-folder'

const WALL_MS_PER_FILM_SECOND = 5_000
/** How often the finished sound is made again because it came out too soft, too loud or too high. */
const MOST_TRIES = 4
/**
 * Like the default settings at 192k, at about a third of their time: on the sample music the error is 0.7 dB lower and the
 * file 1 % larger. The fast search does not get along with the tools for low rates.
 */
const aacArgs = (rate: string): string[] => [
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-aac_pns', '0', '-aac_is', '0', '-aac_tns', '0'],
  ...['-b:a', rate, '-ar', '48000', '-ac', '2', '-f', 'mp4'],
]
const AAC_ARGS: Record<SoundCare, readonly string[]> = { exact: aacArgs('208k'), near: aacArgs('128k') }
/** The meters speak at this level. */
const TALKING = [...FFMPEG_ARGS, '-loglevel', 'info', '-nostats']
const WAV_ARGS = ['-c:a', 'pcm_f32le', '-f', 'wav', '-rf64', 'auto']

/**
 * `exact`: what is encoded is listened to, and made again until its loudness and its peaks are right. `near`: the loudness of
 * the mix decides alone, which is right within what limiter and encoder change, and takes half the time.
 */
export type SoundCare = 'exact' | 'near'

interface Mixing {
  readonly host: Host
  readonly ffmpeg: string
  readonly filmS: number
  readonly folder: WorkFolder
  readonly care: SoundCare
  readonly limits: { readonly wallMs: number; readonly signal: AbortSignal }
}

/** Mixes the sounds of a film at -14 LUFS into an AAC file in the work folder, exactly as long as the film, and answers its path. */
export async function makeAudio(
  host: Host,
  ffmpeg: string,
  plan: FilmPlan,
  { folder, care, signal }: { folder: WorkFolder; care: SoundCare; signal: AbortSignal },
): Promise<string> {
  const filmS = plan.frameCount / plan.fps
  const limits = { wallMs: 60_000 + filmS * WALL_MS_PER_FILM_SECOND, signal }
  const mixing: Mixing = { host, ffmpeg, filmS, folder, care, limits }
  const partPath = folder.partOf('sound.m4a')
  if (plan.sounds.length === 0) {
    const silence = ['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo', '-t', filmS.toFixed(6)]
    await runTool(host, ffmpeg, [...FFMPEG_ARGS, ...silence, ...AAC_ARGS[care], `file:${partPath}`], limits)
  } else {
    await finish(mixing, await mix(mixing, plan.sounds), partPath)
  }
  return folder.keep(partPath, 'sound.m4a')
}

interface Mix {
  readonly path: string
  /** What ffmpeg said of it. */
  readonly stderr: string
}

/** All sounds in one file, with music under speech where it is wished. */
async function mix(mixing: Mixing, sounds: readonly Sound[]): Promise<Mix> {
  const buses = toBuses(sounds)
  const stderr = await mixBuses(mixing, buses)
  const paths = buses.map(({ name }) => pathOf(mixing, name))
  const [only] = paths
  if (buses.length === 1 && only !== undefined) return { path: only, stderr }
  const loudness = new Map(
    buses.flatMap(({ name }) => {
      const heard = readMeter(stderr, name)
      return heard ? [[name, heard.lufs] as const] : []
    }),
  )
  const { host, ffmpeg, filmS, limits } = mixing
  const inputs = paths.flatMap((path) => ['-i', `file:${path}`])
  const graph = ['-filter_complex', toDuckGraph(buses, loudness, filmS), ...toBusOutput(mixing, 'mix')]
  const ducked = await runTool(host, ffmpeg, [...TALKING, ...inputs, ...graph], limits)
  for (const path of paths) await host.files.rm(path, { force: true })
  return { path: pathOf(mixing, 'mix'), stderr: ducked.stderr }
}

/** Answers what ffmpeg printed: the loudness of each bus is in it. */
async function mixBuses(mixing: Mixing, buses: readonly Bus[]): Promise<string> {
  const { host, ffmpeg, filmS, limits } = mixing
  const sounds = buses.flatMap((bus) => bus.sounds)
  const args = [
    ...TALKING,
    ...sounds.flatMap((sound) => [...toPlaceArgs(sound), ...toInputArgs(sound.source)]),
    ...['-filter_complex', toBusGraph(buses, filmS)],
    ...buses.flatMap(({ name }) => toBusOutput(mixing, name)),
  ]
  try {
    return (await runTool(host, ffmpeg, args, limits)).stderr
  } catch (thrown) {
    throw await blameSound(host, ffmpeg, sounds, thrown, limits.signal)
  }
}

const pathOf = ({ folder }: Mixing, name: string): string => folder.partOf(`${name}.wav`)

const toBusOutput = (mixing: Mixing, name: string): string[] => [
  ...['-map', `[${name}]`, ...WAV_ARGS, `file:${pathOf(mixing, name)}`],
  ...['-map', `[${name}-measured]`, '-f', 'null', '-'],
]

/** Music shorter than its place starts again; seeking comes before opening. */
const toPlaceArgs = (sound: Sound): string[] => [
  ...(sound.loop ? ['-stream_loop', '-1'] : []),
  ...(sound.sourceInMs > 0 ? ['-ss', (sound.sourceInMs / 1000).toFixed(6)] : []),
]

/**
 * Brings a mix to its level and encodes it. What counts is what a player hears: the encoded sound is measured, and made
 * again when limiter or encoder changed too much.
 */
async function finish({ host, ffmpeg, care, limits }: Mixing, mixed: Mix, partPath: string): Promise<void> {
  let level = firstLevel(readMeter(mixed.stderr, 'mix'))
  for (let tries = 1; ; tries += 1) {
    const filters = ['-i', `file:${mixed.path}`, '-af', toLevelFilters(level)]
    await runTool(host, ffmpeg, [...FFMPEG_ARGS, ...filters, ...AAC_ARGS[care], '-y', `file:${partPath}`], limits)
    if (care === 'near' || tries === MOST_TRIES) break
    const meter = ['-i', `file:${partPath}`, '-af', `${METER}@heard=peak=true:framelog=verbose`, '-f', 'null', '-']
    const { stderr } = await runTool(host, ffmpeg, [...TALKING, ...meter], limits)
    const better = nextLevel(level, readMeter(stderr, 'heard'))
    if (!better) break
    level = better
  }
  await host.files.rm(mixed.path, { force: true })
}
