import type { Api } from '../http/api'
import { CALL_LIMITS } from '../http/limits'
import { withRetries } from '../http/retry'
import type { Host } from '../../host/ports'
import { NemoError } from '../nemo-error'
import { type GivenToken, readToken } from '../wire/account'
import type { ClientId } from './client-id'
import type { AskForToken } from './token-source'

/**
 * Asks for an anonymous token, always for the same client id: a new one would only be a way around a limit. Only when the
 * service does not take the id for one is another tried, once. Source: docs/wire.md, "Token".
 */
export function createAskForToken(api: Api, host: Pick<Host, 'clock' | 'random'>, clientId: ClientId): AskForToken {
  const askAs = async (id: string, signal: AbortSignal | undefined): Promise<GivenToken> => {
    const headers = { 'X-Client-Id': id }
    const request = { path: '/api/auth/anonymous-token', headers, limits: CALL_LIMITS.token, signal }
    return readToken(await api.callOpenly({ place: 'token', method: 'POST', ...request }))
  }
  return (signal) =>
    withRetries(
      host,
      'token',
      async () => {
        const id = clientId.current()
        try {
          return await askAs(id, signal)
        } catch (thrown) {
          const isIdRefused = thrown instanceof NemoError && thrown.code === 'nemo.client-id'
          const next = isIdRefused ? await clientId.replace?.() : undefined
          if (next === undefined) throw thrown
          return await askAs(next, signal)
        }
      },
      signal,
    )
}
