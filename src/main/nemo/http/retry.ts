import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { NemoError } from '../nemo-error'

/** Waits between tries of a call that may be repeated at will. Source: docs/wire.md, "Time". */
export const READ_AGAIN_MS = [1_000, 3_000, 9_000]

/** Repeats work that may be repeated, after each of these waits, as long as its failure may pass by itself. */
export async function withRetries<T>(
  { clock, random }: Pick<Host, 'clock' | 'random'>,
  waitsMs: readonly number[],
  work: () => Promise<T>,
  { signal, mayPass = isPassing }: { signal?: AbortSignal | undefined; mayPass?: (thrown: unknown) => boolean } = {},
): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await work()
    } catch (thrown) {
      if (signal?.aborted || !mayPass(thrown)) throw thrown
      await clock.sleep(waitMs * (0.5 + random.fraction()), signal)
    }
  }
  return work()
}

/** Nobody answered, or the service had a problem of its own. */
export function isPassing(thrown: unknown): boolean {
  return thrown instanceof ReelwrightError && ['nemo.no-connection', 'nemo.server'].includes(thrown.code)
}

/** Nothing was sent: the same request may go out again without doing anything twice. */
export function wasNotSent(thrown: unknown): boolean {
  return thrown instanceof NemoError && !thrown.delivered && thrown.code !== 'nemo.certificate'
}
