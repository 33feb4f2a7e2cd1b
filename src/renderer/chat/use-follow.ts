import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { isNearEnd, type Place, placeOf, staysAtEnd } from './stays-at-end'

interface Follow {
  /** Something came below while a person was reading further up. */
  readonly hasNew: boolean
  readonly toEnd: () => void
  /** A place further up is about to be shown: what grows from here on must not lead away from it. */
  readonly leaveEnd: () => void
  readonly onScroll: () => void
}

/**
 * Keeps a scrolling box at its end while a person is there, and leaves it alone when they are not.
 * `arrived` counts what there is to read; `mine` changes when the person says something, which is always shown.
 */
export function useFollow(
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  { arrived, mine }: { arrived: number; mine: string | undefined },
): Follow {
  const isAtEnd = useRef(true)
  const last = useRef<Place>({ scrollTop: 0, scrollHeight: 0, clientHeight: 0 })
  const [seen, setSeen] = useState<number | undefined>(undefined)

  const toEnd = (): void => {
    isAtEnd.current = true
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }

  useLayoutEffect(() => {
    isAtEnd.current = true
    box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [box, mine])
  // Whatever grows or shrinks, above or below, in the conversation or around it.
  useEffect(() => {
    const [log, rows] = [box.current, content.current]
    if (!log || !rows) return undefined
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) log.scrollTo({ top: log.scrollHeight })
      last.current = placeOf(log)
    })
    observer.observe(log)
    observer.observe(rows)
    return () => observer.disconnect()
  }, [box, content])

  const onScroll = (): void => {
    const log = box.current
    if (!log) return
    const [before, now] = [last.current, placeOf(log)]
    last.current = now
    isAtEnd.current = isAtEnd.current ? staysAtEnd(before, now) : isNearEnd(now)
    setSeen((since) => (isAtEnd.current ? undefined : (since ?? arrived)))
  }

  const leaveEnd = (): void => {
    isAtEnd.current = false
  }
  return { hasNew: seen !== undefined && arrived > seen, toEnd, leaveEnd, onScroll }
}
