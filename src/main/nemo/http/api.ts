import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { FailureCode } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import type { AskForToken, Token, TokenService, TokenSource } from '../account/token-source'
import { NemoError, type Place, forAccount } from '../nemo-error'
import { type Answer, readAnswer } from '../wire/answer'
import { type Deadline, type Limits, startDeadline } from './deadline'
import { MAX_ANSWER_BYTES } from './limits'
import { readRetryAfter } from './retry-after'
import { readText } from './read-text'
import { createServiceClock } from './service-clock'
import { toTransportError } from './transport-error'

/** A body that is made while it is sent, once for each try. */
export interface OutgoingBody {
  readonly contentType: string
  readonly sizeBytes: number
  /** `touch` is called for every piece that went out. */
  readonly stream: (touch: () => void) => AsyncIterable<Uint8Array>
}

export interface ApiRequest {
  readonly place: Place
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly limits: Limits
  readonly body?: string | OutgoingBody
  readonly headers?: Record<string, string>
  readonly maxAnswerBytes?: number
  readonly signal?: AbortSignal | undefined
}

/** What every call has in common: the address, who calls, the time limits, and how answers are read. */
export interface Api {
  /** One call with the token; a refused anonymous token is renewed and the call made once more. @throws {NemoError} */
  call(request: ApiRequest): Promise<Answer>
  /** One call without a token, made once. @throws {NemoError} */
  callOpenly(request: ApiRequest): Promise<Answer>
  /**
   * Sends once, with the token, and answers as soon as the head is there. The caller reads the body under the deadline.
   * The connection is new: on a kept one that just died nobody could say whether the request arrived.
   */
  open(request: ApiRequest, deadline: Deadline): Promise<Dispatcher.ResponseData>
  /** Reads an answer that was opened. @throws {NemoError} when it is no yes. */
  read(request: ApiRequest, response: Dispatcher.ResponseData, deadline: Deadline): Promise<Answer>
  /** The error for a request that broke off, or the caller's own reason for stopping it. */
  failure(thrown: unknown, request: ApiRequest): unknown
  /** A refusal with what is known of the account it was meant for. */
  forAccount(thrown: unknown): unknown
  token(signal?: AbortSignal): Promise<Token>
  /** Takes another token after this answer, so that the next call does not fail as well. */
  renewAfter(thrown: unknown, token: Token, signal?: AbortSignal): Promise<Token | undefined>
}

export interface ApiOptions {
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly host: Host
  readonly dispatcher: Dispatcher
  readonly connectAnew: () => Dispatcher
  readonly headers: Record<string, string>
  readonly tokens: TokenSource
  readonly askForToken: (api: Api) => AskForToken
  /** What it means when nobody answers at this address. */
  readonly unreachable: FailureCode
}

export function createApi(options: ApiOptions): Api {
  const { host, tokens, unreachable } = options
  const base = new URL(options.baseUrl)
  const serviceClock = createServiceClock(host.clock)

  async function send(
    dispatcher: Dispatcher,
    request: ApiRequest,
    token: Token | undefined,
    deadline: Deadline,
  ): Promise<Dispatcher.ResponseData> {
    const { body } = request
    const response = await dispatcher.request({
      origin: base.origin,
      path: base.pathname.replace(/\/$/, '') + request.path,
      method: request.method,
      signal: deadline.signal,
      headers: {
        'accept-encoding': 'identity',
        ...options.headers,
        ...(token && { authorization: `Bearer ${token.secret.reveal()}` }),
        ...bodyHeaders(body),
        ...request.headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : toStream(body, deadline) }),
    })
    serviceClock.note(response.headers['date'])
    return response
  }

  async function read(request: ApiRequest, response: Dispatcher.ResponseData, deadline: Deadline): Promise<Answer> {
    const maxBytes = request.maxAnswerBytes ?? MAX_ANSWER_BYTES
    const text = await readText(response, { place: request.place, maxBytes, touch: deadline.touch })
    const retryAfterMs = readRetryAfter(response.headers['retry-after'], host.clock.nowMs())
    const answer = { status: response.statusCode, text, ...(retryAfterMs !== undefined && { retryAfterMs }) }
    try {
      return readAnswer(request.place, answer)
    } catch (thrown) {
      throw accountFailure(thrown)
    }
  }

  function accountFailure(thrown: unknown): unknown {
    const { anonymous, refusedAs } = tokens
    return forAccount(thrown, { anonymous, refusedAs, isNew: tokens.isNewAccount() })
  }

  async function open(request: ApiRequest, deadline: Deadline): Promise<Dispatcher.ResponseData> {
    const current = await token(request.signal)
    const dispatcher = options.connectAnew()
    try {
      const response = await send(dispatcher, request, current, deadline)
      response.body.once('close', () => void dispatcher.destroy())
      return response
    } catch (thrown) {
      await dispatcher.destroy()
      throw thrown
    }
  }

  async function callOnce(request: ApiRequest, token: Token | undefined): Promise<Answer> {
    const deadline = startDeadline(host.clock, request.limits, request.signal)
    try {
      return await read(request, await send(options.dispatcher, request, token, deadline), deadline)
    } catch (thrown) {
      throw failure(thrown, request)
    } finally {
      deadline.stop()
    }
  }

  function failure(thrown: unknown, request: ApiRequest): unknown {
    return request.signal?.aborted ? request.signal.reason : toTransportError(thrown, request.place, unreachable)
  }

  const token = (signal?: AbortSignal): Promise<Token> => tokens.current(service, signal)

  async function renewAfter(thrown: unknown, refused: Token, signal?: AbortSignal): Promise<Token | undefined> {
    const isRefused = thrown instanceof NemoError && thrown.code === 'nemo.token-expired'
    return isRefused ? tokens.renew(refused, service, signal) : undefined
  }

  async function call(request: ApiRequest): Promise<Answer> {
    const first = await token(request.signal)
    try {
      return await callOnce(request, first)
    } catch (thrown) {
      const renewed = await renewAfter(thrown, first, request.signal)
      if (!renewed) throw thrown
      return callOnce(request, renewed)
    }
  }

  const api: Api = {
    call,
    callOpenly: (request) => callOnce(request, undefined),
    open,
    read,
    failure,
    forAccount: accountFailure,
    token,
    renewAfter,
  }
  const service: TokenService = { ask: options.askForToken(api), nowMs: () => serviceClock.nowMs() }
  return api
}

/** JSON unless the body says what it is; a body without a known end would go out in an unknown number of pieces. */
function bodyHeaders(body: string | OutgoingBody | undefined): Record<string, string> {
  if (body === undefined) return {}
  if (typeof body === 'string') return { 'content-type': 'application/json' }
  return { 'content-type': body.contentType, 'content-length': String(body.sizeBytes) }
}

/**
 * The pieces themselves: the library sends what can be iterated and asks for the next piece when the last one has left.
 * A stream around them would put pieces aside, and its types do not know better.
 */
function toStream(body: OutgoingBody, deadline: Deadline): Readable {
  return body.stream(deadline.touch) as Readable
}
