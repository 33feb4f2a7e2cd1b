import type { Socket } from 'node:net'
import { Agent, buildConnector } from 'undici'
import { isThisComputer, type OfflineSwitch, StayingOffline } from './offline-switch'
import type { Network } from './ports'
import { lookUpPublic } from './public-lookup'

const CONNECT_LIMIT_MS = 10_000

/**
 * The one place where connections are made. While the switch is on, nothing beyond this computer is looked up or
 * connected to, and what was connected before is let go.
 */
export function createNetwork(offline: OfflineSwitch): Network {
  const outside = new Set<Socket>()
  offline.onChange((on) => {
    if (on) for (const socket of outside) socket.destroy(new StayingOffline('A host'))
  })

  function guarded(connect: buildConnector.connector): buildConnector.connector {
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
        outside.add(socket)
        socket.once('close', () => outside.delete(socket))
        return callback(...answer)
      })
    }
  }

  return {
    // Timeouts are the caller's, by signal and on the injected clock; the pool's own are only a backstop.
    dispatcher: ({ socketPath, publicOnly } = {}) => {
      const connect = buildConnector({
        timeout: CONNECT_LIMIT_MS,
        ...(socketPath !== undefined && { socketPath }),
        ...(publicOnly && { lookup: lookUpPublic }),
      })
      return new Agent({
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: socketPath === undefined ? guarded(connect) : connect,
      })
    },
  }
}
