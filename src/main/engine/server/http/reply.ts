import type { ServerResponse } from 'node:http'
import { type Refusal } from './refusal'

/** An answer that has yet to be written. */
export type Reply = (response: ServerResponse) => void | Promise<void>

/** On every answer: nothing guesses its type, and no page of another origin may embed it. */
export const SAFE_HEADERS = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** Answers with a JSON text as it stands. */
export function jsonText(text: string, status = 200): Reply {
  return (response) => {
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(text),
      'cache-control': 'no-store',
      ...SAFE_HEADERS,
    })
    response.end(text)
  }
}

export const json = (value: unknown, status = 200): Reply => jsonText(JSON.stringify(value), status)

/** The envelope of everything but renders. */
export const ok = (data: unknown): Reply => json({ code: 0, message: 'ok', data })

export function refused(refusal: Refusal): Reply {
  const { status, wireCode, message, failure } = refusal
  return json({ code: wireCode, message, data: null, ...(failure && { rw_failure: failure }) }, status)
}
