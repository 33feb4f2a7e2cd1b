import { ReelwrightError } from '../../../shared/failures/failure'
import type { Clock } from '../../host/ports'

/**
 * Gives work so long and no longer. Its own failure counts only when nothing from outside ended it.
 *
 * @throws {ReelwrightError} `model.slow`, or the outer signal's reason
 */
export async function withinLimit<T>(
  clock: Clock,
  limitMs: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController()
  const done = new AbortController()
  clock.sleep(limitMs, done.signal).then(
    () => over.abort(new ReelwrightError('model.slow')),
    () => undefined,
  )
  const signal = AbortSignal.any([outer, over.signal])
  try {
    return await work(signal)
  } catch (thrown) {
    throw signal.aborted ? signal.reason : thrown
  } finally {
    done.abort()
  }
}
