import { basename } from 'node:path'
import type { Host } from '../../host/ports'
import type { SessionAsset, UploadedAsset } from '../../nemo/client'
import { hasHash } from './fingerprint'
import type { Parcel } from './parcels'

/**
 * Which parcels an answer speaks of: by name first, then by order, because a service may give names of its own.
 * Source: docs/wire.md, "Upload".
 */
export function matchAnswer(parcels: readonly Parcel[], assets: readonly UploadedAsset[]): ReadonlySet<Parcel> {
  const left = [...assets]
  const taken = new Set<Parcel>()
  for (const parcel of parcels) {
    const index = left.findIndex(({ name }) => isName(parcel, name))
    if (index < 0) continue
    left.splice(index, 1)
    taken.add(parcel)
  }
  const unnamed = parcels.filter((parcel) => !taken.has(parcel))
  for (const parcel of unnamed.slice(0, left.length)) taken.add(parcel)
  return taken
}

/** Which parcels lie at the service already, by name, size and hash as far as it tells them. Each asset counts once. */
export async function findArrived(
  host: Host,
  parcels: readonly Parcel[],
  assets: readonly SessionAsset[],
): Promise<ReadonlySet<Parcel>> {
  const left = new Set(assets.filter(({ isMade }) => !isMade))
  const arrived = new Set<Parcel>()
  const claim = async (isIt: (parcel: Parcel, asset: SessionAsset) => Promise<boolean>): Promise<void> => {
    for (const parcel of parcels) {
      for (const asset of arrived.has(parcel) ? [] : left) {
        if (!(await isIt(parcel, asset))) continue
        left.delete(asset)
        arrived.add(parcel)
        break
      }
    }
  }
  await claim((parcel, asset) => isNamedSo(host, parcel, asset))
  await claim((parcel, asset) => isContentOf(host, parcel, asset, false))
  return arrived
}

/** A size of its own settles it; where there is none, the hash does if it can be read. */
async function isNamedSo(host: Host, parcel: Parcel, asset: SessionAsset): Promise<boolean> {
  if (!isName(parcel, asset.name)) return false
  if (asset.sizeBytes !== undefined) return asset.sizeBytes === parcel.sizeBytes
  return isContentOf(host, parcel, asset, true)
}

/** A file that vanished cannot be compared any more. */
async function isContentOf(host: Host, parcel: Parcel, asset: SessionAsset, unknown: boolean): Promise<boolean> {
  if (asset.hash === undefined || (asset.sizeBytes ?? parcel.sizeBytes) !== parcel.sizeBytes) return unknown
  const compared = hasHash(host, parcel.path, asset.hash)
  return compared ? compared.catch(() => unknown) : unknown
}

function isName({ name, path, item }: Parcel, there: string): boolean {
  return [name, item.name, basename(path)].some((own) => plain(own) === plain(there))
}

/** One form for accents, and for what multipart names cannot hold. */
function plain(name: string): string {
  return name.normalize('NFC').replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n')
}
