/** A column every so many pixels, and never more than a drawing can bear. */
const COLUMN_PX = 3
const MOST_COLUMNS = 1500

export interface WaveFacts {
  readonly durationMs: number
  readonly sourceInMs: number
  readonly sourceDurationMs: number
  readonly speed: number
  /** Linear. */
  readonly volume: number
  readonly pxPerMs: number
}

/** The outline of a sound, two high around its middle. `peaks` cover the whole file, each from 0 to 1. */
export function toWavePath(peaks: readonly number[], facts: WaveFacts): { d: string; columns: number } {
  const { durationMs, sourceInMs, sourceDurationMs, speed, volume, pxPerMs } = facts
  const columns = Math.max(1, Math.min(MOST_COLUMNS, Math.round((durationMs * pxPerMs) / COLUMN_PX)))
  const peakAt = (column: number): number => {
    const sourceMs = sourceInMs + (column / columns) * durationMs * speed
    const share = sourceDurationMs > 0 ? (sourceMs / sourceDurationMs) % 1 : 0
    return peaks[Math.min(peaks.length - 1, Math.floor(share * peaks.length))] ?? 0
  }
  const heights = Array.from({ length: columns }, (_, column) =>
    Math.max(0.04, Math.min(1, Math.sqrt(peakAt(column) * volume))).toFixed(2),
  )
  const d = heights.map(
    (height, column) => `M${column} ${(1 - Number(height)).toFixed(2)}h.6V${1 + Number(height)}h-.6z`,
  )
  return { d: d.join(''), columns }
}
