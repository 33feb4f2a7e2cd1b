import { readNames } from '../clip-names'
import { remembered } from '../expressions'
import type { Scene } from '../scene'

/** A clip by its file's shortest name, for those that have one of their own. */
export const nameOf = remembered((scene: Scene): ReadonlyMap<string, string> => {
  const names = [...readNames(scene)]
  return new Map(
    scene.cut.clips.flatMap((clip) => {
      const name = names.filter(([, assetId]) => assetId === clip.assetId).sort(([a], [b]) => a.length - b.length)[0]
      return name ? [[clip.id, name[0]]] : []
    }),
  )
})
