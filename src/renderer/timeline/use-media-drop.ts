import { type DragEvent, useState } from 'react'
import type { FilmEdit } from '../../shared/edit'
import type { MediaItem } from '../../shared/states/project-state'
import { hasMedia, readMedia } from '../media/drag-media'
import { picturesOf } from './commands'
import type { EdgeScroll } from './edge-scroll'
import { findDropPlace } from './moves'
import type { Row } from './rows'
import type { Desk } from './use-desk'

/** What letting media go over the film asks for: pictures come in at that place, a song becomes the music. */
export function toDropEdits(
  rows: readonly Row[],
  media: readonly MediaItem[],
  ids: readonly string[],
  atMs: number,
): FilmEdit[] {
  const dropped = ids.flatMap((id) => media.find((item) => item.id === id) ?? [])
  const assetIds = dropped.filter(({ kind }) => kind !== 'music').map(({ id }) => id)
  const song = dropped.find(({ kind }) => kind === 'music')
  const before = findDropPlace(picturesOf(rows), atMs)
  return [
    ...(assetIds.length > 0
      ? [{ do: 'add-clips', assetIds, place: before ? { beforeClipId: before.id } : {} } as const]
      : []),
    ...(song ? [{ do: 'set-music', assetId: song.id } as const] : []),
  ]
}

interface MediaDrop {
  /** Where pictures would come in. */
  readonly dropMs: number | undefined
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: () => void
  readonly onDrop: (event: DragEvent) => void
}

/** Tiles of the media strip can be let go over the film. */
export function useMediaDrop(desk: Desk, toMs: (clientX: number) => number, edges: EdgeScroll): MediaDrop {
  const [dropMs, setDropMs] = useState<number>()
  const toPlaceMs = (clientX: number): number => {
    const pictures = picturesOf(desk.rows)
    const last = pictures.at(-1)
    return findDropPlace(pictures, toMs(clientX))?.startMs ?? (last ? last.startMs + last.durationMs : 0)
  }
  const leave = (): void => {
    edges.stop()
    setDropMs(undefined)
  }
  return {
    dropMs,
    onDragOver: (event) => {
      const { clientX, dataTransfer } = event
      if (!hasMedia(dataTransfer)) return
      event.preventDefault()
      dataTransfer.dropEffect = 'copy'
      setDropMs(toPlaceMs(clientX))
      edges.pull(clientX, () => setDropMs(toPlaceMs(clientX)))
    },
    onDragLeave: leave,
    onDrop: (event) => {
      leave()
      const ids = readMedia(event.dataTransfer)
      if (ids.length === 0) return
      event.preventDefault()
      desk.apply(toDropEdits(desk.rows, desk.media, ids, toMs(event.clientX)))
    },
  }
}
