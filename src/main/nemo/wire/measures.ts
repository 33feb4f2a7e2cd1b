import { firstLooseNumber } from './loose'

/** A day. Longer is no film, and would only break the drawing. */
export const MAX_MS = 86_400_000

/** A length that the service counts in seconds, as milliseconds. Undefined for what can be none. Source: docs/wire.md, "Upload". */
export function readSeconds(...values: unknown[]): number | undefined {
  const durationMs = Math.round((firstLooseNumber(...values) ?? 0) * 1000)
  return durationMs > 0 && durationMs <= MAX_MS ? durationMs : undefined
}

export function readSizeBytes(...values: unknown[]): number | undefined {
  const sizeBytes = firstLooseNumber(...values)
  return sizeBytes !== undefined && Number.isSafeInteger(sizeBytes) && sizeBytes > 0 ? sizeBytes : undefined
}
