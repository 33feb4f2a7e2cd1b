import type { Clock } from '../../host/ports'

export interface Limits {
  /** From the start to the end. */
  readonly totalMs: number
  /** Without a sign of life from the other side. */
  readonly idleMs?: number
}

/** The other side took longer than agreed. */
class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

export interface Deadline {
  /** Aborts with `TimedOut` when a limit is passed, or with the caller's own reason. */
  readonly signal: AbortSignal
  /** There was a sign of life. */
  readonly touch: () => void
  readonly stop: () => void
}

/** Watches limits on the given clock. The HTTP library's own timers are too coarse for this. Call `stop` in any case. */
export function startDeadline(clock: Clock, limits: Limits, outer?: AbortSignal): Deadline {
  const expired = new AbortController()
  const stopped = new AbortController()
  const startedMs = clock.elapsedMs()
  let touchedMs = startedMs

  const watch = async (): Promise<void> => {
    for (;;) {
      const dueMs = Math.min(startedMs + limits.totalMs, touchedMs + (limits.idleMs ?? Infinity))
      const remainingMs = dueMs - clock.elapsedMs()
      if (remainingMs <= 0) return void expired.abort(new TimedOut('No answer within the time limit.'))
      await clock.sleep(remainingMs, stopped.signal)
    }
  }
  watch().catch(() => undefined)

  return {
    signal: outer ? AbortSignal.any([outer, expired.signal]) : expired.signal,
    touch: () => void (touchedMs = clock.elapsedMs()),
    stop: () => stopped.abort(),
  }
}
