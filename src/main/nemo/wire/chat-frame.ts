import { readAgentEvent } from './agent-event'
import { parseObject, textOf } from './answer'
import { type ChatPart, toFailedPart } from './chat-part'
import { LooseNumber, firstText } from './loose'
import { readTypedFrame } from './typed-frame'

/** Reads the data of one frame. What is no frame of ours is a sign of life. Source: docs/wire.md, "Chat frames". */
export function readChatFrame(data: string): readonly ChatPart[] {
  const frame = parseObject(data)
  const parts = frame ? readFrame(frame) : readBroken(data)
  return parts.length > 0 ? parts : [{ kind: 'alive' }]
}

/** One server pastes the text of an error into its frame without escaping it. */
function readBroken(data: string): readonly ChatPart[] {
  return /^\s*\{\s*"error"/.test(data) ? [toFailedPart(undefined, data)] : []
}

function readFrame(frame: Record<string, unknown>): readonly ChatPart[] {
  const type = firstText(frame['type'])
  if (typeof frame['content'] === 'string') return readTypedFrame(frame, type ?? 'text')
  if (type !== undefined && !frame['content'] && !frame['author']) return readTypedFrame(frame, type)
  const business = LooseNumber.safeParse(frame['code'])
  if (business.success && business.data !== 0) return [toFailedPart(business.data, textOf(frame))]
  const isRefusal = frame['success'] === false || textOf({ error: frame['error'] }) !== undefined
  return isRefusal ? [toFailedPart(undefined, textOf(frame))] : readAgentEvent(frame)
}
