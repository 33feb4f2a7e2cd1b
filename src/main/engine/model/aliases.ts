import type { Cut } from '../director/cut'
import type { Asset } from '../director/turn'

/** What a model calls clips, texts and files: by their place in the lists it was told. Our own ids stay here. */
export interface Aliases {
  readonly clip: (id: string) => string | undefined
  readonly text: (id: string) => string | undefined
  readonly file: (id: string) => string | undefined
  /** Any value with every alias in it turned into an id. Undefined when one stands for nothing. */
  toIds(value: unknown): unknown
}

type Kind = 'clip' | 'text' | 'file'

/** The keys of operations that hold ids. Keys of another name hold none. */
const KEYS: Readonly<Record<string, Kind>> = {
  clipId: 'clip',
  clipIds: 'clip',
  beforeClipId: 'clip',
  textId: 'text',
  textIds: 'text',
  assetId: 'file',
  assetIds: 'file',
}

export function createAliases(cut: Pick<Cut, 'clips' | 'texts'>, assets: readonly Pick<Asset, 'id'>[]): Aliases {
  const lists = { clip: listed('clip', cut.clips), text: listed('text', cut.texts), file: listed('file', assets) }
  const ids = new Map(Object.values(lists).flatMap((list) => [...list].map(([id, alias]) => [alias, id] as const)))

  /** @throws {UnknownAlias} */
  const toIds = (value: unknown, kind?: Kind): unknown => {
    if (Array.isArray(value)) return value.map((part) => toIds(part, kind))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toIds(part, KEYS[key])]))
    if (kind === undefined) return value
    const id = typeof value === 'string' && value.startsWith(`${kind}-`) ? ids.get(value) : undefined
    if (id === undefined) throw new UnknownAlias()
    return id
  }

  return {
    clip: (id) => lists.clip.get(id),
    text: (id) => lists.text.get(id),
    file: (id) => lists.file.get(id),
    toIds: (value) => {
      try {
        return toIds(value)
      } catch (thrown) {
        if (thrown instanceof UnknownAlias) return undefined
        throw thrown
      }
    },
  }
}

class UnknownAlias extends Error {
  override readonly name = 'UnknownAlias'
}

function listed(kind: Kind, items: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id }, index) => [id, `${kind}-${index + 1}`]))
}
