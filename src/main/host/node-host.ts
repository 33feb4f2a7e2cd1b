import { createLocalHost } from './local-host'
import { createOfflineSwitch } from './offline-switch'
import { createNetwork } from './open-network'
import type { Host } from './ports'
import { NO_PROXIES, type Proxies } from './proxies'

export { inheritedEnvironment } from './children'

/** The machine itself. */
export function createNodeHost(offline = createOfflineSwitch(), proxies: Proxies = NO_PROXIES): Host {
  return { ...createLocalHost(), network: createNetwork(offline, proxies) }
}
