/** Sizes as a person reads them: decimal units, as file managers show them. */
export function toSizeWords(sizeBytes: number): string {
  const steps: [number, string, number][] = [
    [1e9, 'GB', 1],
    [1e6, 'MB', 0],
    [1e3, 'kB', 0],
  ]
  for (const [unitBytes, name, digits] of steps) {
    if (sizeBytes >= unitBytes) return `${(sizeBytes / unitBytes).toFixed(digits)} ${name}`
  }
  return `${sizeBytes} bytes`
}

/** A length as `3.5s`, `10s`, and from a minute on `1:05`. Source: docs/wire.md, "Summary line". */
export function toSecondsWords(lengthMs: number): string {
  const seconds = Math.round(lengthMs / 100) / 10
  if (seconds < 60) return `${seconds}s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
