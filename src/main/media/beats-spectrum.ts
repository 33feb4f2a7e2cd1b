/**
 * Strengths of a sound's frequencies, by a Fourier transform of a length that is a power of two. The answer's array is
 * used again by the next call: entry k is the power at k / length of the sample rate.
 *
 * Samples are real, so that two of them go as one complex number and half the length is enough.
 */
export function createSpectrum(length: number): (samples: Float64Array) => Float64Array {
  const half = length / 2
  const window = Float64Array.from({ length }, (_, n) => 0.5 - 0.5 * Math.cos((2 * Math.PI * n) / length))
  const cosines = Float64Array.from({ length: half }, (_, n) => Math.cos((2 * Math.PI * n) / length))
  const sines = Float64Array.from({ length: half }, (_, n) => -Math.sin((2 * Math.PI * n) / length))
  const places = bitReversed(half)
  const real = new Float64Array(half)
  const imaginary = new Float64Array(half)
  const powers = new Float64Array(half)

  const load = (samples: Float64Array): void => {
    for (let n = 0; n < half; n += 1) {
      const place = places[n] ?? 0
      real[place] = (samples[2 * n] ?? 0) * (window[2 * n] ?? 0)
      imaginary[place] = (samples[2 * n + 1] ?? 0) * (window[2 * n + 1] ?? 0)
    }
  }
  const transform = (): void => {
    for (let reach = 1; reach < half; reach *= 2) {
      const turn = half / reach
      for (let offset = 0; offset < reach; offset += 1) {
        const cosine = cosines[offset * turn] ?? 0
        const sine = sines[offset * turn] ?? 0
        for (let n = offset; n < half; n += 2 * reach) {
          const other = n + reach
          const x = real[other] ?? 0
          const y = imaginary[other] ?? 0
          const re = x * cosine - y * sine
          const im = x * sine + y * cosine
          const toRe = real[n] ?? 0
          const toIm = imaginary[n] ?? 0
          real[other] = toRe - re
          imaginary[other] = toIm - im
          real[n] = toRe + re
          imaginary[n] = toIm + im
        }
      }
    }
  }
  /** Takes even and odd samples apart again: the transform of each is the even or odd part of what came out. */
  const unpack = (): void => {
    for (let k = 0; k < half; k += 1) {
      const mirror = (half - k) % half
      const evenRe = ((real[k] ?? 0) + (real[mirror] ?? 0)) / 2
      const evenIm = ((imaginary[k] ?? 0) - (imaginary[mirror] ?? 0)) / 2
      const oddRe = ((imaginary[k] ?? 0) + (imaginary[mirror] ?? 0)) / 2
      const oddIm = ((real[mirror] ?? 0) - (real[k] ?? 0)) / 2
      const re = evenRe + oddRe * (cosines[k] ?? 0) - oddIm * (sines[k] ?? 0)
      const im = evenIm + oddRe * (sines[k] ?? 0) + oddIm * (cosines[k] ?? 0)
      powers[k] = re * re + im * im
    }
  }

  return (samples) => {
    load(samples)
    transform()
    unpack()
    return powers
  }
}

function bitReversed(length: number): Uint32Array {
  const places = new Uint32Array(length)
  for (let n = 1; n < length; n += 1) places[n] = ((places[n >> 1] ?? 0) >> 1) | (n & 1 ? length >> 1 : 0)
  return places
}
