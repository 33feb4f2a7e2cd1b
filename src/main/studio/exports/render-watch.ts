import { ReelwrightError } from '../../../shared/failures/failure'
import type { RenderStatus } from '../../nemo/client'
import type { Job } from './job'
import { LONGEST_BUSY_MS, waitsOf } from '../waits'

/** Failures that pass by themselves. */
const PASSING = ['nemo.no-connection', 'nemo.server', 'nemo.rate-limited', 'nemo.unreadable-reply', 'engine.stopped']
/** There will be a way to sign in again, and the render goes on there. */
const PASSING_FOR_WATCHERS = [...PASSING, 'nemo.token-limit']

export const isPassing = (thrown: unknown): thrown is ReelwrightError =>
  thrown instanceof ReelwrightError && PASSING.includes(thrown.code)

/**
 * Asks after the kept render until an answer is enough. `gone`: the service said twice in a row that it does not know it.
 * A question that failed counts as one. How old the render is comes from the journal, so that a restart changes nothing.
 *
 * @throws {ReelwrightError} `export.in-doubt` when nobody could say for a day; what forbids asking at once.
 */
export async function watchRender<Enough>(
  job: Job,
  options: { firstMs?: number; pickEnough: (status: RenderStatus) => Enough | undefined },
): Promise<Enough | 'gone'> {
  const { renderId } = job.record
  if (renderId === undefined) return 'gone'
  const { renderGoneMs } = waitsOf(job.engine)
  const timing = createTiming(job)
  let waitMs = options.firstMs ?? timing.firstMs
  for (let isNotFound = false, isBusy = false; ;) {
    // A service that is busy is left alone, and two answers that it is unknown lie apart, whatever wakes in between.
    await (isNotFound || isBusy ? job.host.clock.sleep(waitMs, job.signal) : job.rest(waitMs))
    const heard = await ask(job, renderId)
    timing.heard(heard)
    isBusy = heard instanceof ReelwrightError && heard.code === 'nemo.rate-limited'
    if (heard === 'not-found' && isNotFound) return 'gone'
    if (heard === 'not-found') isNotFound = true
    if (isStatus(heard)) {
      const enough = options.pickEnough(heard)
      if (enough !== undefined) return enough
      isNotFound = false
      job.progress('rendering', progressOf(heard), {
        isLong: timing.isLong,
        isWaiting: heard.phase === 'waiting',
        ...(heard.phase === 'waiting' && heard.before !== undefined && { before: heard.before }),
      })
    }
    timing.checkLimits(heard)
    waitMs = heard === 'not-found' ? renderGoneMs : timing.nextMs()
  }
}

type Heard = RenderStatus | 'not-found' | ReelwrightError

const isStatus = (heard: Heard): heard is RenderStatus => heard !== 'not-found' && !(heard instanceof ReelwrightError)

const progressOf = (status: RenderStatus): number => (status.phase === 'running' ? (status.progress ?? 0) : 0)

async function ask(job: Job, renderId: string): Promise<Heard> {
  try {
    const client = await job.client()
    return await client.pollRender(renderId, job.signal)
  } catch (thrown) {
    job.signal.throwIfAborted()
    if (thrown instanceof ReelwrightError && thrown.code === 'nemo.render-gone') return 'not-found'
    if (thrown instanceof ReelwrightError && PASSING_FOR_WATCHERS.includes(thrown.code)) return thrown
    throw thrown
  }
}

interface Timing {
  /** Until the first question; none when it is late already. */
  readonly firstMs: number
  readonly isLong: boolean
  heard(heard: Heard): void
  nextMs(): number
  checkLimits(heard: Heard): void
}

function createTiming({ host, record, engine }: Job): Timing {
  const { clock, random } = host
  const { polls, retryMs, watchLimitMs, unreachableLimitMs } = waitsOf(engine)
  const startMs = clock.elapsedMs()
  // The clock on the wall is read once: one that is set while this runs makes nothing older.
  const ageAtStartMs = Math.max(0, clock.nowMs() - (record.watchedSinceMs ?? record.askedAtMs))
  let count = ageAtStartMs < polls.firstMs ? 0 : 1 + Math.floor((ageAtStartMs - polls.firstMs) / polls.nextMs)
  let failures: { readonly last: ReelwrightError; readonly sinceMs: number; readonly count: number } | undefined

  return {
    firstMs: Math.max(0, polls.firstMs - ageAtStartMs),
    get isLong() {
      return count >= polls.usual
    },
    heard(heard) {
      count += 1
      const isFailure = heard instanceof ReelwrightError
      failures = isFailure
        ? { last: heard, sinceMs: failures?.sinceMs ?? clock.elapsedMs(), count: (failures?.count ?? 0) + 1 }
        : undefined
    },
    nextMs() {
      const usualMs =
        (count >= polls.usual ? polls.laterMs : polls.nextMs) * (1 + (2 * random.fraction() - 1) * polls.jitter)
      if (!failures) return usualMs
      const busyMs = Math.min(LONGEST_BUSY_MS, (failures.last.facts.waitSeconds ?? 0) * 1_000)
      return Math.max(busyMs, Math.min(retryMs.longest, usualMs * 2 ** (failures.count - 1)))
    },
    checkLimits(heard) {
      const nowMs = clock.elapsedMs()
      if (ageAtStartMs + nowMs - startMs >= watchLimitMs) throw inDoubt(heard)
      if (!failures || nowMs - failures.sinceMs < unreachableLimitMs) return
      throw engine === 'cloud' ? inDoubt(heard) : failures.last
    },
  }
}

/** Nothing is known for sure and nothing is lost: a person may ask again. */
function inDoubt(cause: unknown): ReelwrightError {
  return new ReelwrightError('export.in-doubt', {}, { cause })
}
