import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ConnectionHop } from '../../shared/states/program-facts'
import { isThisComputer, type OfflineSwitch } from './offline-switch'

export interface ConnectionResult {
  /** Where the way ended. Missing: the service answered. */
  readonly failedAt?: ConnectionHop
}

class FailedAt extends Error {
  constructor(
    readonly hop: ConnectionHop,
    cause: unknown,
  ) {
    super(hop, { cause })
  }
}

/** Goes the way to a service step by step, with connections of its own, and tells at which step it ended. */
export async function testConnection(url: URL, offline: OfflineSwitch, signal: AbortSignal): Promise<ConnectionResult> {
  if (offline.isOn() && !isThisComputer(url.hostname)) return { failedAt: 'offline' }
  const sockets: Socket[] = []
  const giveUp = (): void => sockets.forEach((socket) => socket.destroy(new Error('Gave up.')))
  const stopListening = offline.onChange((on) => on && giveUp())
  signal.addEventListener('abort', giveUp)
  try {
    await goThere(url, signal, (socket) => {
      // Each step hears of its own errors; what comes between two steps is heard by the next one.
      sockets.push(socket.on('error', () => undefined))
    })
    return {}
  } catch (thrown) {
    if (thrown instanceof FailedAt) return { failedAt: thrown.hop }
    throw thrown
  } finally {
    stopListening()
    signal.removeEventListener('abort', giveUp)
    giveUp()
  }
}

async function goThere(url: URL, signal: AbortSignal, opened: (socket: Socket) => void): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isSafe = url.protocol === 'https:'
  const address = await step('name', async () => (isIP(host) === 0 ? (await lookup(host)).address : host))
  const plain = connect({ host: address, port: Number(url.port) || (isSafe ? 443 : 80) })
  opened(plain)
  await step('connect', () => once(plain, 'connect', { signal }))
  const socket = isSafe ? connectTls({ socket: plain, host, ...(isIP(host) === 0 && { servername: host }) }) : plain
  opened(socket)
  if (isSafe) await step('tls', () => once(socket, 'secureConnect', { signal }))
  await step('answer', async () => {
    socket.write(`HEAD / HTTP/1.1\r\nHost: ${url.host}\r\nConnection: close\r\n\r\n`)
    const ended = once(socket, 'close', { signal }).then(() => [Buffer.alloc(0)])
    const [first] = (await Promise.race([once(socket, 'data', { signal }), ended])) as Buffer[]
    if (!first?.toString('latin1').startsWith('HTTP/')) throw new Error('Whoever answered is no web service.')
  })
}

async function step<T>(hop: ConnectionHop, go: () => Promise<T>): Promise<T> {
  try {
    return await go()
  } catch (cause) {
    throw new FailedAt(hop, cause)
  }
}
