import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect, isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import type { ConnectionHop } from '../../shared/states/program-facts'
import { type Proxies, ProxyError } from './proxies'
import { openTunnel } from './proxy-tunnel'
import { isThisComputer, type OfflineSwitch } from './offline-switch'

export interface ConnectionResult {
  /** Where the way ended. Missing: the service answered. */
  readonly failedAt?: ConnectionHop
  /** Where the proxy is that the way went through. */
  readonly proxyHost?: string
}

interface TestParts {
  readonly offline: OfflineSwitch
  readonly proxies: Proxies
  readonly signal: AbortSignal
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
export async function testConnection(url: URL, { offline, proxies, signal }: TestParts): Promise<ConnectionResult> {
  if (offline.isOn() && !isThisComputer(url.hostname)) return { failedAt: 'offline' }
  const sockets: Socket[] = []
  const giveUp = (): void => sockets.forEach((socket) => socket.destroy(new Error('Gave up.')))
  const stopListening = offline.onChange((on) => on && giveUp())
  signal.addEventListener('abort', giveUp)
  try {
    // Each step hears of its own errors; what comes between two steps is heard by the next one.
    const opened = (socket: Socket): void => void sockets.push(socket.on('error', () => undefined))
    const proxy = isThisComputer(url.hostname) ? undefined : await proxies.for(url)
    await goThere(url, signal, opened, proxy)
    return proxy ? { proxyHost: proxy.host } : {}
  } catch (thrown) {
    if (thrown instanceof ProxyError) return { failedAt: thrown.problem, proxyHost: thrown.proxyHost }
    if (thrown instanceof FailedAt) return { failedAt: thrown.hop }
    throw thrown
  } finally {
    stopListening()
    signal.removeEventListener('abort', giveUp)
    giveUp()
  }
}

async function goThere(url: URL, signal: AbortSignal, opened: (socket: Socket) => void, proxy?: URL): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isSafe = url.protocol === 'https:'
  const target = { hostname: host, port: Number(url.port) || (isSafe ? 443 : 80) }
  const plain = proxy ? await openTunnel(proxy, target, { signal, opened }) : await goStraight(target, signal, opened)
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

async function goStraight(
  { hostname, port }: { hostname: string; port: number },
  signal: AbortSignal,
  opened: (socket: Socket) => void,
): Promise<Socket> {
  const host = await step('name', async () => (isIP(hostname) === 0 ? (await lookup(hostname)).address : hostname))
  const socket = connect({ host, port })
  opened(socket)
  await step('connect', () => once(socket, 'connect', { signal }))
  return socket
}

async function step<T>(hop: ConnectionHop, go: () => Promise<T>): Promise<T> {
  try {
    return await go()
  } catch (cause) {
    throw new FailedAt(hop, cause)
  }
}
