import { createLocalHost } from '../host/local-host'
import type { Host } from '../host/ports'
import type { Settings } from './settings'

export interface Hosts {
  /** The machine without its network. */
  readonly host: Omit<Host, 'network'>
  /** The same with its network, whose library is loaded when somebody first needs it. */
  readonly wholeHost: () => Promise<Host>
}

export function createHosts({ offline, proxy }: Pick<Settings, 'offline' | 'proxy'>): Hosts {
  let whole: Promise<Host> | undefined
  const open = async (): Promise<Host> => (await import('../host/node-host')).createNodeHost(offline, proxy)
  return { host: createLocalHost(), wholeHost: () => (whole ??= open()) }
}
