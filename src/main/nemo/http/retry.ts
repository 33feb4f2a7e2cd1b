import type { Host } from '../../host/ports'
import { NemoError, type Place } from '../nemo-error'
import { BUSY_MS, RETRY_RULES, passingKindOf } from './retry-rules'

/** What a service asks for is waited for up to here; it is asked then even if it wanted more. */
const LONGEST_WAIT_MS = 120_000
/** What asks for more than this is not waited for at all: a person decides. */
const LONGEST_BELIEVED_MS = 600_000

/** Does what the rules allow at this place: tries again after a wait, or fails with the last failure. */
export async function withRetries<T>(
  host: Pick<Host, 'clock' | 'random'>,
  place: Place,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (thrown) {
      const waitMs = waitBefore(tries, place, thrown, host)
      if (signal?.aborted || waitMs === undefined) throw thrown
      await host.clock.sleep(waitMs, signal)
    }
  }
}

/** How long to wait before the next try; undefined when there is none. */
function waitBefore(
  tries: number,
  place: Place,
  thrown: unknown,
  { random }: Pick<Host, 'random'>,
): number | undefined {
  const kind = passingKindOf(thrown)
  const ownMs = kind && RETRY_RULES[place][kind]?.[tries]
  const askedMs = thrown instanceof NemoError ? (thrown.facts.waitSeconds ?? 0) * 1000 : 0
  if (ownMs === undefined || askedMs > LONGEST_BELIEVED_MS) return undefined
  // Many who were cut off at once do not come back at once; the long wait is long enough for that, and not shortened.
  const spreadMs = ownMs >= BUSY_MS ? ownMs : ownMs * (0.5 + random.fraction())
  return Math.min(LONGEST_WAIT_MS, Math.max(spreadMs, askedMs))
}

/** Nothing was sent: the same request may go out again without doing anything twice. */
export function wasNotSent(thrown: unknown): boolean {
  return thrown instanceof NemoError && !thrown.delivered && thrown.code !== 'nemo.certificate'
}
