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
/** Within these one atempo blends all it hears. Below it refuses, above it leaves samples out. */
const SLOWEST_STEP = 0.5
const FASTEST_STEP = 2
/** At 48 kHz atempo begins with the second half of its first window of 2048 samples. */
const SWALLOWED_SAMPLES = 1024

/** Sounds that are mixed before they meet the others. */
export interface Bus {
  readonly name: string
  readonly sounds: readonly Sound[]
}

/**
 * The graph that mixes each bus into `[name]`, exactly as long as the film, and measures it at `[name-measured]`.
 * Input n is sound n of all buses, one bus after the other.
 */
export function toBusGraph(buses: readonly Bus[], filmS: number): string {
  let input = 0
  const parts = buses.flatMap(({ name, sounds }) => {
    const first = input
    input += sounds.length
    const chains = sounds.map((sound, n) => `[${first + n}:a:0]${toSoundFilters(sound)}[s${first + n}]`)
    const labels = sounds.map((_, n) => `[s${first + n}]`).join('')
    return [...chains, `${labels}${join(sounds.length)},${measured(name, filmS)}`]
  })
  return parts.join(';')
}

/** Sums inputs as they are. */
export const join = (count: number): string =>
  count > 1 ? `amix=inputs=${count}:normalize=0:duration=longest` : 'anull'

/** Cuts or fills what comes to the film's length, and hands it out under its name, and once more through a meter. */
export function measured(name: string, filmS: number): string {
  const length = `apad=whole_dur=${seconds(filmS)},atrim=0:${seconds(filmS)}`
  return `${length},asplit=2[${name}][${name}-heard];[${name}-heard]${METER}@${name}=framelog=verbose[${name}-measured]`
}

export const METER = 'ebur128'

function toSoundFilters(sound: Sound): string {
  const lengthS = sound.durationMs / 1000
  const speed = sound.speed ?? 1
  const fadeOutS = Math.min(lengthS, sound.fadeOutMs / 1000)
  return [
    TIMES[sound.role],
    `atrim=0:${seconds(lengthS * speed)}`,
    COMMON_FORM,
    ...toSpeedFilters(speed, lengthS),
    `volume=${sound.gain.toFixed(4)}`,
    ...(sound.fadeInMs > 0 ? [`afade=t=in:d=${seconds(sound.fadeInMs / 1000)}`] : []),
    ...(fadeOutS > 0 ? [`afade=t=out:st=${seconds(lengthS - fadeOutS)}:d=${seconds(fadeOutS)}`] : []),
    ...(sound.startMs > 0 ? [`adelay=${Math.round(sound.startMs)}:all=1`] : []),
  ].join(',')
}

/** Another speed at the same pitch, and exactly as long as the sound's place. */
function toSpeedFilters(speed: number, lengthS: number): string[] {
  if (speed === 1) return []
  const steps: number[] = []
  let rest = speed
  for (; rest < SLOWEST_STEP; rest /= SLOWEST_STEP) steps.push(SLOWEST_STEP)
  for (; rest > FASTEST_STEP; rest /= FASTEST_STEP) steps.push(FASTEST_STEP)
  const tempos = [...steps, rest].map((step) => `adelay=${SWALLOWED_SAMPLES}S:all=1,atempo=${step.toFixed(6)}`)
  return [...tempos, `asetpts=N/SR/TB,apad=whole_dur=${seconds(lengthS)},atrim=0:${seconds(lengthS)}`]
}

const seconds = (value: number): string => value.toFixed(6)
