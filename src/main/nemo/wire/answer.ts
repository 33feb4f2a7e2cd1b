import { z } from 'zod'
import { type NemoError, type Place, toNemoError, unreadable } from '../nemo-error'
import { isModest } from './json-text'
import { readOwnFailure } from './own-failure'

/** An answer of the service, whole. */
export interface RawAnswer {
  readonly status: number
  readonly text: string
  /** What a busy service asked for, in milliseconds. */
  readonly retryAfterMs?: number
}

/** An answer that means yes. `text` is the whole body, for values that must be taken as they stand. */
export interface Answer {
  readonly payload: unknown
  readonly body: Record<string, unknown>
  readonly text: string
}

const JsonObject = z.record(z.string(), z.unknown())
const BusinessCode = z.union([
  z.number(),
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number),
])

/**
 * Reads any answer of the service, in the four shapes it has. One function for the whole app.
 * Source: docs/wire.md, "Envelopes".
 *
 * @throws {NemoError} for every answer that is not a yes, and `nemo.unreadable-reply` for what is no answer.
 */
export function readAnswer(place: Place, answer: RawAnswer): Answer {
  const { status, text } = answer
  const body = parseObject(text)
  if (!body) throw status >= 400 ? refusal(status, place, answer) : unreadable(place, `HTTP ${status} without JSON`)
  const code = BusinessCode.safeParse(body['code'])
  if (code.success && code.data !== 0) throw refusal(code.data, place, answer, body)
  if (status >= 300) throw refusal(status, place, answer, body)
  if (code.success) return { payload: body['data'], body, text }
  if (body['success'] === false) throw refusal(500, place, answer, body)
  return { payload: body['success'] === true ? (body['data'] ?? body) : (dataOf(body) ?? body), body, text }
}

/** What a body without any word for yes or no carries, when it looks like an envelope all the same. */
function dataOf(body: Record<string, unknown>): Record<string, unknown> | undefined {
  return JsonObject.safeParse(body['data']).data
}

/** The object a text holds; undefined for other values, broken texts and texts that are too much to read. */
export function parseObject(text: string): Record<string, unknown> | undefined {
  if (!isModest(text)) return undefined
  try {
    const parsed: unknown = JSON.parse(text)
    return JsonObject.safeParse(parsed).data
  } catch {
    return undefined
  }
}

function refusal(wireCode: number, place: Place, answer: RawAnswer, body: Record<string, unknown> = {}): NemoError {
  return toNemoError(wireCode, place, { text: textOf(body), waitMs: answer.retryAfterMs, own: readOwnFailure(body) })
}

const Text = z.string().min(1)
const Details = z.array(z.object({ msg: z.string() }))

/** The service's own words about a failure, wherever it put them. */
export function textOf(body: Record<string, unknown>): string | undefined {
  for (const key of ['message', 'error', 'detail', 'reason']) {
    const text = Text.safeParse(body[key]).data ?? JsonObject.safeParse(body[key]).data?.['message']
    if (typeof text === 'string') return text
  }
  return Details.safeParse(body['detail'])
    .data?.map(({ msg }) => msg)
    .join('; ')
}
