/** What a slider of loudness can be set to. Below it there is silence. */
export const QUIETEST_DB = -40
export const LOUDEST_DB = 12

export function toDb(gain: number): number {
  return gain <= 0 ? QUIETEST_DB : Math.min(LOUDEST_DB, Math.max(QUIETEST_DB, 20 * Math.log10(gain)))
}

export const toGain = (db: number): number => (db <= QUIETEST_DB ? 0 : Math.min(4, 10 ** (db / 20)))

/** `−8 dB`, with a sign that is as wide as a digit. */
export function toDbWords(gain: number): string {
  if (toDb(gain) <= QUIETEST_DB) return '−∞ dB'
  const db = Math.round(toDb(gain) * 10) / 10
  return `${db < 0 ? '−' : db > 0 ? '+' : ''}${Math.abs(db)} dB`
}
