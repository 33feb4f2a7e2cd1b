import { createChatReducer } from '../../../src/main/nemo/chat/chat-reducer'
import { createFrameReader } from '../../../src/main/nemo/chat/frame-reader'
import type { ChatEvent } from '../../../src/main/nemo/client'
import { frame } from '../../support/fake-cloud'

/** What a stream comes to, event by event, when its bytes arrive in these pieces. */
export function* readLive(pieces: Iterable<Uint8Array>): Generator<ChatEvent> {
  let count = 0
  const frames = createFrameReader()
  const reducer = createChatReducer(() => `m${(count += 1)}`)
  for (const piece of pieces) for (const part of frames.take(piece)) yield* reducer.take(part)
  for (const part of frames.end()) yield* reducer.take(part)
  yield* reducer.end()
}

export const read = (pieces: Iterable<Uint8Array>): ChatEvent[] => [...readLive(pieces)]
export const readText = (text: string): ChatEvent[] => read([Buffer.from(text)])

/** The messages as a person sees them at the end. */
export function shown(events: readonly ChatEvent[]): string[] {
  const byId = new Map<string, string>()
  for (const event of events) if (event.kind === 'message') byId.set(event.id, event.text)
  return [...byId.values()]
}

/** Everything but words and signs of life, in short. */
export function besides(events: readonly ChatEvent[]): string[] {
  return events.flatMap((event) => {
    if (event.kind === 'message' || event.kind === 'alive') return []
    if (event.kind === 'failed') return [event.error.code]
    return [event.kind === 'tool' ? `${event.callId} ${event.phase}${event.failed ? 's badly' : 's'}` : event.kind]
  })
}

/** An event of the agent framework. */
export const agent = (fields: object): object => ({ author: 'nemo_agent', invocationId: 'e-1', ...fields })
export const says = (text: string, fields: object = {}): string =>
  frame(agent({ content: { role: 'model', parts: [{ text }] }, ...fields }))
export const piece = (text: string): string => says(text, { partial: true })
export const typed = (content: string): string => frame({ type: 'text', content })
export { frame }
