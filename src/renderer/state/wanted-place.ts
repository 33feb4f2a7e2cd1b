import { useEffect, useEffectEvent } from 'react'
import { createCell } from './cell'

/** A place in a project that a search led to. */
export type WantedPlace =
  | { readonly kind: 'said'; readonly projectId: string; readonly itemId: string; readonly query: string }
  | { readonly kind: 'file'; readonly projectId: string; readonly mediaId: string }

/** Set until the part of the window that shows it has gone there: its project may have to be opened first. */
export const wantedPlace = createCell<WantedPlace | undefined>(undefined)

/** Goes to places of one kind in this project, each once. */
export function useWantedPlace<K extends WantedPlace['kind']>(
  kind: K,
  projectId: string,
  go: (place: Extract<WantedPlace, { kind: K }>) => void,
): void {
  const wanted = wantedPlace.use()
  const perform = useEffectEvent(go)
  useEffect(() => {
    if (!isOf(wanted, kind) || wanted.projectId !== projectId) return
    wantedPlace.set(undefined)
    perform(wanted)
  }, [wanted, kind, projectId])
}

const isOf = <K extends WantedPlace['kind']>(
  place: WantedPlace | undefined,
  kind: K,
): place is Extract<WantedPlace, { kind: K }> => place?.kind === kind
