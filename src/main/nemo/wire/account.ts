import { z } from 'zod'
import type { Credits } from '../../../shared/states/engine-state'
import { unreadable } from '../nemo-error'
import type { Answer } from './answer'
import { findId } from './ids'
import { LooseNumber, firstText, objectOf } from './loose'

/** A token as the service gave it out. Secret: `token` goes into a header and nowhere else. */
export interface GivenToken {
  readonly token: string
  readonly userId?: string
  readonly expiresAtMs?: number
}

/** Header values are printable ASCII; a token outside of it could not be sent. */
const Token = z.string().regex(/^[\x21-\x7e]{1,4096}$/)

/** Source: docs/wire.md, "Routes". */
export function readToken(answer: Answer): GivenToken {
  const payload = objectOf(answer.payload)
  const token = Token.safeParse(payload['token'])
  if (!token.success) throw unreadable('token', 'no token')
  const userId = findId(answer, ['user_id'])
  const expiresAtMs = Date.parse(firstText(payload['expires_at']) ?? '')
  return {
    token: token.data,
    ...(userId !== undefined && { userId }),
    ...(Number.isFinite(expiresAtMs) && { expiresAtMs }),
  }
}

const WireCredits = z.object({
  available: LooseNumber,
  frozen: LooseNumber.default(0),
  total: LooseNumber.optional(),
})

/** Source: docs/wire.md, "Routes". */
export function readCredits(answer: Answer): Credits {
  const credits = WireCredits.safeParse(answer.payload)
  if (!credits.success) throw unreadable('credits', 'no numbers', credits.error)
  const { available, frozen, total } = credits.data
  return { available, frozen, total: total ?? available + frozen }
}
