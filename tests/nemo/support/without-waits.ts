import { createNodeHost } from '../../../src/main/host/node-host'
import type { Host } from '../../../src/main/host/ports'

/**
 * A host on which waits between tries pass at once and are written down, and time limits never pass. Waits are whole
 * milliseconds; on a clock that is never asked twice at the same whole moment, what is left of a limit never is.
 */
export function hostWithoutWaits(): Host & { readonly waitsMs: number[] } {
  const host = createNodeHost()
  const waitsMs: number[] = []
  let moment = 0
  const clock = {
    ...host.clock,
    elapsedMs: () => (moment += 0.0625),
    sleep(delayMs: number, signal?: AbortSignal): Promise<void> {
      if (!Number.isInteger(delayMs)) return host.clock.sleep(delayMs, signal)
      waitsMs.push(delayMs)
      return Promise.resolve()
    },
  }
  return { ...host, clock, random: { ...host.random, fraction: () => 0.5 }, waitsMs }
}
