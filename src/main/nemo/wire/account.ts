import { z } from 'zod'
import type { Credits } from '../../../shared/states/engine-state'
import { unreadable } from '../nemo-error'
import type { Answer } from './answer'
import { findId } from './ids'
import { LooseNumber, objectOf } from './loose'
import { readMoment } from './moment'

/** A token as the service gave it out. Secret: `token` goes into a header and nowhere else. */
export interface GivenToken {
  readonly token: string
  readonly userId?: string
  readonly expiresAtMs?: number
}

/** Header values are printable ASCII; a token outside of it could not be sent. */
const Token = z.string().regex(/^[\x21-\x7e]{1,4096}$/)

/** Source: docs/wire.md, "Token". */
export function readToken(answer: Answer): GivenToken {
  const payload = objectOf(answer.payload)
  const token = Token.safeParse(payload['token'])
  if (!token.success) throw unreadable('token', 'no token')
  const userId = findId(answer, ['user_id'])
  const expiresAtMs = readMoment(payload['expires_at'])
  return {
    token: token.data,
    ...(userId !== undefined && { userId }),
    ...(expiresAtMs !== undefined && { expiresAtMs }),
  }
}

/** More credits than anybody has. */
const Amount = LooseNumber.pipe(z.number().min(-1e15).max(1e15)).nullish()
const WireCredits = z.object({ available: Amount, frozen: Amount, total: Amount })

/** What is there, what is reserved, and both together: one of the first and the last may be missing. Source: docs/wire.md, "Credits". */
export function readCredits(answer: Answer): Credits {
  const credits = WireCredits.safeParse(answer.payload)
  const { available, frozen, total } = credits.data ?? {}
  const reserved = frozen ?? 0
  if (typeof available === 'number') return { available, frozen: reserved, total: total ?? available + reserved }
  if (typeof total === 'number') return { available: total - reserved, frozen: reserved, total }
  throw unreadable('credits', 'no numbers', credits.error)
}
