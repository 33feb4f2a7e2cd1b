import { isThisComputer } from './offline-switch'

/** Which proxy, if any, leads to a place beyond this computer. Asked anew for every connection. */
export interface Proxies {
  /** With name and password in it, where it wants them. @throws {ProxyError} where there is one that cannot be used */
  for(url: URL): Promise<URL | undefined>
}

/** Ways that are known only after the network was made. */
export interface ProxySwitch extends Proxies {
  set(proxies: Proxies): void
}

export function createProxySwitch(): ProxySwitch {
  let now = NO_PROXIES
  return { for: (url) => now.for(url), set: (next) => void (now = next) }
}

export const NO_PROXIES: Proxies = { for: () => Promise.resolve(undefined) }

/** What went wrong on the way through a proxy. Nothing of what was to be said has left by then. */
export class ProxyError extends Error {
  readonly code = 'EPROXY'
  constructor(
    readonly problem: 'proxy' | 'proxy-password' | 'proxy-refused',
    /** Where the proxy is, without name and password. */
    readonly proxyHost: string,
    cause?: unknown,
  ) {
    super(`${problem}: ${proxyHost}`, { cause })
  }
}

/** The way to one address, for a process that cannot ask. A proxy that cannot be used is found out by whoever goes. */
export async function wayTo(proxies: Proxies, address: string): Promise<{ proxy?: string }> {
  const url = new URL(address)
  if (isThisComputer(url.hostname)) return {}
  const proxy = await proxies.for(url).catch(() => undefined)
  return proxy ? { proxy: proxy.href } : {}
}

const PROTOCOLS = ['http:', 'https:', 'socks5:']
/** As Chromium names them. One that says nothing of its version is spoken to in the one that all speak today. */
const KINDS: Readonly<Record<string, string>> = { PROXY: 'http', HTTPS: 'https', SOCKS5: 'socks5', SOCKS: 'socks5' }

/** Reads an address that a person or a system wrote. Undefined for what can be none. */
export function readProxyAddress(text: string): URL | undefined {
  const typed = text.trim()
  if (typed === '') return undefined
  const isWhole = /^[a-z][a-z\d+.-]*:\/\//iu.test(typed)
  // Names that programs have for the same way: the proxy looks names up.
  const address = isWhole ? typed.replace(/^socks(?:5h)?:/iu, 'socks5:') : `http://${typed}`
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const isPlain = ['', '/'].includes(url.pathname) && url.search === '' && url.hash === '' && url.hostname !== ''
  return isPlain && PROTOCOLS.includes(url.protocol) ? url : undefined
}

/** Reads what Chromium answers, such as `PROXY a:3128;DIRECT`: the first way that can be gone. */
export function readProxyList(list: string): URL | undefined {
  const ways = list.split(';').map((way) => /^\s*(\S+)\s*(\S*)/u.exec(way) ?? [])
  for (const [, kind = '', place = ''] of ways) {
    if (kind === 'DIRECT') return undefined
    const scheme = KINDS[kind]
    if (scheme !== undefined) return readProxyAddress(`${scheme}://${place}`)
  }
  const [, , place = ''] = ways[0] ?? []
  if (place === '') return undefined
  throw new ProxyError('proxy', place, new Error(`This kind of proxy is not spoken: ${list}`))
}

type Environment = Readonly<Record<string, string | undefined>>

/** What programs without a window take for the system's setting. */
export function environmentProxy(url: URL, environment: Environment): URL | undefined {
  const read = (name: string): string => environment[name.toLowerCase()] || environment[name] || ''
  const isExcepted = read('NO_PROXY')
    .split(/[\s,]+/u)
    .some((rule) => rule !== '' && matches(url, rule))
  if (isExcepted) return undefined
  const own = url.protocol === 'https:' ? read('HTTPS_PROXY') : read('HTTP_PROXY')
  return readProxyAddress(own || read('ALL_PROXY'))
}

function matches({ hostname, host }: URL, rule: string): boolean {
  const name = rule.replace(/^\*?\./u, '')
  return rule === '*' || host === name || hostname === name || hostname.endsWith(`.${name}`)
}
