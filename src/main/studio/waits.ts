import type { EngineKind } from '../../shared/states/engine-state'

/**
 * Every wait and limit of the studio, on the host's clock.
 * Source: docs/wire.md, "Time", "Drop, timeout, cancel" and "Export". Those for the engine on this computer are ours:
 * it answers in moments and writes before it answers.
 */
export interface Waits {
  /** After a turn without any visible change, the state is read again after each of these. */
  readonly forLateChangeMs: readonly number[]
  /** A message in doubt is looked for after each of these; unchanged after the last one, it did not finish. */
  readonly inDoubtMs: readonly number[]
  /** Failing looks do not count, up to this long in all. */
  readonly inDoubtLimitMs: number
  /** Between a stop and the look at what was done all the same. */
  readonly afterStopMs: number
  /** When a render is asked after. */
  readonly polls: {
    readonly firstMs: number
    readonly nextMs: number
    /** After so many questions the render takes long, and is asked after less often. */
    readonly usual: number
    readonly laterMs: number
    /** By this part a wait may be longer or shorter. */
    readonly jitter: number
  }
  /** Between two "not found" answers before a render counts as unknown there. */
  readonly renderGoneMs: number
  /** After a failing question: the first wait, doubled each time up to the longest. */
  readonly retryMs: { readonly first: number; readonly longest: number }
  /** A service that is busy is not asked again sooner. */
  readonly busyMs: number
  /** A render this old is no longer watched by itself. */
  readonly watchLimitMs: number
  /** Somebody who cannot be asked for this long is given up. */
  readonly unreachableLimitMs: number
}

const CLOUD: Waits = {
  forLateChangeMs: [5_000, 15_000],
  inDoubtMs: [30_000, 60_000, 60_000, 60_000, 60_000],
  inDoubtLimitMs: 15 * 60_000,
  afterStopMs: 30_000,
  polls: { firstMs: 10_000, nextMs: 30_000, usual: 10, laterMs: 60_000, jitter: 0.1 },
  renderGoneMs: 30_000,
  retryMs: { first: 1_000, longest: 5 * 60_000 },
  busyMs: 30_000,
  watchLimitMs: 24 * 3_600_000,
  unreachableLimitMs: 24 * 3_600_000,
}

const LOCAL: Waits = {
  forLateChangeMs: [],
  inDoubtMs: [500, 2_000, 5_000],
  inDoubtLimitMs: 60_000,
  afterStopMs: 500,
  polls: { firstMs: 500, nextMs: 500, usual: Infinity, laterMs: 500, jitter: 0 },
  renderGoneMs: 500,
  retryMs: { first: 500, longest: 5_000 },
  busyMs: 500,
  watchLimitMs: Infinity,
  unreachableLimitMs: 3 * 60_000,
}

/** However long a service asks to be left alone, it is believed up to here. Source: docs/wire.md, "Time". */
export const LONGEST_BUSY_MS = 10 * 60_000

export const waitsOf = (engine: EngineKind): Waits => (engine === 'cloud' ? CLOUD : LOCAL)

/** How often a person hears that the work goes on. How long a turn may last at all is the client's to say. */
export const STILL_WORKING_EVERY_MS = 120_000
/** How often the seconds of a running step are counted. */
export const TICK_MS = 1_000

/** Never more than this many requests for a render for one press of the button. Source: docs/wire.md, "Export". */
export const MOST_RENDERS_PER_EXPORT = 2
/** The client tries each address more than once by itself. */
export const MOST_DOWNLOADS = 3

/** Rapid changes are announced this far apart. */
export const ANNOUNCE_EVERY_MS = 100
/** Typed text is on disk at most this much later. */
export const KEEP_TEXT_AFTER_MS = 500
