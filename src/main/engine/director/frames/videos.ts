import type { Scene } from '../scene'

export function isVideo(clipId: string, { cut, assets }: Scene): boolean {
  const assetId = cut.clips.find(({ id }) => id === clipId)?.assetId
  return assets.some(({ id, kind }) => id === assetId && kind === 'clip')
}

/** The moving clips of a film, in its order. */
export function videosOf(scene: Scene): string[] {
  return scene.cut.clips.map(({ id }) => id).filter((id) => isVideo(id, scene))
}
