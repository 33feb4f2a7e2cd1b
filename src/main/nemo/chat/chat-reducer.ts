import type { AnswerData } from '../../../shared/states/project-state'
import type { ChatEvent } from '../client'
import type { ChatPart, WordsPart } from '../wire/chat-part'
import { createCallIds } from './call-ids'

/** Turns the parts of a stream into messages that are shown once each. */
export interface ChatReducer {
  take(part: ChatPart): readonly ChatEvent[]
  /** The stream ended: what is open stays as it stands. */
  end(): readonly ChatEvent[]
}

interface OpenMessage {
  readonly id: string
  readonly key: string
  readonly text: string
  readonly data?: AnswerData
}

/** What the service adds behind an answer that is fine. Source: docs/wire.md, "One message shown once". */
const NOISE = 'i encountered a temporary issue'

/**
 * At most one message is open. Pieces go into it; a whole text of the same key takes its place and closes it; a tool or
 * another key closes it as it stands. Equal words are no reason to drop a message.
 * Source: docs/wire.md, "One message shown once".
 */
export function createChatReducer(newId: () => string): ChatReducer {
  const calls = createCallIds()
  let open: OpenMessage | undefined
  let shownCount = 0

  function take(part: ChatPart): readonly ChatEvent[] {
    switch (part.kind) {
      case 'alive':
      case 'state-changed':
      case 'long-job':
        return [part]
      case 'words':
        return takeWords(part)
      case 'tool':
        return [...close(), ...calls.take(part)]
      case 'failed':
        return [...close(), part]
      case 'close':
        return close()
    }
  }

  function takeWords(part: WordsPart): readonly ChatEvent[] {
    const closed = open && (open.key !== part.key || isNoiseBehind(open.text, part.text)) ? close() : []
    const before = open ?? { id: newId(), key: part.key, text: '' }
    open = { ...before, text: joined(before.text, part.text, part.form), ...(part.data && { data: part.data }) }
    return [...closed, ...(part.form === 'whole' ? close() : show(open, false))]
  }

  function close(): readonly ChatEvent[] {
    if (!open) return []
    const last = open
    open = undefined
    const events = show(last, true)
    shownCount += events.length
    return events
  }

  function show(message: OpenMessage, final: boolean): readonly ChatEvent[] {
    const { id, text, data } = message
    if (text.trim() === '' && !data) return []
    if (shownCount > 0 && (final ? isNoise(text) : mayBeNoise(text))) return []
    return [{ kind: 'message', id, text, final, ...(data && { data }) }]
  }

  return { take, end: close }
}

function joined(before: string, text: string, form: WordsPart['form']): string {
  if (form === 'whole') return text
  const isSnapshot = form === 'either' && before !== '' && text.length > before.length && text.startsWith(before)
  return isSnapshot ? text : before + text
}

const toStart = (text: string): string => text.trimStart().toLowerCase()
const isNoise = (text: string): boolean => toStart(text).startsWith(NOISE)

/** An unfinished text that may still become noise is held back; it is shown when it turns out to be something else. */
const mayBeNoise = (text: string): boolean => isNoise(text) || NOISE.startsWith(toStart(text))

/** The complaint is a message of its own: it neither goes into the words before it nor takes their place. */
const isNoiseBehind = (shown: string, text: string): boolean => isNoise(text) && !mayBeNoise(shown)
