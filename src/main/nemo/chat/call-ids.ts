import type { ChatEvent } from '../client'
import type { ToolPart } from '../wire/chat-part'

/** Names the work of tools, so that each piece of it starts once and ends once. */
export interface CallIds {
  /** Nothing for a start that was told before. */
  take(part: ToolPart): readonly ChatEvent[]
}

/**
 * One form of the stream has no ids for calls: there a result belongs to the oldest call of the same tool that still runs.
 * Source: docs/wire.md, "Chat frames, typed form".
 */
export function createCallIds(): CallIds {
  const running = new Map<string, string>()
  let unnamedCount = 0

  function start({ callId, name }: ToolPart): string | undefined {
    const id = callId ?? (running.has(name) || unnamedCount > 0 ? `${name} ${unnamedCount + 1}` : name)
    if (callId === undefined) unnamedCount += 1
    if (running.has(id)) return undefined
    running.set(id, name)
    return id
  }

  function end({ callId, name }: ToolPart): string {
    const oldest = [...running].find(([, running]) => running === name)?.[0]
    const id = callId ?? oldest ?? name
    running.delete(id)
    return id
  }

  return {
    take(part) {
      const callId = part.phase === 'start' ? start(part) : end(part)
      return callId === undefined ? [] : [{ ...part, callId }]
    },
  }
}
