import type { ServerResponse } from 'node:http'

export function json(response: ServerResponse, body: unknown, status = 200): void {
  jsonText(response, JSON.stringify(body), status)
}

/** Answers with a JSON text as it stands. */
export function jsonText(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(text)
}

export const ok = (response: ServerResponse, data: unknown): void => json(response, { code: 0, message: 'ok', data })
export const no = (response: ServerResponse, code: number, status = 200): void =>
  json(response, { code, message: `refused with ${code}`, data: null }, status)

/** Answers a chat request with these pieces of a stream, each in a write of its own. */
export function stream(response: ServerResponse, pieces: readonly (string | Uint8Array)[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  for (const piece of pieces) response.write(piece)
  response.end()
}

export const frame = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`
