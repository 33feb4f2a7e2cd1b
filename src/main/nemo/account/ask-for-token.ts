import type { Host } from '../../host/ports'
import type { Api } from '../http/api'
import { CALL_LIMITS } from '../http/limits'
import { isPassing, wasNotSent, withRetries } from '../http/retry'
import { NemoError } from '../nemo-error'
import { readToken } from '../wire/account'
import type { AskForToken } from './token-source'

const WAIT_MS = 30_000
const LONGEST_WAIT_MS = 120_000

/**
 * Asks for an anonymous token, and once more after a wait when the service is busy or nobody answered. Always for the
 * same client id: a new one would only be a way around a limit. Source: docs/wire.md, "Routes".
 */
export function createAskForToken(api: Api, host: Pick<Host, 'clock' | 'random'>, clientId: string): AskForToken {
  const askOnce = async (signal?: AbortSignal) => {
    const headers = { 'X-Client-Id': clientId }
    const path = '/api/auth/anonymous-token'
    return readToken(
      await api.callOpenly({ place: 'token', method: 'POST', path, headers, limits: CALL_LIMITS.token, signal }),
    )
  }
  // What was not sent used up nothing, so it may be tried again soon.
  const askSoon = (signal?: AbortSignal) =>
    withRetries(host, [1_000, 3_000], () => askOnce(signal), { signal, mayPass: wasNotSent })
  return async (signal) => {
    try {
      return await askSoon(signal)
    } catch (thrown) {
      const waitMs = waitAfter(thrown)
      if (waitMs === undefined) throw thrown
      await host.clock.sleep(waitMs, signal)
      return askOnce(signal)
    }
  }
}

function waitAfter(thrown: unknown): number | undefined {
  if (thrown instanceof NemoError && thrown.code === 'nemo.rate-limited') {
    const askedMs = (thrown.facts.waitSeconds ?? 0) * 1000
    return Math.min(LONGEST_WAIT_MS, Math.max(WAIT_MS, askedMs))
  }
  return isPassing(thrown) && !wasNotSent(thrown) ? WAIT_MS : undefined
}
