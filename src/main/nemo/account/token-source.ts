import type { Clock } from '../../host/ports'
import { Secret } from '../secret'
import type { GivenToken } from '../wire/account'
import type { TokenStore } from './token-store'

export interface Token {
  readonly secret: Secret
  readonly anonymous: boolean
  /** Where it lies between starts; `given` is one that was handed in. */
  readonly kept: 'keychain' | 'file' | 'given'
  readonly userId?: string
  readonly expiresAtMs?: number
}

/** Asks the service for a new anonymous token, for the same client id as always. */
export type AskForToken = (signal?: AbortSignal) => Promise<GivenToken>

/** Where the bearer token comes from. */
export interface TokenSource {
  current(ask: AskForToken, signal?: AbortSignal): Promise<Token>
  /** The service refused this one. Undefined when there can be no other. */
  renew(refused: Token, ask: AskForToken, signal?: AbortSignal): Promise<Token | undefined>
}

/** A token that was handed in: by a person's environment, or by the start of the engine. It is never replaced. */
export function fixedToken(token: string): TokenSource {
  const only: Token = { secret: new Secret(token), anonymous: false, kept: 'given' }
  return { current: () => Promise.resolve(only), renew: () => Promise.resolve(undefined) }
}

/** Life of a token that does not say. Source: docs/wire.md, "Routes". */
const LIFE_MS = 7 * 86_400_000
const MARGIN_MS = 5 * 60_000

/** A free token, kept between starts. Calls that need one at the same time share one request. */
export function anonymousTokens({ store, clock }: { store: TokenStore; clock: Clock }): TokenSource {
  let known: Token | undefined
  let asking: { readonly token: Promise<Token>; readonly signal: AbortSignal | undefined } | undefined

  async function fetchOnce(ask: AskForToken, signal?: AbortSignal): Promise<Token> {
    const shared = asking
    if (!shared) return startAsking(ask, signal)
    try {
      return await shared.token
    } catch (thrown) {
      // Whoever asked first may have given up; that is no answer for the others.
      if (!shared.signal?.aborted || signal?.aborted) throw thrown
      return fetchOnce(ask, signal)
    }
  }

  function startAsking(ask: AskForToken, signal?: AbortSignal): Promise<Token> {
    const token = fetchNew(ask, signal).finally(() => (asking = undefined))
    asking = { token, signal }
    return token
  }

  async function fetchNew(ask: AskForToken, signal?: AbortSignal): Promise<Token> {
    const given = await ask(signal)
    const kept = { ...given, expiresAtMs: given.expiresAtMs ?? clock.nowMs() + LIFE_MS }
    return (known = toToken(kept, await store.write(kept)))
  }

  async function readKept(): Promise<Token | undefined> {
    const found = await store.read()
    return found && toToken(found.token, found.kept)
  }

  return {
    async current(ask, signal) {
      known ??= await readKept()
      const fresh = known && (known.expiresAtMs ?? Infinity) - MARGIN_MS > clock.nowMs()
      return known && fresh ? known : fetchOnce(ask, signal)
    },
    async renew(refused, ask, signal) {
      const alreadyRenewed = known && known.secret.reveal() !== refused.secret.reveal()
      return alreadyRenewed ? known : fetchOnce(ask, signal)
    },
  }
}

function toToken({ token, ...rest }: GivenToken, kept: Token['kept']): Token {
  return { secret: new Secret(token), anonymous: true, kept, ...rest }
}
