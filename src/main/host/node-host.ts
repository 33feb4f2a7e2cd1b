import { Agent } from 'undici'
import { createLocalHost } from './local-host'
import type { Host } from './ports'
import { lookUpPublic } from './public-lookup'

export { inheritedEnvironment } from './children'

/** The machine itself. */
export function createNodeHost(): Host {
  return {
    ...createLocalHost(),
    // Timeouts are the caller's, by signal and on the injected clock; the pool's own are only a backstop.
    network: {
      dispatcher: ({ socketPath, publicOnly } = {}) =>
        new Agent({
          headersTimeout: 0,
          bodyTimeout: 0,
          connect: {
            timeout: 10_000,
            ...(socketPath !== undefined && { socketPath }),
            ...(publicOnly && { lookup: lookUpPublic }),
          },
        }),
    },
  }
}
