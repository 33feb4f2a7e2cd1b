import type { AnswerData } from '../../../shared/states/project-state'
import { NemoError, toNemoError } from '../nemo-error'

/** What one frame of the stream says, in one vocabulary for both forms the service has. */
export type ChatPart =
  | WordsPart
  | ToolPart
  | { readonly kind: 'failed'; readonly error: NemoError }
  | { readonly kind: 'close' }
  | { readonly kind: 'alive' }
  | { readonly kind: 'state-changed' }
  | { readonly kind: 'long-job' }

export interface WordsPart {
  readonly kind: 'words'
  /** Tells whose message it is; pieces and the whole text of one message share it. */
  readonly key: string
  /** `piece` goes behind what was shown, `whole` takes its place, `either` is for the reducer to find out. */
  readonly form: 'piece' | 'whole' | 'either'
  readonly text: string
  readonly data?: AnswerData
}

export interface ToolPart {
  readonly kind: 'tool'
  /** Missing where the service has no name for a single call. */
  readonly callId?: string
  readonly name: string
  readonly phase: 'start' | 'end'
  readonly failed?: true
}

/** A failure of the turn: with a business code it means what the code means. `text` is for the log. */
export function toFailedPart(
  wireCode: number | undefined,
  text = '',
  code: 'chat.failed' | 'chat.cut-off' = 'chat.failed',
): ChatPart {
  if (wireCode !== undefined) return { kind: 'failed', error: toNemoError(wireCode, 'chat', { text }) }
  const log = `chat: ${text.replace(/\p{C}+/gu, ' ').slice(0, 200)}`
  return { kind: 'failed', error: new NemoError(code, { delivered: true, log }) }
}

export function toToolPart(
  phase: ToolPart['phase'],
  name: string,
  callId: string | undefined,
  error?: unknown,
): ToolPart {
  const isFailed = error !== undefined && error !== null && error !== false && error !== ''
  return { kind: 'tool', name, phase, ...(callId !== undefined && { callId }), ...(isFailed && { failed: true }) }
}
