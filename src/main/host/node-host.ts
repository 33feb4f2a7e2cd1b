import { createLocalHost } from './local-host'
import { createOfflineSwitch } from './offline-switch'
import { createNetwork } from './open-network'
import type { Host } from './ports'

export { inheritedEnvironment } from './children'

/** The machine itself. */
export function createNodeHost(offline = createOfflineSwitch()): Host {
  return { ...createLocalHost(), network: createNetwork(offline) }
}
