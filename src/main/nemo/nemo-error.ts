import { type FailureCode, type FailureFacts, ReelwrightError } from '../../shared/failures/failure'
import type { OwnFailure } from './client'

/** What was asked when the answer came: some numbers mean different things in different places. */
export type Place =
  | 'token'
  | 'session'
  | 'chat'
  | 'upload'
  | 'credits'
  | 'state'
  | 'render-submit'
  | 'render-poll'
  | 'render-cancel'
  | 'download'
  | 'link'

interface Meaning {
  readonly numbers: readonly number[]
  readonly code: FailureCode
  /** Only there; missing means everywhere. */
  readonly at?: readonly Place[]
}

/**
 * The service's numbers and what they mean to us; the first row that fits counts. A business code and an HTTP status
 * of the same number mean the same. What no row names (408, 5xx, numbers of a later version) is a problem of the service.
 * Source: docs/wire.md, "Errors".
 */
const MEANINGS: readonly Meaning[] = [
  { numbers: [1001, 1010, 1011, 401], code: 'nemo.token-expired' },
  { numbers: [1002], code: 'nemo.session-gone' },
  { numbers: [404], at: ['chat', 'state', 'upload'], code: 'nemo.session-gone' },
  { numbers: [404], at: ['render-poll', 'render-cancel', 'download'], code: 'nemo.render-gone' },
  { numbers: [1409], code: 'chat.busy' },
  { numbers: [409], at: ['chat'], code: 'chat.busy' },
  { numbers: [2001], code: 'nemo.no-credits' },
  { numbers: [4001, 415], code: 'nemo.file-type' },
  { numbers: [4002, 413], code: 'nemo.file-size' },
  { numbers: [400], at: ['token'], code: 'nemo.client-id' },
  { numbers: [402], code: 'nemo.plan-blocks-export' },
  { numbers: [403], code: 'nemo.scope' },
  { numbers: [429], at: ['token'], code: 'nemo.token-limit' },
  { numbers: [429], code: 'nemo.rate-limited' },
  { numbers: [400, 404, 405, 409, 422], code: 'nemo.bad-request' },
]

interface NemoErrorOptions {
  /** The service's own number, for the log. Missing when there was no answer. */
  readonly wireCode?: number | undefined
  /** False only when no byte of the request can have left this computer. */
  readonly delivered: boolean
  readonly facts?: FailureFacts
  readonly cause?: unknown
  readonly log?: string
}

/** The service said no, or could not be understood, or was not there. */
export class NemoError extends ReelwrightError {
  override readonly name = 'NemoError'
  readonly wireCode: number | undefined
  readonly delivered: boolean

  constructor(code: FailureCode, { wireCode, delivered, facts, cause, log }: NemoErrorOptions) {
    super(code, facts, { ...(cause !== undefined && { cause }), ...(log !== undefined && { log }) })
    this.wireCode = wireCode
    this.delivered = delivered
  }
}

/**
 * The error for a number of the service: a business code, or an HTTP status. `text` is its own words, for the
 * log only; `own` is what the engine on this computer says it was.
 */
export function toNemoError(
  wireCode: number,
  place: Place,
  options: { text?: string | undefined; waitMs?: number | undefined; own?: OwnFailure | undefined } = {},
): NemoError {
  const row = MEANINGS.find(({ numbers, at }) => numbers.includes(wireCode) && (at?.includes(place) ?? true))
  const code = options.own?.code ?? row?.code ?? 'nemo.server'
  const wait = options.waitMs === undefined ? {} : { waitSeconds: Math.ceil(options.waitMs / 1000) }
  const facts = { ...wait, ...(code === 'nemo.scope' && scopeIn(options.text)), ...options.own?.facts }
  const log = `${place}: ${wireCode} ${toLogText(options.text)}`.trim()
  return new NemoError(code, { wireCode, delivered: true, facts, log })
}

/** An answer that cannot be read. `why` is for the log. */
export function unreadable(place: Place, why: string, cause?: unknown): NemoError {
  return new NemoError('nemo.unreadable-reply', { delivered: true, cause, log: `${place}: ${why}` })
}

/** What is known of the account that met an error. */
export interface AccountFacts {
  readonly anonymous: boolean
  /** What it means that its token is not accepted: a free one is renewed, one that was given cannot be. */
  readonly refusedAs: FailureCode
  /** Another account than the one that was kept before. */
  readonly isNew: boolean
}

/** The same error with what the account adds to it. */
export function forAccount(thrown: unknown, account: AccountFacts): unknown {
  if (!(thrown instanceof NemoError)) return thrown
  const { code, facts } = thrown
  if (code === 'nemo.token-expired') return account.refusedAs === code ? thrown : again(thrown, account.refusedAs)
  if (code === 'nemo.no-credits') return again(thrown, code, { ...facts, anonymous: account.anonymous })
  if (code === 'nemo.session-gone' && account.isNew) return again(thrown, code, { ...facts, newAccount: true })
  return thrown
}

function again(error: NemoError, code: FailureCode, facts: FailureFacts = error.facts): NemoError {
  const { wireCode, delivered, message: log } = error
  return new NemoError(code, {
    wireCode,
    delivered,
    facts,
    log,
    ...(error.cause !== undefined && { cause: error.cause }),
  })
}

/** The permissions there are. Source: docs/wire.md, "Token". */
function scopeIn(text = ''): { scope?: string } {
  const scope = /\b(read|write|upload|render)\b/i.exec(text)?.[1]?.toLowerCase()
  return scope === undefined ? {} : { scope }
}

/** Words of the service as they may stand in a log: short, and without control characters. */
function toLogText(text = ''): string {
  return text.replace(/\p{C}+/gu, ' ').slice(0, 200)
}
