import { z } from 'zod'
import { FailureCode, FailureFacts } from '../../../shared/failures/failure'
import type { OwnFailure } from '../client'

const WireFailure = z.object({ code: FailureCode, facts: FailureFacts.default({}) })

/** What the engine on this computer says went wrong, in our own codes. Source: docs/wire.md, "Envelopes". */
export function readOwnFailure(body: Record<string, unknown>): OwnFailure | undefined {
  return WireFailure.safeParse(body['rw_failure']).data
}
