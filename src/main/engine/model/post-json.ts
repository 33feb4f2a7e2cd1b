import type { Dispatcher } from 'undici'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'

export interface JsonPost {
  readonly address: URL
  readonly apiKey: string | undefined
  readonly proxy: string | undefined
  readonly body: unknown
  readonly mostBytes: number
  readonly signal: AbortSignal
}

/** What came back. `json` only with a yes. */
export interface JsonReply {
  readonly status: number
  readonly json?: unknown
}

/**
 * Sends one question and reads the answer whole. Goes nowhere else than where it is sent: a redirect is an answer too.
 *
 * @throws {ReelwrightError} `model.unreachable`, `model.certificate`, `model.unreadable`
 */
export async function postJson(host: Host, post: JsonPost): Promise<JsonReply> {
  const dispatcher = host.network.dispatcher(post.proxy === undefined ? {} : { proxy: post.proxy })
  try {
    const response = await send(dispatcher, post)
    const { statusCode: status } = response
    if (status < 200 || status > 299) return { status }
    return { status, json: await readJson(response, post) }
  } catch (thrown) {
    throw toFailure(thrown, post.address)
  } finally {
    await dispatcher.destroy()
  }
}

function send(dispatcher: Dispatcher, post: JsonPost): Promise<Dispatcher.ResponseData> {
  const { address, apiKey, body, signal } = post
  return dispatcher.request({
    origin: address.origin,
    path: address.pathname + address.search,
    method: 'POST',
    signal,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
    },
    body: JSON.stringify(body),
  })
}

async function readJson({ headers, body }: Dispatcher.ResponseData, { mostBytes }: JsonPost): Promise<unknown> {
  if (!/^application\/(?:[\w.+-]+\+)?json(?:\s*;|$)/i.test(String(headers['content-type'])))
    throw unreadable('not said to be JSON')
  // A packed answer was not asked for; unpacked it could be of any size.
  if (!/^(?:identity)?$/.test(String(headers['content-encoding'] ?? ''))) throw unreadable('packed')
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > mostBytes) throw unreadable(`more than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch (cause) {
    throw unreadable('not JSON', cause)
  }
}

const unreadable = (log: string, cause?: unknown): ReelwrightError =>
  new ReelwrightError('model.unreadable', {}, { log: `The model's answer is ${log}.`, cause })

/** The words of a system error name no key and nothing that was sent. */
function toFailure(thrown: unknown, address: URL): ReelwrightError {
  const name = address.host
  if (thrown instanceof ReelwrightError) return new ReelwrightError(thrown.code, { name }, { log: thrown.message })
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : ''
  const isUntrusted = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)
  return new ReelwrightError(isUntrusted ? 'model.certificate' : 'model.unreachable', { name }, { cause: thrown })
}
