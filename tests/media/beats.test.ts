import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createNodeHost } from '../../src/main/host/node-host'
import { findBeats, readBeats } from '../../src/main/media/beats'
import { SAMPLE_RATE_HZ } from '../../src/main/media/beats-novelty'
import { make, temporaryFolder } from './workbench'

const folder = temporaryFolder()
const NEAR_MS = 30
const SECONDS = 30

interface Piece {
  readonly bpm: number
  readonly offsetS: number
  readonly noise?: number
  readonly pad?: number
}

/** Numbers from 0 to 1 that are the same in every run. */
function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const tone = (hz: number, n: number): number => Math.sin((2 * Math.PI * hz * n) / SAMPLE_RATE_HZ)

/** Samples of a sound that is `at(n)` at sample n, with short knocks at the given seconds. */
function soundOf(knocksS: readonly number[], at: (n: number) => number): Int16Array {
  const sound = Float32Array.from({ length: SECONDS * SAMPLE_RATE_HZ }, (_, n) => at(n))
  for (const knockS of knocksS) {
    const start = Math.round(knockS * SAMPLE_RATE_HZ)
    for (let n = 0; n < 550 && start + n < sound.length; n += 1) {
      sound[start + n] = (sound[start + n] ?? 0) + 0.5 * Math.exp(-n / 110) * tone(1000, n)
    }
  }
  return Int16Array.from(sound, (value) => Math.max(-1, Math.min(1, value)) * 32_767)
}

function pieceOf({ bpm, offsetS, noise = 0, pad = 0 }: Piece): { samples: Int16Array; beatsMs: number[] } {
  const dice = createDice(bpm)
  const count = Math.floor(((SECONDS - 0.1 - offsetS) * bpm) / 60) + 1
  const beatsS = Array.from({ length: count }, (_, n) => offsetS + (n * 60) / bpm)
  const chord = (n: number): number => (tone(220, n) + tone(277.2, n) + tone(329.6, n)) * (1 + 0.3 * tone(0.23, n))
  const samples = soundOf(beatsS, (n) => noise * (dice() * 2 - 1) + (pad / 3) * chord(n))
  return { samples, beatsMs: beatsS.map((beatS) => beatS * 1000) }
}

/** The part of `some` that have one of `others` near them. */
const partNear = (some: readonly number[], others: readonly number[]): number =>
  some.filter((one) => others.some((other) => Math.abs(one - other) <= NEAR_MS)).length / some.length

const tempos = [60, 72, 85, 97, 110, 120, 128, 140, 155, 168, 180]
const pieces = tempos.flatMap((bpm): Piece[] => [
  { bpm, offsetS: 0 },
  { bpm, offsetS: 0.37 },
  { bpm, offsetS: 0.81, noise: 0.1, pad: 0.3 },
])

it.each(pieces)('finds the beats at $bpm a minute from $offsetS s on, under noise $noise and pad $pad', (piece) => {
  const { samples, beatsMs } = pieceOf(piece)
  const found = findBeats(samples)
  expect(partNear(beatsMs, found)).toBeGreaterThanOrEqual(0.95)
  expect(partNear(found, beatsMs)).toBeGreaterThanOrEqual(0.95)
})

it('counts a bar of drums in its beats, whatever fills it', () => {
  const beatsS = Array.from({ length: 48 }, (_, n) => 0.2 + n * 0.6)
  const dice = createDice(7)
  const samples = soundOf([], (n) => {
    const sinceS = (((n / SAMPLE_RATE_HZ - 0.2) % 0.6) + 0.6) % 0.6
    const beat = Math.floor((n / SAMPLE_RATE_HZ - 0.2) / 0.6)
    const kick = beat % 2 === 0 ? 0.6 * Math.exp(-sinceS / 0.05) * tone(70, n) : 0
    const snare = beat % 2 === 1 ? 0.4 * Math.exp(-sinceS / 0.04) * (dice() * 2 - 1) : 0
    const hat = 0.08 * Math.exp(-(sinceS % 0.3) / 0.01) * (dice() * 2 - 1)
    const bass = 0.15 * tone(beat % 8 < 4 ? 55 : 65.4, n)
    return kick + snare + hat + bass
  })
  const beatsMs = beatsS.map((beatS) => beatS * 1000)
  const found = findBeats(samples)
  expect(partNear(beatsMs, found)).toBeGreaterThanOrEqual(0.95)
  expect(partNear(found, beatsMs)).toBeGreaterThanOrEqual(0.95)
})

it('follows a tempo that drifts', () => {
  const beatsS = [0.3]
  while ((beatsS.at(-1) ?? 0) < SECONDS - 1) {
    const lastS = beatsS.at(-1) ?? 0
    beatsS.push(lastS + 0.5 * (1 + 0.03 * Math.sin(lastS / 5)))
  }
  const found = findBeats(soundOf(beatsS, () => 0))
  expect(
    partNear(
      beatsS.map((beatS) => beatS * 1000),
      found,
    ),
  ).toBeGreaterThanOrEqual(0.95)
})

it('leaves out the silence before and after the music', () => {
  const beatsS = Array.from({ length: 20 }, (_, n) => 8 + n * 0.5)
  const found = findBeats(soundOf(beatsS, () => 0))
  expect(found[0]).toBeGreaterThan(7_900)
  expect(found.at(-1)).toBeLessThan(17_600)
  expect(found).toHaveLength(20)
})

const walk = (): ((n: number) => number) => {
  const dice = createDice(3)
  let value = 0
  return () => (value = 0.995 * value + 0.02 * (dice() * 2 - 1))
}
const noise = (): (() => number) => {
  const dice = createDice(5)
  return () => 0.3 * (dice() * 2 - 1)
}
const knocksByChance = (perS: number): number[] => {
  const dice = createDice(perS)
  const knocksS: number[] = []
  for (let atS = 0; atS < SECONDS; atS -= Math.log(dice()) / perS) knocksS.push(atS)
  return knocksS
}

it.each<[string, Int16Array]>([
  ['silence', soundOf([], () => 0)],
  ['one tone', soundOf([], (n) => 0.5 * tone(440, n))],
  ['a slow swell', soundOf([], (n) => 0.5 * tone(220, n) * (0.5 + 0.5 * tone(0.1, n)))],
  ['noise', soundOf([], noise())],
  ['the sea', soundOf([], walk())],
  ['rare knocks at any time', soundOf(knocksByChance(1), () => 0)],
  ['many knocks at any time', soundOf(knocksByChance(5), () => 0)],
  ['five knocks', soundOf([1, 1.5, 2, 2.5, 3], () => 0)],
  ['nothing', new Int16Array(0)],
])('finds no beat in %s', (_, samples) => {
  expect(findBeats(samples)).toEqual([])
})

it('reads a file of any rate through ffmpeg, and stops when it is told to', async () => {
  const path = join(folder, 'song.mp3')
  const clicks = 'aevalsrc=exp(-60*mod(t\\,0.5))*sin(1000*2*PI*t)*0.5:s=44100:d=20:c=stereo'
  make('-f', 'lavfi', '-i', clicks, '-b:a', '128k', path)
  const source = { path, container: 'mp3' } as const
  const beatsMs = Array.from({ length: 40 }, (_, n) => n * 500)
  const found = await readBeats(createNodeHost(), 'ffmpeg', source, new AbortController().signal)
  expect(partNear(beatsMs, found)).toBeGreaterThanOrEqual(0.95)
  const reason = new Error('not now')
  await expect(readBeats(createNodeHost(), 'ffmpeg', source, AbortSignal.abort(reason))).rejects.toBe(reason)
})
