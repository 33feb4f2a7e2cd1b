import { ReelwrightError } from '../../shared/failures/failure'
import type { Clock } from '../host/ports'

const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 600_000

/** Keeps trying to reach the service, quietly, until it is reached or there is no point in it. */
export interface ServiceWatch {
  /** Tries now. An attempt under way is left alone: its answer may hold a token that is given out once a week. */
  look(): void
  /** Tries now, in the place of an attempt that may be waiting for what has passed. */
  startOver(): void
  stop(): void
}

interface WatchParts {
  readonly clock: Clock
  readonly reach: (signal: AbortSignal) => Promise<void>
  readonly onMissed: (thrown: unknown) => void
}

export function createServiceWatch({ clock, reach, onMissed }: WatchParts): ServiceWatch {
  let round: { readonly stop: AbortController; isTrying: boolean } | undefined

  /** Answers whether another try makes sense. */
  async function tryOnce(signal: AbortSignal): Promise<boolean> {
    try {
      await reach(signal)
      return false
    } catch (thrown) {
      if (signal.aborted) return false
      onMissed(thrown)
      return !isForPeople(thrown)
    }
  }

  async function keepTrying(own: NonNullable<typeof round>): Promise<void> {
    const { signal } = own.stop
    for (let waitMs = FIRST_WAIT_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      own.isTrying = true
      const again = await tryOnce(signal)
      own.isTrying = false
      if (!again) return
      await clock.sleep(waitMs, signal).catch(() => undefined)
    }
  }

  function startOver(): void {
    round?.stop.abort()
    round = { stop: new AbortController(), isTrying: false }
    void keepTrying(round)
  }

  return {
    look: () => (round?.isTrying ? undefined : startOver()),
    startOver,
    stop() {
      round?.stop.abort()
      round = undefined
    },
  }
}

/** A key that is not accepted stays so until a person changes it. */
const isForPeople = (thrown: unknown): boolean =>
  thrown instanceof ReelwrightError && thrown.code === 'nemo.token-refused'
