import type { Sound } from '../film'

/**
 * Music is played sample after sample: MP3 leaves a gap in time wherever a repeated file starts again. The sound of a clip
 * keeps its times, and silence fills what they leave out, so that it stays with its picture.
 */
const TIMES: Record<Sound['role'], string> = {
  music: 'asetpts=N/SR/TB',
  clip: 'aresample=async=1:first_pts=0',
  voice: 'aresample=async=1:first_pts=0',
}
/** Everything is brought to this form before anything else happens to it: 5.1 or 22 kHz would trip up later filters. */
const COMMON_FORM = 'aresample=48000,aformat=sample_fmts=fltp:channel_layouts=stereo'
/** Where alimiter holds the peaks: its 1.5 dB below full scale leave room for what lies between samples. */
const LIMIT = 0.84
/** Music that is far too quiet is not blown up to noise. */
const MOST_GAIN_DB = 24

const TARGET_LUFS = -14

/**
 * The graph that mixes sounds into `[mix]`, exactly as long as the film, and measures it at `[measured]`.
 * Input n is sound n.
 */
export function toMixGraph(sounds: readonly Sound[], filmSeconds: number): string {
  const parts = sounds.map((sound, index) => `[${index}:a:0]${toSoundFilters(sound)}[s${index}]`)
  const all = sounds.map((_, index) => `[s${index}]`).join('')
  const joined = sounds.length > 1 ? `${all}amix=inputs=${sounds.length}:normalize=0:duration=longest` : `${all}anull`
  const length = `apad=whole_dur=${seconds(filmSeconds)},atrim=0:${seconds(filmSeconds)}`
  return [...parts, `${joined},${length},asplit=2[mix][loud]`, '[loud]ebur128=framelog=verbose[measured]'].join(';')
}

/** What brings a mix of this loudness to the target without touching its dynamics, except for peaks. */
export function toLevelFilters(measuredLufs: number | undefined): string {
  if (measuredLufs === undefined) return 'anull'
  const gainDb = Math.min(MOST_GAIN_DB, TARGET_LUFS - measuredLufs)
  return `volume=${gainDb.toFixed(2)}dB,alimiter=limit=${LIMIT}:level=0`
}

/**
 * Reads the loudness out of the last summary that ebur128 prints: ffmpeg sets up a graph more than once, and each time the
 * filter of the graph before says what it had heard by then. Missing for silence, which has none.
 */
export function readLoudness(stderr: string): number | undefined {
  const summary = stderr.slice(stderr.lastIndexOf('Integrated loudness'))
  const lufs = Number(/I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1] ?? Number.NaN)
  return Number.isFinite(lufs) && lufs > -70 ? lufs : undefined
}

function toSoundFilters(sound: Sound): string {
  const lengthS = sound.durationMs / 1000
  const fadeOutS = Math.min(lengthS, sound.fadeOutMs / 1000)
  return [
    TIMES[sound.role],
    `atrim=0:${seconds(lengthS)}`,
    COMMON_FORM,
    `volume=${sound.gain.toFixed(4)}`,
    ...(sound.fadeInMs > 0 ? [`afade=t=in:d=${seconds(sound.fadeInMs / 1000)}`] : []),
    ...(fadeOutS > 0 ? [`afade=t=out:st=${seconds(lengthS - fadeOutS)}:d=${seconds(fadeOutS)}`] : []),
    ...(sound.startMs > 0 ? [`adelay=${Math.round(sound.startMs)}:all=1`] : []),
  ].join(',')
}

const seconds = (value: number): string => value.toFixed(6)
