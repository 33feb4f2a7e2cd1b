import type { Sound } from './sound'

/** A sound that stands still for longer is not heard, whatever it says of itself. */
const STUCK_MS = 200

/** Where the sound is while it really moves. Without working loudspeakers, it may play and never get on. */
export function createHeard(sound: Pick<Sound, 'heardAtMs'>, now: () => number): () => number | undefined {
  let last: { readonly atMs: number; readonly sinceMs: number } | undefined
  return () => {
    const atMs = sound.heardAtMs()
    if (atMs === undefined) {
      last = undefined
      return undefined
    }
    if (last?.atMs !== atMs) last = { atMs, sinceMs: now() }
    return now() - last.sinceMs > STUCK_MS ? undefined : atMs
  }
}
