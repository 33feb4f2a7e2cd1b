import { type FailureCode, type FailureFacts, ReelwrightError } from '../../../../shared/failures/failure'
import { toFailure } from '../../../../shared/failures/to-failure'

/** The service's numbers for what it will not do, with the HTTP status each travels under. Source: docs/wire.md, "Errors". */
const REFUSALS = {
  'not-understood': [400, 400, 'The request is not understood.'],
  'client-id-missing': [400, 400, 'The header X-Client-Id is missing.'],
  token: [401, 1001, 'The token is not accepted.'],
  plan: [402, 402, 'The X-Skill headers are missing.'],
  foreign: [403, 403, 'This address answers to programs on this computer only.'],
  'route-unknown': [404, 404, 'There is nothing at this address.'],
  session: [404, 1002, 'Session not found.'],
  render: [404, 404, 'Render not found.'],
  method: [405, 405, 'This address is asked in another way.'],
  'turn-running': [409, 1409, 'The last message is still being worked on.'],
  'render-exists': [409, 409, 'There is a render of this id already.'],
  'too-large': [413, 4002, 'That is larger than can be taken.'],
  'content-type': [415, 415, 'Only JSON and multipart bodies are read.'],
  'file-type': [415, 4001, 'That kind of file cannot be used.'],
  unexpected: [500, 500, 'Something went wrong in the engine.'],
} as const satisfies Record<string, readonly [number, number, string]>

type RefusalName = keyof typeof REFUSALS

/** A request that is answered with no. Thrown by routes, written by the server. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly wireCode: number
  constructor(
    readonly refused: RefusalName,
    readonly failure?: { readonly code: FailureCode; readonly facts: FailureFacts },
  ) {
    const [status, wireCode, message] = REFUSALS[refused]
    super(failure ? toFailure(new ReelwrightError(failure.code, failure.facts), 'en').message : message)
    this.status = status
    this.wireCode = wireCode
  }
}

const TOO_LARGE = new Set<FailureCode>(['media.too-large', 'media.picture-too-large'])

/** What a thrown thing means on the wire. Failures that people meet keep their code and facts beside the number. */
export function toRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (!(thrown instanceof ReelwrightError)) return new Refusal('unexpected')
  const failure = { code: thrown.code, facts: thrown.facts }
  if (TOO_LARGE.has(thrown.code)) return new Refusal('too-large', failure)
  if (thrown.code.startsWith('media.')) return new Refusal('file-type', failure)
  if (thrown.code === 'export.nothing-yet' || thrown.code === 'nemo.bad-request') {
    return new Refusal('not-understood', failure)
  }
  return new Refusal('unexpected', failure)
}
