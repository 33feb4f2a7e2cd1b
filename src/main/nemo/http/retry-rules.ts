import { NemoError, type Place } from '../nemo-error'

/** Kinds of failure that another try may mend. */
export type Passing =
  /** Nobody was there, and nothing left this computer. */
  | 'not-sent'
  /** The connection broke after something had left: it may have been done. */
  | 'lost'
  /** The service had a problem of its own, or answered with what is no answer. */
  | 'trouble'
  /** The service is busy and did nothing. */
  | 'busy'

/** Waits before each further try, as far as a kind of failure may be met with one. */
export type RetryRule = Partial<Record<Passing, readonly number[]>>

const READ_AGAIN_MS = [1_000, 3_000, 9_000]
const SOON_MS = [1_000]
/** How long a busy service is left alone when it does not say. */
export const BUSY_MS = 30_000
const LATER_MS = [BUSY_MS]

const ONCE: RetryRule = { 'not-sent': SOON_MS, lost: SOON_MS, trouble: SOON_MS }
const NEVER: RetryRule = {}

/**
 * What this client repeats by itself; everything else is for whoever knows what a second request would do.
 * Source: docs/wire.md, "Retries".
 */
export const RETRY_RULES: Record<Place, RetryRule> = {
  /** What was not sent used up nothing of what one address may ask for, so that goes out sooner. */
  token: { 'not-sent': SOON_MS, lost: LATER_MS, busy: LATER_MS },
  /** A repeat would make a second project. */
  session: { 'not-sent': READ_AGAIN_MS, busy: LATER_MS },
  /** A repeat would be worked on and paid for twice. At once: there was nobody there. */
  chat: { 'not-sent': [0] },
  /** A repeat would double the material: the state is looked at first, by whoever uploads. */
  upload: NEVER,
  credits: { 'not-sent': READ_AGAIN_MS, lost: READ_AGAIN_MS, trouble: READ_AGAIN_MS, busy: LATER_MS },
  state: { 'not-sent': READ_AGAIN_MS, lost: READ_AGAIN_MS, trouble: READ_AGAIN_MS, busy: LATER_MS },
  /** Exactly one request: the export's journal says whether another may follow. */
  'render-submit': NEVER,
  /** A busy service counts as asked; the next question comes by itself. */
  'render-poll': { 'not-sent': READ_AGAIN_MS, lost: READ_AGAIN_MS, trouble: READ_AGAIN_MS },
  'render-cancel': ONCE,
  /** Whoever exports tries again, with a fresh address. */
  download: NEVER,
  link: ONCE,
}

/** What kind of passing failure this is; undefined when another try would end the same. */
export function passingKindOf(thrown: unknown): Passing | undefined {
  if (!(thrown instanceof NemoError)) return undefined
  // Another try would be refused just as well.
  if (thrown.facts.byChoice) return undefined
  if (thrown.code === 'nemo.no-connection') return thrown.delivered ? 'lost' : 'not-sent'
  if (thrown.code === 'nemo.server' || thrown.code === 'nemo.unreadable-reply') return 'trouble'
  return thrown.code === 'nemo.rate-limited' || thrown.code === 'nemo.token-limit' ? 'busy' : undefined
}
