import type { Host } from '../host/ports'
import { createNoveltyReader, FRAMES_PER_S, SAMPLE_RATE_HZ } from './beats-novelty'
import { findPulse, standOut } from './beats-pulse'
import { trackBeats } from './beats-track'
import type { MediaSource } from './facts'
import { readSoundSamples } from './sound-samples'

/** Films are minutes long; of a recording of hours only the beginning is listened to. */
const MOST_MS = 15 * 60_000
/** Fewer are no beat to cut on. */
const FEWEST = 8

/** Where the beats of a piece of music are, in milliseconds from its beginning. None for music without a pulse. */
export async function readBeats(
  host: Host,
  ffmpeg: string,
  source: MediaSource,
  signal: AbortSignal,
): Promise<number[]> {
  const reader = createNoveltyReader()
  const order = { ffmpeg, source, signal, sampleRateHz: SAMPLE_RATE_HZ, mostMs: MOST_MS }
  await readSoundSamples(host, order, (samples) => reader.push(samples))
  return toBeats(reader.end())
}

/** The same for samples at hand: mono, 16 bits, at `SAMPLE_RATE_HZ`. */
export function findBeats(samples: Int16Array): number[] {
  const reader = createNoveltyReader()
  reader.push(samples)
  return toBeats(reader.end())
}

function toBeats(novelty: Float32Array): number[] {
  const onsets = standOut(novelty)
  const pulse = onsets && findPulse(onsets)
  if (!pulse) return []
  const beats = trackBeats(onsets, pulse)
  return beats.length < FEWEST ? [] : beats.map((frame) => Math.round((frame * 1000) / FRAMES_PER_S))
}
