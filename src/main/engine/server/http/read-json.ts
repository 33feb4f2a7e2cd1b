import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { isModest } from '../../../nemo/wire/json-text'
import { Refusal } from './refusal'

const MOST_BYTES = 2 * 1024 * 1024

/**
 * Reads a JSON body. Its keys may be written `session_id` or `sessionId`; the schema names the first form.
 * Size and depth are checked before anything is parsed.
 *
 * @throws {Refusal} when the body is too large, no JSON object, or not what the schema asks for.
 */
export async function readJson<T>(message: IncomingMessage, schema: z.ZodType<T>, mostBytes = MOST_BYTES): Promise<T> {
  if (!/^application\/json/i.test(message.headers['content-type'] ?? '')) throw new Refusal('content-type')
  const body = schema.safeParse(toSnakeKeys(parse(await readText(message, mostBytes))))
  if (!body.success) throw new Refusal('not-understood')
  return body.data
}

async function readText(message: IncomingMessage, mostBytes: number): Promise<string> {
  if (Number(message.headers['content-length'] ?? 0) > mostBytes) throw new Refusal('too-large')
  const chunks: Buffer[] = []
  let sizeBytes = 0
  // A body that is left half read must not take the connection, and with it the answer, along.
  for await (const chunk of message.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > mostBytes) throw new Refusal('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parse(text: string): unknown {
  if (!isModest(text)) throw new Refusal('not-understood')
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('not-understood')
  }
}

/** Only the outermost keys: what lies below is words, files and drafts, which stay as they are. */
function toSnakeKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const rows = Object.entries(value).map(([key, kept]: [string, unknown]): [string, unknown] => [toSnake(key), kept])
  return Object.fromEntries(rows)
}

const toSnake = (key: string): string => key.replace(/[A-Z]/g, (big) => `_${big.toLowerCase()}`)
