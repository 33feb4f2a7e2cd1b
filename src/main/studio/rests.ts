import type { Clock } from '../host/ports'

/** Pauses between two questions to somebody else, which need not be waited out once it is known that something changed. */
export interface Rests {
  /** Resolves after the delay, or sooner when all are woken. Rejects with the signal's reason when aborted. */
  rest(delayMs: number, signal: AbortSignal): Promise<void>
  wake(): void
}

export function createRests(clock: Clock): Rests {
  let waking = new AbortController()
  return {
    async rest(delayMs, signal) {
      const { signal: woken } = waking
      await clock.sleep(delayMs, AbortSignal.any([woken, signal])).catch((thrown: unknown) => {
        signal.throwIfAborted()
        if (!woken.aborted) throw thrown
      })
    },
    wake() {
      const before = waking
      waking = new AbortController()
      before.abort(new Error('woken'))
    },
  }
}
