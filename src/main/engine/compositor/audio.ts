import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import { ToolError } from '../../media/tool-error'
import type { FilmPlan, Sound } from '../film'
import { readLoudness, toLevelFilters, toMixGraph } from './audio-graph'
import { toSourceFailure } from './failures'
import type { WorkFolder } from './work-folder'

const WALL_MS_PER_FILM_SECOND = 5_000
/**
 * Like the default settings at 192k, at about a third of their time: on the sample music the error is 0.7 dB lower and the
 * file 1 % larger. The fast search does not get along with the tools for low rates.
 */
const AAC_ARGS = [
  ...['-c:a', 'aac', '-aac_coder', 'fast', '-aac_pns', '0', '-aac_is', '0', '-aac_tns', '0'],
  ...['-b:a', '208k', '-ar', '48000', '-ac', '2', '-f', 'mp4'],
]

/** Mixes the sounds of a film at -14 LUFS into an AAC file in the work folder, exactly as long as the film, and answers its path. */
export async function makeAudio(host: Host, ffmpeg: string, plan: FilmPlan, folder: WorkFolder, signal: AbortSignal) {
  const filmS = plan.frameCount / plan.fps
  const options = { wallMs: 60_000 + filmS * WALL_MS_PER_FILM_SECOND, signal }
  const partPath = folder.partOf('sound.m4a')
  if (plan.sounds.length === 0) {
    const silence = ['-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=stereo', '-t', filmS.toFixed(6)]
    await runTool(host, ffmpeg, [...FFMPEG_ARGS, ...silence, ...AAC_ARGS, `file:${partPath}`], options)
  } else {
    const mixPath = folder.partOf('mix.wav')
    const stderr = await mixSounds(host, ffmpeg, plan.sounds, filmS, mixPath, options)
    const level = toLevelFilters(readLoudness(stderr))
    await runTool(
      host,
      ffmpeg,
      [...FFMPEG_ARGS, '-i', `file:${mixPath}`, '-af', level, ...AAC_ARGS, `file:${partPath}`],
      options,
    )
    await host.files.rm(mixPath, { force: true })
  }
  return folder.keep(partPath, 'sound.m4a')
}

interface RunLimits {
  readonly wallMs: number
  readonly signal: AbortSignal
}

/** Answers what ffmpeg printed: the mix's loudness is in it. */
async function mixSounds(
  host: Host,
  ffmpeg: string,
  sounds: readonly Sound[],
  filmS: number,
  mixPath: string,
  options: RunLimits,
): Promise<string> {
  const args = [
    ...[...FFMPEG_ARGS, '-loglevel', 'info', '-nostats'],
    ...sounds.flatMap((sound) => [...toPlaceArgs(sound), ...toInputArgs(sound.source)]),
    ...[
      '-filter_complex',
      toMixGraph(sounds, filmS),
      '-map',
      '[mix]',
      '-c:a',
      'pcm_f32le',
      '-f',
      'wav',
      '-rf64',
      'auto',
    ],
    ...[`file:${mixPath}`, '-map', '[measured]', '-f', 'null', '-'],
  ]
  try {
    return (await runTool(host, ffmpeg, args, options)).stderr
  } catch (thrown) {
    throw await blame(host, ffmpeg, sounds, thrown, options.signal)
  }
}

/** Music shorter than its place starts again; seeking comes before opening. */
const toPlaceArgs = (sound: Sound): string[] => [
  ...(sound.loop ? ['-stream_loop', '-1'] : []),
  ...(sound.sourceInMs > 0 ? ['-ss', (sound.sourceInMs / 1000).toFixed(6)] : []),
]

/** Many files went into one run that failed: the first that cannot be read by itself is the reason. */
async function blame(host: Host, ffmpeg: string, sounds: readonly Sound[], thrown: unknown, signal: AbortSignal) {
  if (!(thrown instanceof ToolError)) return thrown
  for (const { source } of sounds) {
    try {
      const args = [...FFMPEG_ARGS, ...toInputArgs(source), '-map', '0:a:0', '-t', '1', '-f', 'null', '-']
      await runTool(host, ffmpeg, args, { wallMs: 20_000, signal })
    } catch (reason) {
      return toSourceFailure(host, source, reason)
    }
  }
  const names = sounds.map(({ source }) => basename(source.path)).join(', ')
  return new ReelwrightError('export.render-failed-here', { name: names }, { cause: thrown, log: thrown.message })
}
