import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { Clock } from '../host/ports'
import type { Announcements } from './announcements'

/**
 * The first thing found in what the studio announces, or undefined once the time is up.
 * @throws the signal's reason
 */
export async function waitFor<N extends EventName, T>(
  { announcements, clock, signal }: { announcements: Announcements; clock: Clock; signal: AbortSignal },
  name: N,
  limitMs: number,
  find: (state: Announcement<N>) => T | undefined,
): Promise<T | undefined> {
  const done = new AbortController()
  let found: T | undefined
  const stopListening = announcements.listen(name, (state) => {
    found ??= find(state)
    if (found !== undefined) done.abort()
  })
  try {
    await clock.sleep(limitMs, AbortSignal.any([done.signal, signal])).catch(() => undefined)
    signal.throwIfAborted()
    return found
  } finally {
    stopListening()
  }
}
