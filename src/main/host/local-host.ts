import { randomBytes, randomUUID } from 'node:crypto'
import * as files from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { spawnQuietly } from './children'
import type { Host } from './ports'

/** The machine without its network, whose library takes a tenth of a second to load: for threads that never go there. */
export function createLocalHost(): Omit<Host, 'network'> {
  return {
    clock: {
      nowMs: () => Date.now(),
      elapsedMs: () => performance.now(),
      sleep: async (delayMs, signal) => {
        try {
          await delay(delayMs, undefined, { ...(signal && { signal }) })
        } catch (thrown) {
          throw signal?.aborted ? signal.reason : thrown
        }
      },
    },
    random: {
      uuid: () => randomUUID(),
      secret: (sizeBytes) => randomBytes(sizeBytes).toString('base64url'),
      fraction: () => Math.random(),
    },
    files,
    processes: { spawn: spawnQuietly },
  }
}
