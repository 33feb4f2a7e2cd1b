import type { Dispatcher } from 'undici'
import type { Host } from '../../host/ports'
import type { ChatEvent, OutgoingMessage } from '../client'
import type { Api, ApiRequest } from '../http/api'
import { type Deadline, startDeadline } from '../http/deadline'
import { CHAT_LIMITS, CHAT_WITHOUT_CONTENT_MS } from '../http/limits'
import { wasNotSent } from '../http/retry'
import { NemoError, unreadable } from '../nemo-error'
import { createChatReducer } from './chat-reducer'
import { createFrameReader } from './frame-reader'

/**
 * Sends one message and yields what comes back until the stream closes. A message that may have arrived is never sent
 * again: it would be worked on and paid for twice. Source: docs/wire.md, "Chat".
 */
export async function* streamChat(
  { api, host }: { api: Api; host: Host },
  message: OutgoingMessage,
  signal: AbortSignal,
): AsyncGenerator<ChatEvent> {
  const request = toRequest(message, signal)
  const deadline = startDeadline(host.clock, CHAT_LIMITS, signal)
  try {
    const response = await open(api, request, deadline)
    yield* readEvents(response, deadline, host)
  } catch (thrown) {
    throw api.failure(thrown, request)
  } finally {
    deadline.stop()
  }
}

function toRequest({ sessionId, text, edits }: OutgoingMessage, signal: AbortSignal): ApiRequest {
  const body = {
    app_name: 'nemo_agent',
    user_id: 'me',
    session_id: sessionId,
    new_message: { parts: [{ text }] },
    ...(edits && { state_delta: { rw_edits: edits } }),
  }
  return {
    place: 'chat',
    method: 'POST',
    path: '/run_sse',
    headers: { accept: 'text/event-stream' },
    body: JSON.stringify(body),
    limits: CHAT_LIMITS,
    signal,
  }
}

async function open(api: Api, request: ApiRequest, deadline: Deadline): Promise<Dispatcher.ResponseData> {
  const token = await api.token(request.signal)
  const response = await openOnceSent(api, request, deadline)
  if (response.statusCode === 200 && isEventStream(response)) return response
  try {
    await api.read(request, response, deadline)
  } catch (thrown) {
    await api.renewAfter(thrown, token, request.signal).catch(() => undefined)
    throw thrown
  }
  throw unreadable('chat', 'an answer that is no stream')
}

/** One more try, and only when nobody was there to take the first. */
async function openOnceSent(api: Api, request: ApiRequest, deadline: Deadline): Promise<Dispatcher.ResponseData> {
  try {
    return await api.open(request, deadline)
  } catch (thrown) {
    if (!wasNotSent(api.failure(thrown, request))) throw thrown
    return api.open(request, deadline)
  }
}

async function* readEvents(
  response: Dispatcher.ResponseData,
  deadline: Deadline,
  { clock, random }: Host,
): AsyncGenerator<ChatEvent> {
  const frames = createFrameReader()
  const reducer = createChatReducer(() => random.uuid())
  let contentMs = clock.elapsedMs()
  try {
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      deadline.touch()
      for (const part of frames.take(chunk)) {
        for (const event of reducer.take(part)) {
          if (event.kind !== 'alive') contentMs = clock.elapsedMs()
          yield event
        }
      }
      if (clock.elapsedMs() - contentMs > CHAT_WITHOUT_CONTENT_MS) throw withoutContent()
    }
    for (const part of frames.end()) yield* reducer.take(part)
  } catch (thrown) {
    // What was said before the break stays said.
    yield* reducer.end()
    throw thrown
  }
  yield* reducer.end()
}

function withoutContent(): NemoError {
  return new NemoError('chat.in-doubt', { delivered: true, log: 'chat: signs of life only' })
}

/** A packed stream was not asked for, and unpacked it could be of any size: it is read, and refused, like a packed answer. */
function isEventStream({ headers }: Dispatcher.ResponseData): boolean {
  const type = headers['content-type']
  const packed = headers['content-encoding'] ?? ''
  return typeof type === 'string' && /^text\/event-stream\b/i.test(type.trim()) && /^(identity)?$/.test(String(packed))
}
