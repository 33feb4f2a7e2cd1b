import { type RefObject, useEffect, useMemo } from 'react'
import { LABELS_PX } from './use-film-view'

/** Nearer to an edge than this, what a hand holds pulls the film along: the nearer, the faster. */
const EDGE_PX = 48
const MOST_PX = 16

/** How far the film goes on with each drawing of the screen while a hand is there. */
export function toPullPx(clientX: number, leftPx: number, rightPx: number): number {
  const into = (insidePx: number): number => Math.min(1, Math.max(0, 1 - insidePx / EDGE_PX))
  return Math.round(MOST_PX * (into(rightPx - clientX) - into(clientX - leftPx)))
}

export interface EdgeScroll {
  /** A hand is there, holding something. `again` is called whenever the film went on below it. */
  readonly pull: (clientX: number, again: () => void) => void
  readonly stop: () => void
}

/** Whatever is dragged to the edge of what is seen gets further. */
export function useEdgeScroll(scroller: RefObject<HTMLElement | null>): EdgeScroll {
  const edges = useMemo(() => createEdgeScroll(() => scroller.current), [scroller])
  useEffect(() => edges.stop, [edges])
  return edges
}

function createEdgeScroll(find: () => HTMLElement | null): EdgeScroll {
  let hand: { readonly clientX: number; readonly again: () => void } | undefined
  let handle: number | undefined
  const go = (): void => {
    const box = find()
    handle = hand && box ? requestAnimationFrame(go) : undefined
    if (!hand || !box) return
    const { left, right } = box.getBoundingClientRect()
    const before = box.scrollLeft
    box.scrollLeft += toPullPx(hand.clientX, left + LABELS_PX, right)
    if (box.scrollLeft !== before) hand.again()
  }
  return {
    pull: (clientX, again) => {
      hand = { clientX, again }
      handle ??= requestAnimationFrame(go)
    },
    stop: () => {
      hand = undefined
      if (handle !== undefined) cancelAnimationFrame(handle)
      handle = undefined
    },
  }
}
