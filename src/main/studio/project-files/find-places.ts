import { dirname, isAbsolute, resolve } from 'node:path'
import type { Host } from '../../host/ports'
import { identify } from '../../media/source-file'
import { walkMedia } from '../../media/walk'
import { isSameChange, matchMoved } from '../files/find-moved'
import { fingerprintOf } from '../files/fingerprint'
import { inLanes } from '../in-lanes'
import type { PackedMedia } from './manifest'

const LOOKED_AT_ONCE = 4

/**
 * Where the files of a project lie that did not come along, by their ids: where they were, from the project file on, or
 * anywhere below its folder. Only the content decides; what is not found is missing from the answer.
 */
export async function findPlaces(
  host: Host,
  filePath: string,
  media: readonly PackedMedia[],
): Promise<ReadonlyMap<string, string>> {
  const folder = dirname(filePath)
  const places = new Map<string, string>()
  await inLanes(media, LOOKED_AT_ONCE, async (item) => {
    const path = await firstSame(host, item, [item.path, item.relativePath && resolve(folder, item.relativePath)])
    if (path !== undefined) places.set(item.id, path)
  })
  const gone = media.filter(({ id }) => !places.has(id))
  if (gone.length === 0) return places
  const found = await filesBelow(host, folder)
  const { likely } = matchMoved(
    gone.map((item) => ({ ...item, path: item.fileName })),
    found,
  )
  for (const item of gone) {
    const path = await firstSame(
      host,
      item,
      (likely.get(item.id) ?? []).map((file) => file.path),
    )
    if (path !== undefined) places.set(item.id, path)
  }
  return places
}

/** A path of this computer. Only asking for one of another would already tell that one who asks. */
export const isPathHere = (path: string): boolean => isAbsolute(path) && !/^[\\/]{2}/.test(path)

async function firstSame(
  host: Host,
  item: PackedMedia,
  candidates: readonly (string | undefined)[],
): Promise<string | undefined> {
  for (const path of candidates) {
    if (path !== undefined && isPathHere(path) && (await isSame(host, item, path))) return path
  }
  return undefined
}

async function isSame(host: Host, item: PackedMedia, path: string): Promise<boolean> {
  const identity = await identify(host, path).catch(() => undefined)
  if (identity?.sizeBytes !== item.sizeBytes) return false
  if (item.fingerprint === undefined) return isSameChange(identity, item)
  const found = await fingerprintOf(host, path).catch(() => undefined)
  return found?.fingerprint === item.fingerprint
}

async function filesBelow(host: Host, folder: string) {
  const paths: string[] = []
  for await (const row of walkMedia(host, [folder])) if (!('failure' in row)) paths.push(row.path)
  const found = await inLanes(paths, LOOKED_AT_ONCE, async (path) => {
    const identity = await identify(host, path).catch(() => undefined)
    return identity && { path, sizeBytes: identity.sizeBytes, modifiedMs: identity.modifiedMs }
  })
  return found.flatMap((file) => file ?? [])
}
