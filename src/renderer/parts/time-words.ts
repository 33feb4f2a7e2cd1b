const two = (value: number): string => String(value).padStart(2, '0')

/** A place in the film, such as `00:07.20`: minutes, seconds, hundredths. */
export function toTimecode(atMs: number): string {
  const hundredths = Math.max(0, Math.round(atMs / 10))
  return `${two(Math.floor(hundredths / 6000))}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`
}

/** A stretch of time a person waits, such as `0:09` or `1:04:30`. */
export function toClock(lengthMs: number): string {
  const seconds = Math.max(0, Math.round(lengthMs / 1000))
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
