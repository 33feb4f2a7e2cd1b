import { basename } from 'node:path'
import type { Edit, Gesture } from '../../../shared/edit'
import type { SessionAsset } from '../../nemo/client'
import type { MediaInProject } from '../projects/project-record'

/** Edits name files by their places in the media list; the engine knows them by its own ids. */
export function withAssetIds(
  gestures: readonly Gesture[],
  media: readonly MediaInProject[],
  assets: readonly SessionAsset[],
): Gesture[] {
  const toAssetId = (mediaId: string): string => assetIdOf(mediaId, media, assets) ?? mediaId
  const translate = (edit: Edit): Edit => {
    if ('assetId' in edit) return { ...edit, assetId: toAssetId(edit.assetId) }
    return 'assetIds' in edit ? { ...edit, assetIds: edit.assetIds.map(toAssetId) } : edit
  }
  return gestures.map((gesture) => ({ ...gesture, edits: gesture.edits.map(translate) }))
}

const nameThere = (item: MediaInProject): string => item.nameThere ?? basename(item.path)

/** The engine on this computer opens files under the names they have there; of two alike the first is the first. */
function assetIdOf(
  mediaId: string,
  media: readonly MediaInProject[],
  assets: readonly SessionAsset[],
): string | undefined {
  const item = media.find(({ id }) => id === mediaId)
  if (!item) return undefined
  const name = nameThere(item)
  const twins = media.filter((other) => nameThere(other) === name && other.sizeBytes === item.sizeBytes)
  const there = assets.filter((asset) => asset.name === name && asset.sizeBytes === item.sizeBytes)
  return there[twins.indexOf(item)]?.id
}
