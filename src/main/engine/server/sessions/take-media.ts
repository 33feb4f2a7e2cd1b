import { fileURLToPath } from 'node:url'
import { ReelwrightError } from '../../../../shared/failures/failure'
import type { Host } from '../../../host/ports'
import type { EngineParts } from '../parts'
import { identify } from '../../../media/source-file'
import type { KeptAsset } from './kept-asset'

/** Looks at a file and makes it an asset. `name` is what a person calls it, when its path does not say so. */
export async function takeMedia(
  host: Host,
  examine: EngineParts['examine'],
  file: { path: string; id?: string; name?: string; hash?: string },
  signal: AbortSignal,
): Promise<KeptAsset> {
  const facts = await examine(file.path, signal)
  return {
    id: file.id ?? host.random.uuid(),
    facts: { ...facts, name: file.name ?? facts.name },
    identity: await identify(host, file.path),
    ...(file.hash !== undefined && { hash: file.hash }),
  }
}

/**
 * The path behind a `file:` address. Any other address would mean the network, which this engine never uses, and a host
 * in a `file:` address would mean another computer.
 */
export function toLocalPath(address: string): string {
  try {
    const url = new URL(address)
    if (url.protocol === 'file:' && url.host === '') return fileURLToPath(url)
  } catch {
    // No address, or one with an encoded slash: refused below.
  }
  throw new ReelwrightError('media.unsupported', { name: lastPart(address) })
}

interface Arrived {
  readonly asset: KeptAsset
  readonly movedFrom?: string
}

/**
 * A file that is added again replaces what was known of it, so that a changed file can be chosen again. One that lies
 * somewhere else now stays what it was, under the name it had: the cut speaks of it by both.
 */
export function addAssets(before: readonly KeptAsset[], added: readonly Arrived[]): KeptAsset[] {
  return added.reduce<KeptAsset[]>(
    (assets, { asset, movedFrom }) => {
      const { path } = asset.facts
      const moved = movedFrom === undefined ? -1 : assets.findIndex(({ facts }) => facts.path === movedFrom)
      const index = moved >= 0 ? moved : assets.findIndex(({ facts }) => facts.path === path)
      const known = assets[index]
      if (!known) return [...assets, asset]
      const name = moved >= 0 ? known.facts.name : asset.facts.name
      return assets.with(index, { ...asset, id: known.id, facts: { ...asset.facts, name } })
    },
    [...before],
  )
}

/** What a person would call the file behind an address. */
export function lastPart(address: string): string {
  const name = address.split(/[/\\]/).at(-1) || address
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
