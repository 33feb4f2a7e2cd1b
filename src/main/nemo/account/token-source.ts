import { type FailureCode, ReelwrightError } from '../../../shared/failures/failure'
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

/** The service as far as tokens need it. */
export interface TokenService {
  readonly ask: AskForToken
  /** Its time, as far as anybody knows. */
  readonly nowMs: () => number | undefined
}

/** Where the bearer token comes from. */
export interface TokenSource {
  readonly anonymous: boolean
  /** What it means when the service does not accept a token of this source. */
  readonly refusedAs: FailureCode
  /** The last token that was taken belongs to another account than the one before it. */
  isNewAccount(): boolean
  current(service: TokenService, signal?: AbortSignal): Promise<Token>
  /** The service refused this one. Undefined when there can be no other. */
  renew(refused: Token, service: TokenService, signal?: AbortSignal): Promise<Token | undefined>
  /** Drops what is known and kept; the next call asks for another one. Missing: it is not ours to drop. */
  forget?(): Promise<void>
}

/** A token that was handed in: by a person's environment, or by the start of the engine. It is never replaced. */
export function fixedToken(token: string, refusedAs: FailureCode = 'nemo.token-expired'): TokenSource {
  const only: Token = { secret: new Secret(token), anonymous: false, kept: 'given' }
  return {
    anonymous: false,
    refusedAs,
    isNewAccount: () => false,
    current: () => Promise.resolve(only),
    renew: () => Promise.resolve(undefined),
  }
}

/** Life of a token that does not say. Source: docs/wire.md, "Token". */
const LIFE_MS = 7 * 86_400_000
const MARGIN_MS = 5 * 60_000

/** A free token, kept between starts. Calls that need one at the same time share one request. */
export function anonymousTokens({ store, clock }: { store: TokenStore; clock: Clock }): TokenSource {
  let known: Token | undefined
  let isNewAccount = false
  /** Counts up when all is forgotten: what was asked for before that is no longer wanted. */
  let era = 0
  let asking: { readonly token: Promise<Token>; readonly signal: AbortSignal | undefined } | undefined

  async function fetchOnce(service: TokenService, signal?: AbortSignal): Promise<Token> {
    const shared = asking
    if (!shared) return startAsking(service, signal)
    try {
      return await shared.token
    } catch (thrown) {
      // Whoever asked first may have given up; that is no answer for the others.
      if (!shared.signal?.aborted || signal?.aborted) throw thrown
      return fetchOnce(service, signal)
    }
  }

  function startAsking(service: TokenService, signal?: AbortSignal): Promise<Token> {
    const token = fetchNew(service, signal)
    const mine = (asking = { token, signal })
    const done = (): void => {
      if (asking === mine) asking = undefined
    }
    token.then(done, done)
    return token
  }

  async function fetchNew(service: TokenService, signal?: AbortSignal): Promise<Token> {
    const own = era
    const given = await service.ask(signal)
    if (own !== era) throw new ReelwrightError('interrupted')
    const expiresAtMs = endOf(given, service.nowMs() ?? clock.nowMs())
    isNewAccount ||= known?.userId !== undefined && given.userId !== undefined && known.userId !== given.userId
    // Known before it is kept: there may be no other for a week, whatever the disk says.
    known = toToken({ ...given, expiresAtMs }, 'file')
    const kept = await store.write({ ...given, expiresAtMs }).catch((thrown: unknown) => {
      throw new ReelwrightError('store.not-kept', {}, { cause: thrown })
    })
    // Forgotten while it was being written down.
    if (own !== era) {
      await store.forget()
      throw new ReelwrightError('interrupted')
    }
    return (known = toToken({ ...given, expiresAtMs }, kept))
  }

  async function readKept(): Promise<Token | undefined> {
    const found = await store.read()
    return found && toToken(found.token, found.kept)
  }

  return {
    anonymous: true,
    refusedAs: 'nemo.token-expired',
    isNewAccount: () => isNewAccount,
    async current(service, signal) {
      const own = era
      const kept = known ?? (await readKept())
      if (own === era) known ??= kept
      return known && mayBeGood(known, service.nowMs()) ? known : fetchOnce(service, signal)
    },
    async renew(refused, service, signal) {
      const alreadyRenewed = known && known.secret.reveal() !== refused.secret.reveal()
      return alreadyRenewed ? known : fetchOnce(service, signal)
    },
    async forget() {
      isNewAccount ||= known !== undefined
      known = undefined
      asking = undefined
      era += 1
      await store.forget()
    },
  }
}

/**
 * A clock that runs wrong would use up what one address may ask for: while the service's time is not known, its no is
 * waited for.
 */
function mayBeGood({ expiresAtMs = Infinity }: Token, serviceMs: number | undefined): boolean {
  return serviceMs === undefined || expiresAtMs - MARGIN_MS > serviceMs
}

/** An end that is over as soon as it is told cannot be meant. */
function endOf({ expiresAtMs = 0 }: GivenToken, nowMs: number): number {
  return expiresAtMs - MARGIN_MS > nowMs ? expiresAtMs : nowMs + LIFE_MS
}

function toToken({ token, ...rest }: GivenToken, kept: Token['kept']): Token {
  return { secret: new Secret(token), anonymous: true, kept, ...rest }
}
