import type { Clock } from '../host/ports'
import { ANNOUNCE_EVERY_MS } from './waits'

/** Says the whole state of something, at once when it was quiet, a little later when much happens, and the last one always. */
export interface Announcer {
  changed(key: string): void
  /** Says everything that still waits. Nothing is said afterwards. */
  close(): void
}

/** `say` takes the state at the moment it is called, so what waits is never old. */
export function createAnnouncer(clock: Clock, say: (key: string) => void): Announcer {
  const saidAtMs = new Map<string, number>()
  const waiting = new Set<string>()
  const closing = new AbortController()

  const sayNow = (key: string): void => {
    waiting.delete(key)
    saidAtMs.set(key, clock.elapsedMs())
    say(key)
  }

  return {
    changed(key) {
      if (closing.signal.aborted || waiting.has(key)) return
      const sinceMs = clock.elapsedMs() - (saidAtMs.get(key) ?? -ANNOUNCE_EVERY_MS)
      if (sinceMs >= ANNOUNCE_EVERY_MS) return sayNow(key)
      waiting.add(key)
      clock.sleep(ANNOUNCE_EVERY_MS - sinceMs, closing.signal).then(
        () => waiting.has(key) && sayNow(key),
        () => undefined,
      )
    },
    close() {
      for (const key of [...waiting]) sayNow(key)
      closing.abort(new Error('closed'))
    },
  }
}
