import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import type { Host } from '../../../src/main/host/ports'
import { fixedToken } from '../../../src/main/nemo/account/token-source'
import type { ChatEvent } from '../../../src/main/nemo/client'
import { clientOnCloud } from '../../support/nemo-client'
import { agent, frame, says, shown } from './read-stream'

/** So much time passes on this host with every piece of a stream. */
const PER_PIECE_MS = 60_000

const ALIVE = [': ping\n\n', 'data\n\n', frame({ type: 'heartbeat' })]
const TOOL = frame(agent({ content: { parts: [{ functionCall: { id: 'c1', name: 'cut' } }] } }))

/** Answers a turn piece by piece: each is on its way only when the one before was read. */
async function turnOf(pieces: readonly string[]): Promise<{ events: ChatEvent[]; code: unknown }> {
  let nowMs = 0
  let readOn = (): void => undefined
  const node = createNodeHost()
  const host: Host = { ...node, clock: { ...node.clock, elapsedMs: () => nowMs } }
  const { client, cloud } = await clientOnCloud({ host, tokens: fixedToken('t') })
  const next = (response: ServerResponse, at: number): void => {
    const piece = pieces[at]
    nowMs += PER_PIECE_MS
    readOn = () => next(response, at + 1)
    if (piece === undefined) response.end()
    else response.write(piece)
  }
  cloud.answer('POST /run_sse', (_, response) =>
    next(response.writeHead(200, { 'content-type': 'text/event-stream' }), 0),
  )
  const events: ChatEvent[] = []
  try {
    const turn = client.chat({ sessionId: '5529', text: 'x' }, new AbortController().signal)
    for await (const event of turn) {
      events.push(event)
      readOn()
    }
    return { events, code: undefined }
  } catch (thrown) {
    return { events, code: (thrown as { code: unknown }).code }
  }
}

describe('a turn of which only signs of life come', () => {
  const silence = (count: number): string[] => Array.from({ length: count }, (_, at) => ALIVE[at % ALIVE.length] ?? '')

  it('is in doubt after ten minutes, and not before', async () => {
    expect((await turnOf([...silence(30), says('Done.')])).code).toBe('chat.in-doubt')
    expect(await turnOf([...silence(8), says('Done.')]).then(({ events }) => shown(events))).toEqual(['Done.'])
  })

  it('goes on where tools tell of work', async () => {
    const { events, code } = await turnOf([...silence(7), TOOL, ...silence(7), TOOL.replace('c1', 'c2'), says('Done.')])

    expect(code).toBeUndefined()
    expect(shown(events)).toEqual(['Done.'])
  })
})
