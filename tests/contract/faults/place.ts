import { onTestFinished } from 'vitest'
import type { Host } from '../../../src/main/host/ports'
import type { NemoClient } from '../../../src/main/nemo/client'
import { bench, type Bench } from '../../studio/support/studio'
import { type WholeCloud, startWholeCloud } from '../../support/fake-cloud'
import { anonymousClient } from '../../support/nemo-client'
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy/fault-proxy'
import { heldFiles } from '../../support/fault-proxy/held-files'
import { type HeldNetwork, heldNetwork } from '../../support/fault-proxy/held-network'

/** A service that works, everything between it and a client that can go wrong, and a studio on a clock that hurries. */
export interface Place {
  readonly bench: Bench
  readonly cloud: WholeCloud
  /** In front of the service, and in front of the server that its films lie on. */
  readonly proxies: { readonly api: FaultProxy; readonly films: FaultProxy }
  readonly network: HeldNetwork
  readonly client: NemoClient
}

export async function openPlace(): Promise<Place> {
  const usual = await bench()
  const network = heldNetwork(usual.clock)
  const host: Host = { ...usual.host, network, files: heldFiles(usual.host.files, usual.clock) }
  const cloud = await startWholeCloud({ pollsUntilDone: 3 })
  const films = await startFaultProxy({ behind: cloud.cdn.url })
  // Whoever reads an answer of the service is led to the films through the other proxy; the length stays the same.
  const api = await startFaultProxy({ behind: cloud.url, rename: [cloud.cdn.url, films.url] })
  for (const proxy of [api, films]) proxy.onStall = (line) => network.release(line)
  const client = anonymousClient({ baseUrl: api.url, host, folder: usual.dataFolder })
  onTestFinished(async () => {
    await client.close()
    await cloud.close()
  })
  return { bench: { ...usual, host }, cloud, proxies: { api, films }, network, client }
}
