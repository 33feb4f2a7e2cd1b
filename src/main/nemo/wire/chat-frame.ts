import { AnswerData } from '../../../shared/states/project-state'
import { NemoError, toNemoError } from '../nemo-error'
import { parseObject, textOf } from './answer'
import { LooseNumber, firstText, listOf, objectOf } from './loose'

/** What one frame of the stream says, in one vocabulary for both forms the service has. */
export type ChatPart =
  /** `key` tells whose message it is; pieces and the whole text of one message share it. */
  | {
      readonly kind: 'words'
      readonly key: string
      readonly form: WordsForm
      readonly text: string
      readonly data?: AnswerData
    }
  | {
      readonly kind: 'tool'
      readonly callId: string
      readonly name: string
      readonly phase: 'start' | 'end'
      readonly failed?: boolean
    }
  | { readonly kind: 'failed'; readonly error: NemoError }
  | { readonly kind: 'close' }
  | { readonly kind: 'alive' }

/** `piece` goes behind what was shown, `whole` takes its place, `either` is for the reducer to find out. */
export type WordsForm = 'piece' | 'whole' | 'either'

type Wire = Record<string, unknown>

/** Reads the data of one frame. What is no frame of ours is a sign of life. Source: docs/wire.md, "Chat". */
export function readChatFrame(data: string): readonly ChatPart[] {
  const frame = parseObject(data)
  if (!frame) return [data.startsWith('{"error"') ? failed(undefined, data) : ALIVE]
  if (typeof frame['type'] === 'string' && !frame['content'] && !frame['author']) return readTyped(frame, frame['type'])
  if (typeof frame['content'] === 'string') return readTyped(frame, firstText(frame['type']) ?? 'text')
  const business = LooseNumber.safeParse(frame['code'])
  if (business.success && business.data !== 0) return [failed(business.data, textOf(frame))]
  if (firstText(frame['error']) !== undefined) return [failed(undefined, textOf(frame))]
  return readEvent(frame)
}

const ALIVE: ChatPart = { kind: 'alive' }

/** The service's own form: `{"type":"text","content":"..."}`. */
function readTyped(frame: Wire, type: string): readonly ChatPart[] {
  const text = [frame['content'], frame['text'], frame['delta']].find((value) => typeof value === 'string')
  const name = firstText(frame['name'], frame['tool']) ?? 'tool'
  const callId = firstText(frame['id'], frame['call_id']) ?? name
  switch (type) {
    case 'text':
    case 'chunk':
      return [{ kind: 'words', key: 'typed', form: 'either', text: text ?? '' }]
    case 'tool_call':
    case 'tool_start':
      return [{ kind: 'tool', callId, name, phase: 'start' }]
    case 'tool_result':
    case 'tool_end':
      return [{ kind: 'tool', callId, name, phase: 'end', ...failedIf(objectOf(frame['result'])['error']) }]
    case 'error':
      return [failed(LooseNumber.safeParse(frame['code']).data, textOf(frame))]
    case 'done':
      return [{ kind: 'close' }]
    default:
      return [ALIVE]
  }
}

/** The agent framework's form, with camelCase or snake_case keys. */
function readEvent(event: Wire): readonly ChatPart[] {
  if (event['author'] === 'user') return [ALIVE]
  const parts = listOf(objectOf(event['content'])['parts']).map(objectOf)
  const words = readWords(event, parts)
  const found = [...words, ...parts.flatMap(readTool), ...readEventError(event, words.length > 0)]
  return found.length > 0 ? found : [ALIVE]
}

function readWords(event: Wire, parts: readonly Wire[]): readonly ChatPart[] {
  const shown = parts.filter((part) => part['thought'] !== true)
  const text = shown.map((part) => (typeof part['text'] === 'string' ? part['text'] : '')).join('')
  const metadata = objectOf(event['customMetadata'] ?? event['custom_metadata'])
  const data = readData(metadata)
  const isPiece = event['partial'] === true
  if (!data && (isPiece ? text : text.trim()) === '') return []
  const key = [event['author'], event['branch'], event['invocationId'] ?? event['invocation_id']]
    .map(toKeyPart)
    .join('|')
  return [{ kind: 'words', key, form: isPiece ? 'piece' : 'whole', text, ...(data && { data }) }]
}

/** What our own engine says as data. Anything that does not fit is left to the words. */
function readData(metadata: Wire): AnswerData | undefined {
  const { rw_card: card, rw_changes: changes, rw_next: next } = metadata
  // A later message must not take back, by a missing part, what an earlier one said.
  const said = Object.entries({ card, changes, next }).filter(([, part]) => part !== undefined)
  return said.length > 0 ? AnswerData.safeParse(Object.fromEntries(said)).data : undefined
}

function readTool(part: Wire): readonly ChatPart[] {
  const call = part['functionCall'] ?? part['function_call']
  const response = part['functionResponse'] ?? part['function_response']
  const wire = objectOf(call ?? response)
  const name = firstText(wire['name'])
  if (name === undefined) return []
  const callId = firstText(wire['id']) ?? name
  if (call) return [{ kind: 'tool', callId, name, phase: 'start' }]
  return [{ kind: 'tool', callId, name, phase: 'end', ...failedIf(objectOf(wire['response'])['error']) }]
}

/** With words the answer was cut off; without, the turn failed. */
function readEventError(event: Wire, hasWords: boolean): readonly ChatPart[] {
  const errorCode = firstText(event['errorCode'], event['error_code'])
  if (errorCode === undefined) return []
  const log = `${errorCode} ${firstText(event['errorMessage'], event['error_message']) ?? ''}`
  return [failed(undefined, log, hasWords ? 'chat.cut-off' : 'chat.failed')]
}

/** A failure of the turn: with a business code it means what the code means. `text` is for the log. */
function failed(
  wireCode: number | undefined,
  text = '',
  code: 'chat.failed' | 'chat.cut-off' = 'chat.failed',
): ChatPart {
  if (wireCode !== undefined) return { kind: 'failed', error: toNemoError(wireCode, 'chat', { text }) }
  const log = `chat: ${text.replace(/\p{C}+/gu, ' ').slice(0, 200)}`
  return { kind: 'failed', error: new NemoError(code, { delivered: true, log }) }
}

function failedIf(error: unknown): { failed?: true } {
  return error === undefined || error === null || error === false ? {} : { failed: true }
}

function toKeyPart(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
