import { onTestFinished } from 'vitest'
import { createNodeHost } from '../../../src/main/host/node-host'
import { fixedToken } from '../../../src/main/nemo/account/token-source'
import type { NemoClient, OutgoingMessage } from '../../../src/main/nemo/client'
import { createNemoClient } from '../../../src/main/nemo/create-nemo-client'
import { startTestEngine, TOKEN } from '../../engine/support/engine'

/** A running engine of this computer, everything that is said to it, and a way to it for each start of the program. */
export async function localEngine(): Promise<{ connect: () => NemoClient; heard: OutgoingMessage[] }> {
  const engine = await startTestEngine()
  const heard: OutgoingMessage[] = []
  const connect = (): NemoClient => {
    const client = createNemoClient({
      baseUrl: engine.baseUrl,
      host: createNodeHost(),
      tokens: fixedToken(TOKEN),
      clientId: 'client-1',
      attribution: { source: 'test', version: '0.1.0', platform: 'unknown' },
    })
    onTestFinished(() => client.close())
    return listening(client, heard).client
  }
  return { connect, heard }
}

/** A client that keeps what it is told to say. */
export function listening(
  client: NemoClient,
  heard: OutgoingMessage[] = [],
): { client: NemoClient; heard: OutgoingMessage[] } {
  const chat: NemoClient['chat'] = (message, signal) => {
    heard.push(message)
    return client.chat(message, signal)
  }
  return { client: { ...client, chat }, heard }
}
