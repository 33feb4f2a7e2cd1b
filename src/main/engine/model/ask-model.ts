import { z } from 'zod'
import { type FailureCode, ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { readModelAddress } from './model-address'
import type { ModelSettings } from './model-settings'
import { type JsonReply, postJson } from './post-json'
import { withinLimit } from './time-limit'

export interface Message {
  readonly role: 'system' | 'user'
  readonly content: string
}

export interface Question {
  readonly messages: readonly Message[]
  /** The form of the answer, as JSON Schema, for servers that can hold a model to one. */
  readonly schema?: unknown
}

export interface ModelLimits {
  /** For all of it. A model on this computer may have to be loaded first. */
  readonly totalMs: number
  readonly answerBytes: number
}
export const LIMITS: ModelLimits = { totalMs: 90_000, answerBytes: 512 * 1024 }

const Completion = z.looseObject({
  choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string().min(1) }) })).min(1),
})

const REFUSALS: Partial<Record<number, FailureCode>> = {
  401: 'model.key',
  403: 'model.key',
  404: 'model.unknown',
  429: 'model.busy',
}
/** How servers answer a form of question that they do not know. */
const NOT_THIS_FORM = [400, 415, 422, 501]

/**
 * Asks a model and answers its words. A server that does not know how to hold a model to a form is asked without it.
 *
 * @throws {ReelwrightError} `model.*`, or the signal's reason
 */
export function askModel(
  host: Host,
  settings: ModelSettings,
  question: Question,
  { signal, limits = LIMITS }: { signal: AbortSignal; limits?: ModelLimits },
): Promise<string> {
  const address = readModelAddress(settings.baseUrl)
  const plain = { model: settings.model, messages: question.messages, stream: false }
  return withinLimit(host.clock, limits.totalMs, signal, async (ends) => {
    const post = (body: unknown): Promise<JsonReply> =>
      postJson(host, {
        address,
        apiKey: settings.apiKey,
        proxy: settings.proxy,
        body,
        mostBytes: limits.answerBytes,
        signal: ends,
      })
    const first = await post({ ...plain, temperature: 0, ...toForm(question.schema) })
    return readWords(NOT_THIS_FORM.includes(first.status) ? await post(plain) : first, address)
  })
}

function toForm(schema: unknown): object {
  return schema === undefined
    ? {}
    : { response_format: { type: 'json_schema', json_schema: { name: 'edits', schema } } }
}

function readWords({ status, json }: JsonReply, { host: name }: URL): string {
  const isYes = status >= 200 && status < 300
  const completion = isYes ? Completion.safeParse(json).data : undefined
  const words = completion?.choices[0]?.message.content
  if (words !== undefined) return words
  const isElsewhere = status >= 300 && status < 400
  const code = REFUSALS[status] ?? (isYes || isElsewhere ? 'model.unreadable' : 'model.trouble')
  throw new ReelwrightError(code, { name }, { log: `The model's address answered ${status}.` })
}
