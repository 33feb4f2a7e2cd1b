import type { Clock } from '../../host/ports'
import type { RenderingFacts, WorkingPhase } from './job'

/** Which stretch of the whole bar belongs to each phase. 1 is only ever said by a finished film. */
const STRETCHES: Record<WorkingPhase, readonly [from: number, to: number]> = {
  starting: [0, 0],
  rendering: [0, 0.9],
  downloading: [0.9, 0.98],
  checking: [0.98, 0.99],
}

/** Below this much, an estimate would only be a guess. */
const FIRST_ESTIMATE_AT = 0.05

/** Turns the progress of phases into one bar that never falls, and tells how long the rest of the render will take. */
export interface ExportProgress {
  readonly phase: WorkingPhase
  readonly whole: number
  readonly remainingMs: number | undefined
  readonly isLong: boolean
  readonly isWaiting: boolean
  readonly before: number | undefined
  take(phase: WorkingPhase, progress: number, more?: RenderingFacts): void
}

export function createExportProgress(clock: Clock): ExportProgress {
  let phase: WorkingPhase = 'starting'
  let whole = 0
  let rendered = 0
  let isLong = false
  let isWaiting = false
  let before: number | undefined
  let first: { atMs: number; rendered: number } | undefined
  return {
    get phase() {
      return phase
    },
    get whole() {
      return whole
    },
    get remainingMs() {
      if (phase !== 'rendering' || !first || rendered < FIRST_ESTIMATE_AT || rendered <= first.rendered)
        return undefined
      const msPerUnit = (clock.elapsedMs() - first.atMs) / (rendered - first.rendered)
      return Math.max(0, Math.round((1 - rendered) * msPerUnit))
    },
    get isLong() {
      return isLong
    },
    get isWaiting() {
      return isWaiting
    },
    get before() {
      return before
    },
    take(nextPhase, progress, more) {
      phase = nextPhase
      isLong = more?.isLong ?? false
      isWaiting = more?.isWaiting ?? false
      before = more?.before
      const [from, to] = STRETCHES[nextPhase]
      whole = Math.max(whole, from + (to - from) * Math.min(1, Math.max(0, progress)))
      // Time spent waiting says nothing about how long the work takes.
      if (nextPhase !== 'rendering' || isWaiting) return
      rendered = Math.max(rendered, progress)
      first ??= { atMs: clock.elapsedMs(), rendered }
    },
  }
}
