import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** So far above and below what is seen, the conversation is drawn. */
const MARGIN_PX = 1000

/** Which chunks are close enough to be drawn, and how much room the others keep. */
export interface Near {
  readonly isNear: (index: number) => boolean
  /** Known once the chunk was drawn. */
  readonly heightPx: (index: number) => number | undefined
  /** Draws a chunk wherever it is. */
  readonly draw: (index: number) => void
  /** For each chunk's element, which says by `data-chunk` which it is. */
  readonly watch: (element: HTMLElement | null) => (() => void) | undefined
}

/** Watches the chunks of a list in a scrolling box. The last two are there from the first moment. */
export function useNear(box: RefObject<HTMLElement | null>, count: number): Near {
  const [near, setNear] = useState<ReadonlySet<number>>(() => new Set([count - 2, count - 1]))
  const heights = useRef(new Map<number, number>())
  const observer = useRef<IntersectionObserver>(undefined)
  const elements = useRef(new Set<Element>())

  useEffect(() => {
    const made = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries) {
          if (!isIntersecting) heights.current.set(toIndex(target), boundingClientRect.height)
        }
        setNear((before) => withEntries(before, entries))
      },
      { root: box.current, rootMargin: `${MARGIN_PX}px 0px` },
    )
    observer.current = made
    for (const element of elements.current) made.observe(element)
    return () => made.disconnect()
  }, [box])

  const watch = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined
    elements.current.add(element)
    observer.current?.observe(element)
    return () => {
      elements.current.delete(element)
      observer.current?.unobserve(element)
    }
  }, [])
  const draw = useCallback((index: number) => setNear((before) => new Set(before).add(index)), [])
  return { isNear: (index) => near.has(index), heightPx: (index) => heights.current.get(index), draw, watch }
}

function withEntries(before: ReadonlySet<number>, entries: readonly IntersectionObserverEntry[]): ReadonlySet<number> {
  const after = new Set(before)
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) after.add(toIndex(target))
    else after.delete(toIndex(target))
  }
  const isAsBefore = after.size === before.size && [...after].every((index) => before.has(index))
  return isAsBefore ? before : after
}

const toIndex = (element: Element): number => Number(element instanceof HTMLElement ? element.dataset['chunk'] : -1)
