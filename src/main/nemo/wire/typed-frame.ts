import { textOf } from './answer'
import { type ChatPart, toFailedPart, toToolPart } from './chat-part'
import { LooseNumber, firstText, objectOf } from './loose'

/** The service's own form: `{"type":"text","content":"..."}`. Source: docs/wire.md, "Chat frames, typed form". */
export function readTypedFrame(frame: Record<string, unknown>, type: string): readonly ChatPart[] {
  const name = firstText(frame['name'], frame['tool']) ?? 'tool'
  const callId = firstText(frame['id'], frame['call_id'])
  switch (type) {
    case 'text':
    case 'chunk':
      return [{ kind: 'words', key: 'typed', form: 'either', text: wordsOf(frame) }]
    case 'tool_call':
    case 'tool_start':
      return [toToolPart('start', name, callId)]
    case 'tool_result':
    case 'tool_end':
      return [toToolPart('end', name, callId, objectOf(frame['result'])['error'] ?? frame['error'])]
    case 'error':
      return [toFailedPart(LooseNumber.safeParse(frame['code']).data, textOf(frame))]
    case 'done':
      return [{ kind: 'close' }]
    default:
      return []
  }
}

function wordsOf(frame: Record<string, unknown>): string {
  const words = [frame['content'], frame['text'], frame['delta']].find((value) => typeof value === 'string')
  return words ?? ''
}
