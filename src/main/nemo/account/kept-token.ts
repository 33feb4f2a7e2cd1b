import { z } from 'zod'
import type { GivenToken } from '../wire/account'
import { definedOnly } from '../wire/loose'

const KeptToken = z.object({
  /** The service that gave it, and the only one it is shown to. */
  apiUrl: z.string(),
  token: z.string(),
  userId: z.string().optional(),
  expiresAtMs: z.number().optional(),
})

export function toKeptText(given: GivenToken, apiUrl: string): string {
  return JSON.stringify({ apiUrl, ...given })
}

/** Reads what was kept for this service; undefined for what was kept for another, and for what cannot be read. */
export function readKeptToken(text: string, apiUrl: string): GivenToken | undefined {
  const kept = KeptToken.safeParse(parseLoosely(text)).data
  if (kept?.apiUrl !== apiUrl) return undefined
  const { token, userId, expiresAtMs } = kept
  return { token, ...definedOnly({ userId, expiresAtMs }) }
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
