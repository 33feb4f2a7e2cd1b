import { useState } from 'react'
import type { MediaItem, ProjectState } from '../../shared/states/project-state'
import { ask, request } from '../state/ask'
import { inTheirPlaces } from './arrange'
import { binSelection, useBinSelection } from './bin-selection'

/** The list of files and everything a hand does in it. */
export interface Bin {
  readonly projectId: string
  readonly media: readonly MediaItem[]
  readonly ids: readonly string[]
  readonly chosen: readonly string[]
  /** The one that Tab reaches. */
  readonly activeId: string | undefined
  /** The chosen ones when the active one is among them, else the active one alone. */
  readonly meant: (id?: string) => readonly string[]
  readonly choose: (mediaIds: readonly string[]) => void
  readonly focus: (mediaId: string) => void
  /** It has the focus already. */
  readonly noteFocus: (mediaId: string) => void
  readonly order: (mediaIds: readonly string[]) => void
  readonly star: (mediaIds: readonly string[], favourite: boolean) => void
  /** Only favourites are shown. While there are none, all are. */
  readonly onlyFavourites: boolean
  readonly showFavourites: (only: boolean) => void
  readonly exclude: (mediaIds: readonly string[], excluded: boolean) => void
  readonly remove: (mediaIds: readonly string[]) => void
}

export function useBin({ id: projectId, media: all }: ProjectState): Bin & { readonly focusedNo: number } {
  const [wantsFavourites, showFavourites] = useState(false)
  const favourites = all.filter(({ favourite }) => favourite)
  const onlyFavourites = wantsFavourites && favourites.length > 0
  const media = onlyFavourites ? favourites : all
  const chosenOnce = useBinSelection(projectId)
  const [focused, setFocused] = useState<{ id: string; no: number }>()
  const ids = media.map(({ id }) => id)
  const chosen = chosenOnce.filter((id) => ids.includes(id))
  const activeId = focused && ids.includes(focused.id) ? focused.id : ids[0]
  const choose = (mediaIds: readonly string[]): void => binSelection.set({ projectId, mediaIds })

  return {
    ...{ projectId, media, ids, chosen, activeId, choose, onlyFavourites, showFavourites },
    focusedNo: focused?.no ?? 0,
    meant: (id = activeId) => (id === undefined ? [] : chosen.includes(id) ? chosen : [id]),
    noteFocus: (id) => id !== activeId && setFocused((before) => ({ id, no: before?.no ?? 0 })),
    focus: (id) => setFocused((before) => ({ id, no: (before?.no ?? 0) + 1 })),
    order: (mediaIds) => {
      const whole = inTheirPlaces(
        all.map(({ id }) => id),
        mediaIds,
      )
      request('media.order', { projectId, mediaIds: whole })
    },
    star: (mediaIds, favourite) => request('media.star', { projectId, mediaIds: [...mediaIds], favourite }),
    exclude: (mediaIds, excluded) => request('media.exclude', { projectId, mediaIds: [...mediaIds], excluded }),
    remove: (mediaIds) => {
      // The next one in the row takes the place under the hand.
      const place = ids.indexOf(mediaIds[0] ?? '')
      const next = ids.slice(place).find((id) => !mediaIds.includes(id)) ?? ids[place - 1]
      if (next !== undefined) setFocused((before) => ({ id: next, no: (before?.no ?? 0) + 1 }))
      choose([])
      void removeAll(projectId, mediaIds)
    },
  }
}

async function removeAll(projectId: string, mediaIds: readonly string[]): Promise<void> {
  for (const mediaId of mediaIds) await ask('media.remove', { projectId, mediaId })
}
