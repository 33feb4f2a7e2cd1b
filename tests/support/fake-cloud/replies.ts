import type { ServerResponse } from 'node:http'
import { json, jsonText } from './answers'
import type { Variant } from './variants'

/** Yes and no, in the envelope of one service. */
export interface Replies {
  yes(response: ServerResponse, data: unknown): void
  /** As `yes`, for data that must go out as these very letters. */
  yesText(response: ServerResponse, dataText: string): void
  no(response: ServerResponse, refusal: Refusal): void
}

/** The number of the service, the HTTP status of its own, and words. */
export type Refusal = readonly [code: number, status: number, message: string]

export const REFUSALS = {
  clientId: [400, 400, 'X-Client-Id is missing.'],
  token: [1001, 401, 'Token invalid or expired.'],
  session: [1002, 404, 'Session not found.'],
  credits: [2001, 402, 'Insufficient credits.'],
  fileType: [4001, 415, 'Unsupported file type.'],
  fileSize: [4002, 413, 'File too large.'],
  plan: [402, 402, 'Register or upgrade your plan to unlock export.'],
  scope: [403, 403, 'The token has no render scope.'],
  tokenLimit: [429, 429, 'Too many tokens.'],
  render: [404, 404, 'Render not found.'],
  route: [404, 404, 'Not Found'],
  renderExists: [409, 409, 'Duplicate render id.'],
  turnRunning: [1409, 409, 'The last message is still being worked on.'],
  body: [400, 400, 'Bad request.'],
} as const satisfies Record<string, Refusal>

export function repliesOf({ envelope, refusalStatus }: Variant): Replies {
  const yesText = (response: ServerResponse, dataText: string): void => {
    if (envelope === 'code') return jsonText(response, `{"code":0,"message":"ok","data":${dataText}}`)
    if (envelope === 'success') return jsonText(response, `{"success":true,"data":${dataText}}`)
    jsonText(response, dataText)
  }
  return {
    yesText,
    yes: (response, data) => yesText(response, JSON.stringify(data)),
    no: (response, [code, status, message]) => {
      // A missing credit has no status of its own: it always comes as a number under 200.
      if (code === 2001) return json(response, { code, message, data: null })
      if (envelope === 'bare') return json(response, { detail: message }, status)
      if (envelope === 'success') return json(response, { success: false, code, error: message }, status)
      json(response, { code, message, data: null }, refusalStatus === 'own' ? status : 200)
    },
  }
}
