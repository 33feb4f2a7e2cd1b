import type { Sound } from '../film'
import { join, measured, type Bus } from './audio-graph'

/** Music lies this far below what is said. */
const BELOW_SPEECH_DB = 12
/** It always goes down a little, so that speech stands out even of soft music, and never so far that it seems to stop. */
const LEAST_DUCK_DB = 6
const MOST_DUCK_DB = 24
/** What is softer than this is not heard, and makes nothing duck. */
const HEARD_LUFS = -50
/** A recorded voice is brought to the loudness of the music, or to this. */
const VOICE_LUFS = -18
const MOST_VOICE_GAIN_DB = 20
/** Syllables so much softer than the speech they are in still make the music go down all the way. */
const SOFT_SYLLABLE_DB = 6

const RATIO = 20
/**
 * In ffmpeg's measure, four times as long as the time in which a level falls to a third. Down gently within 20 ms; back by
 * 20 dB in a second, so that music does not come up between two words.
 */
const ATTACK = 80
const RELEASE = 800

/** Measured loudness of each bus by its name. Missing for silence. */
export type Loudness = ReadonlyMap<string, number>

/** The buses of a film. One, unless there is music that ducks and something for it to duck under. */
export function toBuses(sounds: readonly Sound[]): readonly Bus[] {
  const doesDuck = (sound: Sound): boolean => sound.role === 'music' && sound.ducks === true
  const buses = [
    { name: 'ducked', sounds: sounds.filter(doesDuck) },
    { name: 'rest', sounds: sounds.filter((sound) => sound.role === 'music' && !doesDuck(sound)) },
    { name: 'clip', sounds: sounds.filter(({ role }) => role === 'clip') },
    { name: 'voice', sounds: sounds.filter(({ role }) => role === 'voice') },
  ].filter((bus) => bus.sounds.length > 0)
  const names = buses.map(({ name }) => name)
  const ducks = names.includes('ducked') && (names.includes('clip') || names.includes('voice'))
  return ducks ? buses : [{ name: 'mix', sounds }]
}

/**
 * The graph that mixes buses into `[mix]` and measures that. Input n is bus n.
 *
 * What makes the music go down is speech, raised until all of it touches full scale and is cut off there: so the music goes
 * down by the same amount for a shout and for a murmur, and by nothing for the hiss behind them.
 */
export function toDuckGraph(buses: readonly Bus[], loudness: Loudness, filmS: number): string {
  const gains = new Map(buses.map(({ name }) => [name, gainOf(name, loudness)]))
  const heard = buses.filter(({ name }) => isSpeech(name) && (loudness.get(name) ?? -Infinity) > HEARD_LUFS)
  const isHeard = (name: string): boolean => heard.some((bus) => bus.name === name)
  const chains = buses.map(({ name }, input) => {
    const out = isHeard(name) ? `asplit=2[${name}-out][${name}-key]` : `anull[${name}-out]`
    return `[${input}:a:0]volume=${(gains.get(name) ?? 0).toFixed(2)}dB,${out}`
  })
  const levels = heard.map(({ name }) => (loudness.get(name) ?? 0) + (gains.get(name) ?? 0))
  const sources = buses.map(({ name }) => (name === 'ducked' && heard.length > 0 ? '[low]' : `[${name}-out]`))
  const keys = heard.map(({ name }, n) => {
    const raiseDb = SOFT_SYLLABLE_DB - (levels[n] ?? 0)
    return `[${name}-key]volume=${raiseDb.toFixed(2)}dB,asoftclip=type=hard[${name}-raised]`
  })
  return [
    ...chains,
    ...keys,
    ...(heard.length > 0 ? [toDuck(heard, duckOf(loudness.get('ducked'), Math.min(...levels)))] : []),
    `${sources.join('')}${join(buses.length)},${measured('mix', filmS)}`,
  ].join(';')
}

function toDuck(heard: readonly Bus[], duckDb: number): string {
  const raised = heard.map(({ name }) => `[${name}-raised]`).join('')
  const threshold = 10 ** (-duckDb / (1 - 1 / RATIO) / 20)
  const compress = `sidechaincompress=threshold=${threshold.toFixed(6)}:ratio=${RATIO}:attack=${ATTACK}:release=${RELEASE}`
  return `${raised}${join(heard.length)},asoftclip=type=hard[key];[ducked-out][key]${compress}[low]`
}

function duckOf(musicLufs: number | undefined, speechLufs: number): number {
  const neededDb = (musicLufs ?? speechLufs) - (speechLufs - BELOW_SPEECH_DB)
  return Math.min(MOST_DUCK_DB, Math.max(LEAST_DUCK_DB, neededDb))
}

function gainOf(name: string, loudness: Loudness): number {
  const lufs = loudness.get(name)
  if (name !== 'voice' || lufs === undefined || lufs <= HEARD_LUFS) return 0
  const gainDb = (loudness.get('ducked') ?? VOICE_LUFS) - lufs
  return Math.min(MOST_VOICE_GAIN_DB, Math.max(-MOST_VOICE_GAIN_DB, gainDb))
}

const isSpeech = (name: string): boolean => name === 'clip' || name === 'voice'
