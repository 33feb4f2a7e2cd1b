import type { Dispatcher } from 'undici'
import { type FailureCode, ReelwrightError } from '../../shared/failures/failure'
import type { Host } from '../host/ports'
import { createAskForToken } from './account/ask-for-token'
import { type ClientId, namedClientId } from './account/client-id'
import type { TokenSource } from './account/token-source'
import { DEFAULT_WEB_URL, isLoopback } from './api-base'
import { type Attribution, toAttributionHeaders } from './attribution'
import { streamChat } from './chat/chat-stream'
import type { ChatEvent, NemoClient, OutgoingMessage } from './client'
import { createDownload } from './files/download'
import { createUploads } from './files/upload'
import { type Api, createApi } from './http/api'
import { CALL_LIMITS, MAX_STATE_BYTES } from './http/limits'
import { withRetries } from './http/retry'
import { createFilmCarrier } from './films'
import { createPreviewClient } from './preview'
import { createRenders } from './renders'
import { readCredits } from './wire/account'
import { findId, readId, toPathPart } from './wire/ids'
import { definedOnly, firstText, objectOf } from './wire/loose'
import { readState } from './wire/state'

export interface NemoClientOptions {
  /** Without a slash at the end; see `readApiBase` for addresses that a person set. */
  readonly baseUrl: string
  /** The engine on this computer listens here; `baseUrl` then only gives the name it answers to. */
  readonly socketPath?: string
  readonly host: Host
  readonly tokens: TokenSource
  readonly clientId: string | ClientId
  readonly attribution: Attribution
  /** Where links for the browser lead. */
  readonly webUrl?: string
}

/** A client for any address that speaks the contract. */
export function createNemoClient(options: NemoClientOptions): NemoClient {
  const { host, socketPath, tokens, baseUrl } = options
  const base = new URL(baseUrl)
  const unreachable: FailureCode = socketPath === undefined ? 'nemo.no-connection' : 'engine.stopped'
  const headers = toAttributionHeaders(options.attribution)
  const connectAnew = (): Dispatcher => host.network.dispatcher(socketPath === undefined ? {} : { socketPath })
  const own = connectAnew()
  let open: Dispatcher | undefined
  const toFiles = (): Dispatcher => host.network.dispatcher({ publicOnly: !isLoopback(base) })
  const dispatcherFor = (url: URL): Dispatcher => (url.origin === base.origin ? own : (open ??= toFiles()))

  const clientId = typeof options.clientId === 'string' ? namedClientId(options.clientId) : options.clientId
  const askForToken = (api: Api) => createAskForToken(api, host, clientId)
  const api = createApi({ baseUrl, host, dispatcher: own, connectAnew, headers, tokens, askForToken, unreachable })
  return {
    ...createSessions(api, host, socketPath === undefined ? (options.webUrl ?? DEFAULT_WEB_URL) : undefined),
    ...createUploads(api, host),
    ...createRenders(api, host),
    ...(tokens.forget && {
      signOut: async () => {
        await tokens.forget?.()
        await clientId.forget?.()
      },
    }),
    ...(isLoopback(base) && { preview: createPreviewClient(api, host), films: createFilmCarrier(api) }),
    chat: (message, signal) => {
      const outgoing = isLoopback(base) ? message : toWords(message)
      return forAccount(api, streamChat({ api, host }, outgoing, signal))
    },
    download: createDownload({ api, host, base, unreachable, headers, dispatcherFor }),
    async close() {
      await Promise.all([own.destroy(), open?.destroy()])
    },
  }
}

/** The service reads words and nothing else. */
const toWords = ({ sessionId, text }: OutgoingMessage): OutgoingMessage => ({ sessionId, text })

/** A refusal in the middle of a stream is completed as any other is. */
async function* forAccount(api: Api, events: AsyncIterable<ChatEvent>): AsyncGenerator<ChatEvent> {
  for await (const event of events) {
    const error = event.kind === 'failed' ? api.forAccount(event.error) : undefined
    yield error instanceof ReelwrightError ? { kind: 'failed', error } : event
  }
}

type Sessions = Pick<NemoClient, 'signIn' | 'openSession' | 'credits' | 'state' | 'projectLink' | 'accountLink'>

/** The short calls about the account and one project. */
function createSessions(api: Api, host: Host, webUrl: string | undefined): Sessions {
  return {
    async signIn(signal) {
      const { anonymous, kept, userId, expiresAtMs } = await api.token(signal)
      return { anonymous, kept, ...definedOnly({ userId, expiresAtMs }) }
    },
    async openSession({ name, language }, signal) {
      const path = '/api/tasks/me/with-session/nemo_agent'
      const body = JSON.stringify({ task_name: name, language })
      const limits = CALL_LIMITS.session
      const ask = () => api.call({ place: 'session', method: 'POST', path, body, limits, signal })
      const answer = await withRetries(host, 'session', ask, signal)
      const userId = findId(answer, ['user_id'])
      return {
        taskId: readId(answer, 'session', ['task_id']),
        sessionId: readId(answer, 'session', ['session_id']),
        ...(userId !== undefined && { userId }),
      }
    },
    async credits(signal) {
      const path = '/api/credits/balance/simple'
      const limits = CALL_LIMITS.credits
      const ask = () => api.call({ place: 'credits', method: 'GET', path, limits, signal })
      return readCredits(await withRetries(host, 'credits', ask, signal))
    },
    async state(sessionId, signal) {
      const path = `/api/state/nemo_agent/me/${toPathPart(sessionId)}/latest`
      const request = { path, limits: CALL_LIMITS.state, maxAnswerBytes: MAX_STATE_BYTES, signal }
      const ask = () => api.call({ place: 'state', method: 'GET', ...request })
      return readState(await withRetries(host, 'state', ask, signal))
    },
    async projectLink({ taskId, sessionId }, signal) {
      const body = JSON.stringify({ task_id: taskId, session_id: sessionId })
      const request = { path: '/api/auth/claim-token', body, limits: CALL_LIMITS.link, signal }
      const ask = () => api.call({ place: 'link', method: 'POST', ...request })
      try {
        const { payload } = await withRetries(host, 'link', ask, signal)
        const claim = firstText(objectOf(payload)['claim_token'])
        return claim && webUrl && `${webUrl}/workspace/claim?ct=${encodeURIComponent(claim)}`
      } catch {
        signal?.throwIfAborted()
        return undefined
      }
    },
    async accountLink(ids) {
      if (webUrl === undefined) return undefined
      const { anonymous, userId } = await api.token()
      const account = userId ?? ids?.userId
      if (!anonymous) return webUrl
      return account === undefined ? `${webUrl}/register` : `${webUrl}/register?bind=${encodeURIComponent(account)}`
    },
  }
}
