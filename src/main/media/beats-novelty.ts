import { createSpectrum } from './beats-spectrum'

export const SAMPLE_RATE_HZ = 11_025
const WINDOW = 512
const HOP = 110
/** How much the sound changes is said this often. */
export const FRAMES_PER_S = SAMPLE_RATE_HZ / HOP
/** Bands are this many to an octave, from about 40 Hz to 5.5 kHz: a kick and a voice do not hide each other. */
const BANDS_PER_OCTAVE = 4
/** Raises soft sounds against loud ones, as the ear does. */
const COMPRESSION = 1_000
/** Change is measured over this many frames, so that a soft attack counts as one. */
const REACH = 2

export interface NoveltyReader {
  push(samples: Int16Array): void
  /** One value for each hop: how much came in that was not there before. */
  end(): Float32Array
}

/** Listens to mono samples at `SAMPLE_RATE_HZ` as they come. */
export function createNoveltyReader(): NoveltyReader {
  const spectrum = createSpectrum(WINDOW)
  const edges = bandEdges()
  const frame = new Float64Array(WINDOW)
  const history: Float32Array[] = []
  const novelty: number[] = []
  let filled = WINDOW / 2

  const listen = (): void => {
    const bands = toBands(spectrum(frame), edges)
    const before = history.length >= REACH ? history.shift() : undefined
    history.push(bands)
    novelty.push(before ? risen(before, bands) : 0)
  }

  return {
    push: (samples) => {
      for (const sample of samples) {
        frame[filled] = sample / 32_768
        filled += 1
        if (filled < WINDOW) continue
        listen()
        frame.copyWithin(0, HOP)
        filled = WINDOW - HOP
      }
    },
    end: () => Float32Array.from(novelty),
  }
}

function bandEdges(): readonly number[] {
  const edges = [2]
  const last = WINDOW / 2
  for (let edge = 2; edge < last;) {
    edge = Math.min(last, Math.max(edge + 1, Math.round(edge * 2 ** (1 / BANDS_PER_OCTAVE))))
    edges.push(edge)
  }
  return edges
}

function toBands(powers: Float64Array, edges: readonly number[]): Float32Array {
  const bands = new Float32Array(edges.length - 1)
  for (let band = 0; band < bands.length; band += 1) {
    const from = edges[band] ?? 0
    const to = edges[band + 1] ?? 0
    let sum = 0
    for (let k = from; k < to; k += 1) sum += powers[k] ?? 0
    bands[band] = Math.log1p((COMPRESSION * Math.sqrt(sum / (to - from))) / WINDOW)
  }
  return bands
}

function risen(before: Float32Array, now: Float32Array): number {
  let sum = 0
  for (let band = 0; band < now.length; band += 1) sum += Math.max(0, (now[band] ?? 0) - (before[band] ?? 0))
  return sum / now.length
}
