import type { Dispatcher } from 'undici'
import type { Api } from '../http/api'
import type { Deadline } from '../http/deadline'
import { NemoError } from '../nemo-error'
import { readFileAddress } from './file-address'
import { redirectOf } from './file-response'

const MAX_HOPS = 5

/** Where files come from, and who asks. */
export interface FileRoutes {
  readonly api: Api
  readonly base: URL
  readonly headers: Record<string, string>
  /** A connection to the server of this address: the engine's own socket, or the open network. */
  readonly dispatcherFor: (url: URL) => Dispatcher
}

export interface FileSource {
  readonly url: URL
  readonly withToken: boolean
}

/** Follows a few redirects by hand: each address is checked, and none but the service's own sees the token. */
export async function openFollowing(
  around: FileRoutes,
  { url: firstUrl, withToken }: FileSource,
  headers: Record<string, string>,
  deadline: Deadline,
): Promise<Dispatcher.ResponseData> {
  let url = firstUrl
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const token = withToken && hop === 0 ? await tokenHeader(around, deadline) : {}
    const response = await around.dispatcherFor(url).request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      signal: deadline.signal,
      headers: { 'accept-encoding': 'identity', ...callerHeaders(around, url), ...token, ...headers },
    })
    const next = redirectOf(response)
    if (next === undefined) return response
    response.body.on('error', () => undefined).destroy()
    const target = readFileAddress(next, around.base, url)
    if (!target) throw broken('sent to an address that is not allowed')
    url = target
  }
  throw broken('sent from address to address')
}

/** Who calls is told to the service itself, and to nobody else. */
function callerHeaders({ base, headers }: FileRoutes, url: URL): Record<string, string> {
  return url.origin === base.origin ? headers : {}
}

async function tokenHeader(around: FileRoutes, deadline: Deadline): Promise<Record<string, string>> {
  const { secret } = await around.api.token(deadline.signal)
  return { authorization: `Bearer ${secret.reveal()}` }
}

/** A download that did not become a film. `why` is for the log. */
export function broken(why: string): NemoError {
  return new NemoError('export.download-broken', { delivered: true, log: `download: ${why}` })
}
