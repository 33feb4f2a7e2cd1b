import type { Clock } from '../../host/ports'

/** Above this, the computer's clock was set, or the computer slept, since the service told its time. */
const JUMP_MS = 60_000

/** What time it is for the service, whose word on the age of a token counts. */
export interface ServiceClock {
  /** Takes the `Date` of an answer. */
  note(date: string | string[] | undefined): void
  /** Undefined while nobody can tell: before the first answer, and after the computer's clock jumped. */
  nowMs(): number | undefined
}

export function createServiceClock(clock: Pick<Clock, 'nowMs' | 'elapsedMs'>): ServiceClock {
  let noted: { readonly aheadMs: number; readonly driftMs: number } | undefined
  /** Stays the same as long as wall time and elapsed time go together. */
  const driftMs = (): number => clock.nowMs() - clock.elapsedMs()
  return {
    note(date) {
      const serviceMs = typeof date === 'string' ? Date.parse(date) : NaN
      if (Number.isFinite(serviceMs)) noted = { aheadMs: serviceMs - clock.nowMs(), driftMs: driftMs() }
    },
    nowMs() {
      if (noted && Math.abs(driftMs() - noted.driftMs) > JUMP_MS) noted = undefined
      return noted && clock.nowMs() + noted.aheadMs
    },
  }
}
