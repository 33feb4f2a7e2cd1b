import { setTimeout as pause } from 'node:timers/promises'
import { frame } from '../support/fake-cloud/answers'
import { startFakeCloud } from '../support/fake-cloud/scripted-cloud'
import type { Listening } from '../support/fake-cloud/server'

const WORD_EVERY_MS = 25

/** A service whose answer comes word by word and does not end before somebody hangs up. */
export async function startTalkativeCloud(): Promise<Listening> {
  const cloud = await startFakeCloud()
  cloud.answer('POST /run_sse', async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' }).flushHeaders()
    for (let word = 0; response.writable; word += 1) {
      response.write(frame({ type: 'text', content: word % 40 === 39 ? `word ${word}.\n\n` : `word ${word} ` }))
      await pause(WORD_EVERY_MS)
    }
  })
  return cloud
}
