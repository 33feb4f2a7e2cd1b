import { z } from 'zod'
import { ReelwrightError } from '../../shared/failures/failure'
import { ModelChoice, type ModelState, type ModelWish } from '../../shared/states/model-state'
import { readModelAddress } from '../engine/model/model-address'
import type { ModelSettings, ModelSource } from '../engine/model/model-settings'
import { type Proxies, wayTo } from '../host/proxies'
import type { Vault } from '../nemo/account/vault'
import { seal, unseal } from './sealed'

/** What is on disk of a person's model. The key belongs to one address: it is shown to no other. */
export const KeptModel = z.object({
  choice: ModelChoice,
  /** Bytes that only the keychain can open, in base64. */
  key: z.object({ origin: z.string(), encrypted: z.string() }).exactOptional(),
})
export type KeptModel = z.infer<typeof KeptModel>

export interface ModelDesk extends ModelSource {
  state(): ModelState
  /** @throws {ReelwrightError} `model.address`, `model.not-encrypted`, `model.unknown` when it is on and cannot be asked */
  set(wish: ModelWish): Promise<void>
  /** A wish as the engine would get it, so that it can be tried before it is kept. @throws as `set` */
  toSettings(wish: ModelWish): Promise<ModelSettings>
  /** The key itself, also while the model is off. */
  key(): Promise<string | undefined>
  /** Tells everybody once more: the way to the model may be another one. */
  refresh(): void
}

interface ModelDeskParts {
  readonly vault: Vault
  readonly proxies: Proxies
  readonly read: () => KeptModel | undefined
  readonly write: (kept: KeptModel) => void
}

interface Key {
  readonly origin: string
  readonly text: string
}

const NOTHING_YET: ModelChoice = { on: false, baseUrl: '', model: '', when: 'unused' }

/** Keeps a person's model and its key, and tells the engine of changes. Off until a person turns it on. */
export function createModelDesk({ vault, proxies, read, write }: ModelDeskParts): ModelDesk {
  const listeners = new Set<Parameters<ModelSource['onChange']>[0]>()
  /** The key of this start: as it was typed, or as the keychain gave it. */
  let open: Key | undefined
  let changing = Promise.resolve()

  const choice = (): ModelChoice => read()?.choice ?? NOTHING_YET
  const keyFor = async (origin: string): Promise<string | undefined> => {
    if (open?.origin === origin) return open.text
    const kept = read()?.key
    if (kept?.origin !== origin) return undefined
    const text = await unseal(vault, kept.encrypted)
    if (text !== undefined) open = { origin, text }
    return text
  }

  async function toSettings({ key, ...wished }: ModelWish): Promise<ModelSettings> {
    const { origin } = readModelAddress(wished.baseUrl)
    if (wished.model === '') throw new ReelwrightError('model.unknown')
    const apiKey = key ?? (await keyFor(origin))
    const { baseUrl, model, when } = wished
    return { baseUrl, model, when, ...(apiKey && { apiKey }), ...(await wayTo(proxies, baseUrl)) }
  }

  async function current(): Promise<ModelSettings | undefined> {
    return choice().on ? toSettings(choice()).catch(() => undefined) : undefined
  }

  async function change({ key, ...wished }: ModelWish): Promise<void> {
    if (wished.on) await toSettings(wished)
    const origin = originOf(wished.baseUrl)
    const before = read()?.key
    const text = key ?? (await keyFor(origin))
    open = text && origin !== '' ? { origin, text } : undefined
    // A key that the keychain cannot open at the moment is left where it is.
    const stays = key === undefined && before?.origin === origin
    const kept = stays ? before : open && (await lockUp(open))
    write({ choice: wished, ...(kept && { key: kept }) })
    await tell()
  }

  async function tell(): Promise<void> {
    const settings = await current()
    for (const listener of listeners) listener(settings)
  }

  async function lockUp({ origin, text }: Key): Promise<KeptModel['key']> {
    const encrypted = await seal(vault, text)
    return encrypted === undefined ? undefined : { origin, encrypted }
  }

  return {
    state: () => {
      const origin = originOf(choice().baseUrl)
      const keyIsKept = read()?.key?.origin === origin
      return { ...choice(), hasKey: keyIsKept || open?.origin === origin, keyIsKept }
    },
    // One after the other: each starts from what the one before has left.
    set: (wish) => {
      const changed = changing.then(() => change(wish))
      changing = changed.catch(() => undefined)
      return changed
    },
    refresh: () => void (changing = changing.then(tell)),
    toSettings,
    key: () => keyFor(originOf(choice().baseUrl)),
    current,
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function originOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).origin : ''
}
