import { request as requestPlainly } from 'node:http'
import { request as requestSafely } from 'node:https'
import type { Socket } from 'node:net'
import { ProxyError } from './proxies'
import { openSocksTunnel } from './socks-tunnel'

const LIMIT_MS = 10_000
const NEEDS_PASSWORD = 407

/** A host as it stands in an address: numbers with colons in brackets. */
export const inAddress = (hostname: string): string =>
  hostname.includes(':') && !hostname.startsWith('[') ? `[${hostname}]` : hostname

interface Target {
  readonly hostname: string
  readonly port: number
}

/**
 * Asks a proxy for a connection to the target: what comes back is as good as a socket that leads there. `opened` hears of the
 * socket to the proxy as soon as it is being made.
 *
 * @throws {ProxyError} not there, wants a password, or says no
 */
export function openTunnel(
  proxy: URL,
  { hostname, port }: Target,
  { signal, opened }: { signal?: AbortSignal; opened?: (socket: Socket) => void } = {},
): Promise<Socket> {
  const place = `${inAddress(hostname)}:${port}`
  const limit = AbortSignal.timeout(LIMIT_MS)
  const ending = signal ? AbortSignal.any([signal, limit]) : limit
  if (proxy.protocol === 'socks5:')
    return openSocksTunnel(proxy, { hostname, port }, { signal: ending, ...(opened && { opened }) })
  const isSafe = proxy.protocol === 'https:'
  const asking = (isSafe ? requestSafely : requestPlainly)({
    method: 'CONNECT',
    host: proxy.hostname.replace(/^\[|\]$/gu, ''),
    port: Number(proxy.port) || (isSafe ? 443 : 80),
    path: place,
    headers: { host: place, ...credentials(proxy) },
    agent: false,
    signal: ending,
  })
  return new Promise((resolve, reject) => {
    if (opened) asking.once('socket', opened)
    asking.once('connect', ({ statusCode = 0 }, socket: Socket, head) => {
      if (statusCode >= 200 && statusCode < 300) {
        if (head.length > 0) socket.unshift(head)
        return resolve(socket)
      }
      socket.destroy()
      reject(new ProxyError(statusCode === NEEDS_PASSWORD ? 'proxy-password' : 'proxy-refused', proxy.host))
    })
    asking.once('error', (cause) => reject(new ProxyError('proxy', proxy.host, cause)))
    asking.end()
  })
}

function credentials({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '' && password === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}
