import type { Host } from '../host/ports'
import { fixedToken } from './account/token-source'
import type { Attribution } from './attribution'
import type { NemoClient } from './client'
import { createNemoClient } from './create-nemo-client'

/** Where the engine on this computer listens, and the token of this start. */
interface LocalAddress {
  readonly baseUrl: string
  readonly socketPath?: string
  readonly token: string
}

/** A client for the engine on this computer. */
export function connectLocal(host: Host, attribution: Attribution, address: LocalAddress): NemoClient {
  const { baseUrl, socketPath, token } = address
  return createNemoClient({
    baseUrl,
    host,
    attribution,
    tokens: fixedToken(token),
    clientId: 'this-computer',
    ...(socketPath !== undefined && { socketPath }),
  })
}
