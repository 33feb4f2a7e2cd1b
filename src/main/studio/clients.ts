import type { EngineKind } from '../../shared/states/engine-state'
import type { NemoClient } from '../nemo/client'
import type { StudioPorts } from './studio'

/** The clients in use. Each is asked for again before every piece of work, so that an engine that was restarted is found. */
export interface Clients {
  of(engine: EngineKind): Promise<NemoClient>
  close(): Promise<void>
}

export function createClients(ports: Pick<StudioPorts, 'client'>): Clients {
  const used = new Set<NemoClient>()
  return {
    async of(engine) {
      const client = await ports.client(engine)
      used.add(client)
      return client
    },
    async close() {
      await Promise.all([...used].map((client) => client.close()))
    },
  }
}
