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
 * of the same number mean the same. What is not named here is a problem of the service. Source: docs/wire.md, "Errors".
 */
const MEANINGS: readonly Meaning[] = [
  { numbers: [1001, 1010, 1011, 401], code: 'nemo.token-expired' },
  { numbers: [1002], code: 'nemo.session-gone' },
  { numbers: [404], at: ['chat', 'state', 'upload'], code: 'nemo.session-gone' },
  { numbers: [404], at: ['render-poll', 'render-cancel', 'download'], code: 'nemo.render-gone' },
  { numbers: [1409], code: 'chat.busy' },
  { numbers: [2001], code: 'nemo.no-credits' },
  { numbers: [4001, 415], code: 'nemo.file-type' },
  { numbers: [4002, 413], code: 'nemo.file-size' },
  { numbers: [400], at: ['token'], code: 'nemo.client-id' },
  { numbers: [402], code: 'nemo.plan-blocks-export' },
  { numbers: [403], code: 'nemo.scope' },
  { numbers: [429], code: 'nemo.rate-limited' },
  { numbers: [400, 404, 409, 422], code: 'nemo.bad-request' },
]

interface NemoErrorOptions {
  /** The service's own number, for the log. Missing when there was no answer. */
  readonly wireCode?: number
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
  const wait = options.waitMs === undefined ? {} : { waitSeconds: Math.ceil(options.waitMs / 1000) }
  const facts = { ...wait, ...options.own?.facts }
  return new NemoError(options.own?.code ?? row?.code ?? 'nemo.server', {
    wireCode,
    delivered: true,
    facts,
    log: `${place}: ${wireCode} ${toLogText(options.text)}`.trim(),
  })
}

/** An answer that cannot be read. `why` is for the log. */
export function unreadable(place: Place, why: string, cause?: unknown): NemoError {
  return new NemoError('nemo.unreadable-reply', { delivered: true, cause, log: `${place}: ${why}` })
}

/** Words of the service as they may stand in a log: short, and without control characters. */
function toLogText(text = ''): string {
  return text.replace(/\p{C}+/gu, ' ').slice(0, 200)
}
