import { type Socket, isIP } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isThisComputer, type OfflineSwitch, StayingOffline } from './offline-switch'
import type { Network } from './ports'
import { NO_PROXIES, type Proxies, readProxyAddress } from './proxies'
import { inAddress, openTunnel } from './proxy-tunnel'
import { isPublicAddress, lookUpPublic } from './public-lookup'

const CONNECT_LIMIT_MS = 10_000

type Connect = buildConnector.connector

/**
 * The one place where connections are made. While the switch is on, nothing beyond this computer is looked up or
 * connected to, and what was connected before is let go. What lies beyond is reached through the proxy that leads there.
 */
export function createNetwork(offline: OfflineSwitch, proxies: Proxies = NO_PROXIES): Network {
  const outside = new Set<Socket>()
  offline.onChange((on) => {
    if (on) for (const socket of outside) socket.destroy(new StayingOffline('A host'))
  })
  const watch = (socket: Socket): void => {
    outside.add(socket)
    socket.once('close', () => outside.delete(socket))
  }

  function guarded(connect: Connect): Connect {
    return (options, callback) => {
      const { hostname } = options
      if (isThisComputer(hostname)) return connect(options, callback)
      if (offline.isOn()) return callback(new StayingOffline(hostname), null)
      return connect(options, (...answer) => {
        const [, socket] = answer
        if (!socket) return callback(...answer)
        // Switched on while this one was being made.
        if (offline.isOn()) {
          socket.destroy()
          return callback(new StayingOffline(hostname), null)
        }
        watch(socket)
        return callback(...answer)
      })
    }
  }

  /** Through a proxy where one leads there. The proxy looks names up: only numbers can be judged here then. */
  function proxied(connect: Connect, ways: Proxies, publicOnly: boolean): Connect {
    const tunnelTo = async ({ protocol, hostname, port }: buildConnector.Options): Promise<Socket | undefined> => {
      if (isThisComputer(hostname)) return undefined
      const proxy = await ways.for(new URL(`${protocol}//${inAddress(hostname)}${port ? `:${port}` : ''}`))
      if (!proxy) return undefined
      if (offline.isOn()) throw new StayingOffline(hostname)
      if (publicOnly && isInside(hostname)) {
        throw Object.assign(new Error(`${hostname} is not public.`), { code: 'ENOTFOUND' })
      }
      const target = { hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) }
      return openTunnel(proxy, target, { opened: watch })
    }
    return (options, callback) => {
      tunnelTo(options).then(
        (tunnel) => {
          if (!tunnel) return connect(options, callback)
          if (options.protocol !== 'https:') return callback(null, tunnel)
          return connect({ ...options, httpSocket: tunnel }, callback)
        },
        (thrown: unknown) => callback(thrown instanceof Error ? thrown : new Error('No way.'), null),
      )
    }
  }

  return {
    // Timeouts are the caller's, by signal and on the injected clock; the pool's own are only a backstop.
    dispatcher: ({ socketPath, publicOnly = false, proxy } = {}) => {
      const connect = buildConnector({
        timeout: CONNECT_LIMIT_MS,
        ...(socketPath !== undefined && { socketPath }),
        ...(publicOnly && { lookup: lookUpPublic }),
      })
      const ways = proxy === undefined ? proxies : { for: () => Promise.resolve(readProxyAddress(proxy)) }
      return new Agent({
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: socketPath === undefined ? guarded(proxied(connect, ways, publicOnly)) : connect,
      })
    },
  }
}

function isInside(hostname: string): boolean {
  const address = hostname.replace(/^\[|\]$/gu, '')
  const family = isIP(address)
  return family !== 0 && !isPublicAddress(address, family)
}
