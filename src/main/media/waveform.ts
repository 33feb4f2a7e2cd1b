import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import type { MediaFacts, MediaToolPaths } from './facts'
import { createKeptCopies } from './kept-copies'
import { readSoundSamples } from './sound-samples'

/** Goes into the cache's keys. Another look of waveforms needs another number. */
const LOOK = 1
const SAMPLE_RATE_HZ = 8_000
const MOST_COLUMNS = 4_000
const MOST_MS = 4 * 60 * 60 * 1000
const FULL_SCALE = 32_768

export interface Waveforms {
  /**
   * The highest peak in each of `columns` equal parts of a file's sound, from 0 to 1, made on first use.
   * @throws {ReelwrightError} `media.damaged` when there is no sound to be had, or the signal's reason.
   */
  of(facts: MediaFacts, columns: number, signal: AbortSignal): Promise<readonly number[]>
}

/** Keeps waveforms in `folder`, a byte for each column, under names made of path, size and time of the last change. */
export function createWaveforms(options: { host: Host; tools: MediaToolPaths; folder: string }): Waveforms {
  const { host, tools, folder } = options
  const copies = createKeptCopies(host, folder, 'peaks')

  return {
    of: async (facts, columns, signal) => {
      const count = Math.min(MOST_COLUMNS, Math.max(1, Math.round(columns)))
      const path = await copies.of(facts, [LOOK, count], () => draw(facts, count, signal), signal)
      return [...(await host.files.readFile(path))].map((byte) => byte / 255)
    },
  }

  async function draw(facts: MediaFacts, columns: number, signal: AbortSignal): Promise<Uint8Array> {
    const peaks = createPeaks(columns)
    const order = { ffmpeg: tools.ffmpeg, source: facts, sampleRateHz: SAMPLE_RATE_HZ, mostMs: MOST_MS, signal }
    try {
      await readSoundSamples(host, order, (samples) => peaks.push(samples))
    } catch (thrown) {
      signal.throwIfAborted()
      throw new ReelwrightError('media.damaged', { name: basename(facts.path) }, { cause: thrown })
    }
    return peaks.end()
  }
}

/**
 * Peaks of a sound whose length is known only at its end. There are always between two and four parts to a column: when
 * there would be more, every two become one.
 */
function createPeaks(columns: number): { push(samples: Int16Array): void; end(): Uint8Array } {
  const parts = new Uint16Array(columns * 4)
  let samplesPerPart = 1
  let part = 0
  let inPart = 0

  const fold = (): void => {
    for (let n = 0; n < parts.length / 2; n += 1) parts[n] = Math.max(parts[2 * n] ?? 0, parts[2 * n + 1] ?? 0)
    parts.fill(0, parts.length / 2)
    part = parts.length / 2
    samplesPerPart *= 2
  }

  return {
    push: (samples) => {
      for (const sample of samples) {
        const height = sample < 0 ? -sample : sample
        if (height > (parts[part] ?? 0)) parts[part] = height
        inPart += 1
        if (inPart < samplesPerPart) continue
        inPart = 0
        part += 1
        if (part === parts.length) fold()
      }
    },
    end: () => {
      const count = part + inPart / samplesPerPart
      return Uint8Array.from({ length: columns }, (_, column) => {
        const from = Math.floor((column * count) / columns)
        const end = ((column + 1) * count) / columns
        const to = Math.max(from + 1, column === columns - 1 ? Math.ceil(end) : Math.floor(end))
        return Math.round((Math.max(...parts.subarray(from, to)) / FULL_SCALE) * 255)
      })
    },
  }
}
