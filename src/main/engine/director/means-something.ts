import type { Cut } from './cut'
import type { EditOperation } from './edit-operation'
import type { Asset } from './turn'

/** Whether an operation names anything that is there. One that names nothing speaks of the film and always does. */
export function meansSomething(edit: EditOperation, cut: Cut, assets: readonly Asset[]): boolean {
  const isClip = (id: string): boolean => cut.clips.some((clip) => clip.id === id)
  const isText = (id: string): boolean => cut.texts.some((text) => text.id === id)
  const isFile = (id: string): boolean => assets.some((asset) => asset.id === id && fits(edit, asset))
  return (
    (!('clipId' in edit) || isClip(edit.clipId)) &&
    (!('clipIds' in edit) || edit.clipIds === undefined || edit.clipIds.some(isClip)) &&
    (!('textId' in edit) || isText(edit.textId)) &&
    (!('textIds' in edit) || edit.textIds.some(isText)) &&
    (!('assetId' in edit) || isFile(edit.assetId)) &&
    (!('assetIds' in edit) || edit.assetIds.some(isFile)) &&
    isPlaceThere(edit, isClip) &&
    (!NEEDS_MUSIC.includes(edit.do) || cut.music !== undefined)
  )
}

const NEEDS_MUSIC: readonly EditOperation['do'][] = ['mute-music', 'set-music-gain', 'set-music-fade', 'set-ducking']

function fits({ do: what }: EditOperation, { kind }: Asset): boolean {
  if (what === 'set-music') return kind === 'music'
  return what === 'set-mark' ? kind === 'photo' : kind !== 'music'
}

/** The clip that something stands in front of, or that a text goes with. */
function isPlaceThere(edit: EditOperation, isClip: (id: string) => boolean): boolean {
  const place = edit.do === 'move-clips' ? edit : edit.do === 'add-clips' ? edit.place : undefined
  const when = edit.do === 'add-text' || edit.do === 'place-text' ? edit.when : undefined
  const { beforeClipId } = place ?? {}
  return (beforeClipId === undefined || isClip(beforeClipId)) && (when?.kind !== 'clip' || isClip(when.clipId))
}
