import type { ServerResponse } from 'node:http'
import type { Clock } from '../../../host/ports'
import { type Reply, SAFE_HEADERS } from './reply'

/** Silence longer than this would look like a broken connection. Source: docs/wire.md, "Time". */
const ALIVE_EVERY_MS = 10_000

/**
 * Sends values as server-sent events, one after the other, with a comment as a sign of life in between.
 * When the other side hangs up, the values that were not sent yet are not asked for.
 */
export function eventStream(clock: Clock, values: AsyncIterable<unknown>): Reply {
  return async (response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      ...SAFE_HEADERS,
    })
    response.flushHeaders()
    const ended = new AbortController()
    void staysAlive(clock, response, ended.signal)
    try {
      for await (const value of values) {
        if (!(await send(response, `data: ${JSON.stringify(value)}\n\n`))) break
      }
    } finally {
      ended.abort()
      response.end()
    }
  }
}

async function staysAlive(clock: Clock, response: ServerResponse, signal: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await clock.sleep(ALIVE_EVERY_MS, signal)
      await send(response, ': alive\n\n')
    }
  } catch {
    // The stream ended.
  }
}

/** Resolves once the text has left, with whether somebody is still there to read it. */
function send(response: ServerResponse, text: string): Promise<boolean> {
  if (response.destroyed) return Promise.resolve(false)
  return new Promise((resolve) => response.write(text, (failed) => resolve(!failed && !response.destroyed)))
}
