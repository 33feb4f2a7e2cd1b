import type { Clock } from '../host/ports'

export interface WatchdogLimits {
  /** From start to end, whatever happens in between. */
  readonly wallMs?: number
  /** Without a sign of life. Noticed after at least this, and at most twice this. */
  readonly silenceMs?: number
}

export interface Watchdog {
  /** A sign of life. */
  touch(): void
  stop(): void
}

type Bite = 'too-slow' | 'stalled'

/**
 * Calls `onBite` once when a limit has passed, unless it was stopped before. Without limits it sleeps for good.
 * `countSigns` is asked before it bites: a number that changed since the last time is a sign of life too.
 */
export function startWatchdog(
  clock: Clock,
  limits: WatchdogLimits,
  countSigns: () => number,
  onBite: (why: Bite) => void,
): Watchdog {
  const stopping = new AbortController()
  const startedMs = clock.elapsedMs()
  let lastSignMs = startedMs
  let signs = countSigns()

  const due = (): { why: Bite; atMs: number } => {
    const wallMs = startedMs + (limits.wallMs ?? Infinity)
    const silentMs = lastSignMs + (limits.silenceMs ?? Infinity)
    return silentMs < wallMs ? { why: 'stalled', atMs: silentMs } : { why: 'too-slow', atMs: wallMs }
  }
  const look = (): void => {
    const now = countSigns()
    if (now !== signs) lastSignMs = clock.elapsedMs()
    signs = now
  }
  const watch = async (): Promise<void> => {
    for (;;) {
      const leftMs = due().atMs - clock.elapsedMs()
      if (leftMs === Infinity) return
      if (leftMs > 0) {
        await clock.sleep(leftMs, stopping.signal)
        continue
      }
      look()
      if (due().atMs <= clock.elapsedMs()) return onBite(due().why)
    }
  }
  // The only way for the sleep to fail is `stop`.
  watch().catch(() => undefined)

  return {
    touch: () => void (lastSignMs = clock.elapsedMs()),
    stop: () => stopping.abort(),
  }
}
