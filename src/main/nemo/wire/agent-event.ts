import { AnswerData } from '../../../shared/states/project-state'
import { type ChatPart, type ToolPart, type WordsPart, toFailedPart, toToolPart } from './chat-part'
import { firstText, listOf, objectOf } from './loose'

type Wire = Record<string, unknown>

/** The agent framework's form, with camelCase or snake_case keys. Source: docs/wire.md, "Chat frames, agent form". */
export function readAgentEvent(event: Wire): readonly ChatPart[] {
  const content = objectOf(event['content'])
  const parts = listOf(content['parts']).map(objectOf)
  const words = readWords(event, parts)
  const tools = event['partial'] === true ? [] : parts.flatMap(readTool)
  if (isEcho(event, content, tools)) return []
  return [...words, ...tools, ...readHints(event), ...readEventError(event, words)]
}

/** What the person said comes back under their name; results of tools have their role, but not their name. */
function isEcho(event: Wire, content: Wire, tools: readonly ToolPart[]): boolean {
  if (firstText(event['author']) !== undefined) return event['author'] === 'user'
  return content['role'] === 'user' && tools.length === 0
}

function readWords(event: Wire, parts: readonly Wire[]): readonly WordsPart[] {
  const shown = parts.filter((part) => part['thought'] !== true)
  const text = shown.map((part) => (typeof part['text'] === 'string' ? part['text'] : '')).join('')
  const data = readData(objectOf(event['customMetadata'] ?? event['custom_metadata']))
  const isPiece = event['partial'] === true
  if (!data && (isPiece ? text : text.trim()) === '') return []
  const key = [event['author'], event['branch'], event['invocationId'] ?? event['invocation_id']]
  const form = isPiece ? 'piece' : 'whole'
  return [{ kind: 'words', key: key.map(toKeyPart).join('|'), form, text, ...(data && { data }) }]
}

/** What our own engine says as data. Anything that does not fit is left to the words. */
function readData(metadata: Wire): AnswerData | undefined {
  const found = { card: metadata['rw_card'], changes: metadata['rw_changes'], next: metadata['rw_next'] }
  // A later message must not take back, by a missing part, what an earlier one said.
  const said = Object.entries(found).filter(([, part]) => part !== undefined)
  return said.length > 0 ? AnswerData.safeParse(Object.fromEntries(said)).data : undefined
}

/** Only whole events: what a piece says of tools comes again, and would close the message that it is a piece of. */
function readTool(part: Wire): readonly ToolPart[] {
  const call = objectOf(part['functionCall'] ?? part['function_call'])
  const result = objectOf(part['functionResponse'] ?? part['function_response'])
  const started = firstText(call['name'])
  if (started !== undefined) return [toToolPart('start', started, firstText(call['id']))]
  const ended = firstText(result['name'])
  return ended === undefined
    ? []
    : [toToolPart('end', ended, firstText(result['id']), objectOf(result['response'])['error'])]
}

function readHints(event: Wire): readonly ChatPart[] {
  const actions = objectOf(event['actions'])
  const changed = objectOf(actions['stateDelta'] ?? actions['state_delta'])
  const jobs = listOf(event['longRunningToolIds'] ?? event['long_running_tool_ids'])
  return [
    ...(Object.keys(changed).length > 0 ? [{ kind: 'state-changed' } as const] : []),
    ...(jobs.length > 0 ? [{ kind: 'long-job' } as const] : []),
  ]
}

/** With words the answer was cut off; without, the turn failed. */
function readEventError(event: Wire, words: readonly WordsPart[]): readonly ChatPart[] {
  const code = firstText(...[event['errorCode'], event['error_code']].map(numberAsText))
  if (code === undefined) return []
  const log = `${code} ${firstText(event['errorMessage'], event['error_message']) ?? ''}`
  const isCutOff = words.some(({ text }) => text.trim() !== '')
  return [toFailedPart(undefined, log, isCutOff ? 'chat.cut-off' : 'chat.failed')]
}

const numberAsText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
const toKeyPart = (value: unknown): string => (typeof value === 'string' ? value : '')
