import type { ProxyConfig } from 'electron'
import { z } from 'zod'
import { ReelwrightError } from '../../shared/failures/failure'
import { ProxyKind, type ProxyState, type ProxyWish } from '../../shared/states/proxy-state'
import { type Proxies, readProxyAddress, readProxyList } from '../host/proxies'
import type { Vault } from '../nemo/account/vault'
import { seal, unseal } from './sealed'

/** What is on disk of a person's proxy: its address without name and password, which only the keychain can open. */
export const KeptProxy = z.object({
  kind: ProxyKind,
  address: z.string(),
  credentials: z.string().exactOptional(),
})
export type KeptProxy = z.infer<typeof KeptProxy>

/** What is used of Electron's session: it knows the system's setting, and is set to the person's. */
interface ProxySession {
  setProxy(config: ProxyConfig): Promise<void>
  resolveProxy(url: string): Promise<string>
}

export interface ProxyDesk extends Proxies {
  state(): ProxyState
  /** In force for every connection that is made from then on. @throws {ReelwrightError} `network.proxy-address` */
  set(wish: ProxyWish): Promise<void>
  /** Tells the session what was kept. */
  start(session: ProxySession): void
  /** Tells of every change, until the answer is called. */
  onChange(listener: () => void): () => void
  /** What must be in no text that is handed to others. */
  secrets(): Promise<readonly string[]>
}

interface ProxyDeskParts {
  readonly vault: Vault
  readonly read: () => KeptProxy | undefined
  readonly write: (kept: KeptProxy) => void
}

interface Credentials {
  readonly address: string
  readonly username: string
  readonly password: string
}

const AS_THE_SYSTEM: KeptProxy = { kind: 'system', address: '' }

export function createProxyDesk({ vault, read, write }: ProxyDeskParts): ProxyDesk {
  const listeners = new Set<() => void>()
  let session: ProxySession | undefined
  let applied: Promise<void> = Promise.resolve()
  let changing: Promise<void> = Promise.resolve()
  /** Those of this start: as they were typed, or as the keychain gave them. */
  let open: Credentials | undefined

  const kept = (): KeptProxy => read() ?? AS_THE_SYSTEM
  const apply = (): void => {
    applied = session?.setProxy(toConfig(kept())).catch(() => undefined) ?? Promise.resolve()
  }

  async function credentialsFor(address: string): Promise<Credentials | undefined> {
    if (open?.address === address) return open
    const { address: keptAddress, credentials } = kept()
    if (keptAddress !== address || credentials === undefined) return undefined
    const text = await unseal(vault, credentials)
    const url = text === undefined ? undefined : readProxyAddress(text)
    return url && (open = { address, username: url.username, password: url.password })
  }

  async function change({ kind, address: typed }: ProxyWish): Promise<void> {
    const url = readProxyAddress(typed)
    if (!url && (kind === 'own' || typed !== '')) throw new ReelwrightError('network.proxy-address')
    const address = url ? withoutCredentials(url) : ''
    const isTyped = url !== undefined && (url.username !== '' || url.password !== '')
    const stays = !isTyped && kept().address === address ? kept().credentials : undefined
    if (isTyped) open = { address, username: url.username, password: url.password }
    const credentials = isTyped ? await seal(vault, url.href) : stays
    write({ kind, address, ...(credentials !== undefined && { credentials }) })
    apply()
    await applied
    for (const listener of listeners) listener()
  }

  return {
    state() {
      const { kind, address, credentials } = kept()
      const passwordIsKept = credentials !== undefined
      return {
        kind,
        address,
        passwordIsKept,
        hasPassword: passwordIsKept || (address !== '' && open?.address === address),
      }
    },
    // One after the other: the keychain may take longer over the first wish than over the second, and the second stands.
    set: (wish) => {
      const changed = changing.then(() => change(wish))
      changing = changed.catch(() => undefined)
      return changed
    },
    start(started) {
      session = started
      apply()
    },
    async for({ origin }) {
      await applied
      const proxy = readProxyList((await session?.resolveProxy(origin)) ?? 'DIRECT')
      if (!proxy) return undefined
      const credentials = kept().kind === 'own' ? await credentialsFor(withoutCredentials(proxy)) : undefined
      proxy.username = credentials?.username ?? ''
      proxy.password = credentials?.password ?? ''
      return proxy
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async secrets() {
      const found = await credentialsFor(kept().address)
      const forms = found ? [found.password, decodeURIComponent(found.password)] : []
      return [...new Set(forms)].filter((each) => each !== '')
    },
  }
}

function withoutCredentials(url: URL): string {
  return `${url.protocol}//${url.host}`
}

function toConfig({ kind, address }: KeptProxy): ProxyConfig {
  if (kind === 'none') return { mode: 'direct' }
  if (kind === 'own' && address !== '') return { mode: 'fixed_servers', proxyRules: address }
  return { mode: 'system' }
}
