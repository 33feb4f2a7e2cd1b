import { type RefObject, useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { createMovingZoom, type MovingZoom, type MovingZoomHand, zoomAbout } from './moving-zoom'
import { clampZoom, scrollAlong, scrollTo, toMostZoom } from './scale'

/** The names of the tracks stand in a column of this width. */
export const LABELS_PX = 104
/** Room behind the film, so that its last edge can be taken hold of. */
const END_PX = 16
/** Scrolling less than this draws nothing anew. */
const STEP_PX = 240
/** How much one notch of a wheel zooms. */
const WHEEL = 0.002

export interface FilmView {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly viewPx: number
  readonly zoom: number
  readonly mostZoom: number
  readonly pxPerMs: number
  /** The stretch of the film that is drawn. */
  readonly fromMs: number
  readonly toMs: number
  readonly onScroll: () => void
  /** Without a moment, about the middle of what is seen. */
  readonly zoomTo: (zoom: number, aboutMs?: number) => void
  /** The same for a hand that is not done yet: until it rests, the film is only sketched. */
  readonly zoomAlong: (zoom: number, aboutMs?: number) => void
  readonly moving: MovingZoomHand['cell']
  readonly scrollToMs: (atMs: number, share: number) => void
  /** Keeps a moment that runs in sight. */
  readonly follow: (atMs: number) => void
}

/** How much of a film is seen, and how large. */
export function useFilmView(durationMs: number): FilmView {
  const scroller = useRef<HTMLDivElement>(null)
  const anchor = useRef<{ atMs: number; atPx: number } | undefined>(undefined)
  const [viewPx, setViewPx] = useState(0)
  const [wished, setWished] = useState(1)
  const [seenPx, setSeenPx] = useState(0)
  const [rests, setRests] = useState(0)
  const [moving] = useState(createMovingZoom)
  const mostZoom = toMostZoom(durationMs, viewPx)
  const zoom = clampZoom(wished, mostZoom)
  const pxPerMs = viewPx > 0 && durationMs > 0 ? ((viewPx - END_PX) * zoom) / durationMs : 0

  const zoomTo = (next: number, aboutMs?: number): void => {
    const box = scroller.current
    if (!box || pxPerMs === 0) return
    moving.end()
    const atMs = aboutMs ?? (box.scrollLeft + viewPx / 2) / pxPerMs
    anchor.current = { atMs, atPx: atMs * pxPerMs - box.scrollLeft }
    setWished(clampZoom(next, mostZoom))
  }
  const standing = (box: HTMLElement): MovingZoom => moving.cell.get() ?? { zoom, pxPerMs, leftPx: box.scrollLeft }
  const rest = (last: MovingZoom): void => {
    anchor.current = { atMs: last.leftPx / last.pxPerMs, atPx: 0 }
    setSeenPx(toStep(last.leftPx))
    setWished(last.zoom)
    setRests((count) => count + 1)
  }
  const zoomAlong = (next: number, aboutMs?: number): void => {
    const box = scroller.current
    if (!box || pxPerMs === 0) return
    moving.moveTo(zoomAbout(standing(box), next, { viewPx, mostZoom, durationMs }, aboutMs), rest)
  }
  const scrollToMs = useCallback(
    (atMs: number, share: number) => {
      const box = scroller.current
      if (box) box.scrollLeft = scrollTo(atMs, viewPx * share, pxPerMs, box.scrollWidth)
    },
    [viewPx, pxPerMs],
  )

  const follow = useCallback(
    (atMs: number) => {
      const box = scroller.current
      const leftPx = box && scrollAlong(atMs, box.scrollLeft, viewPx, pxPerMs)
      if (box && leftPx !== undefined && leftPx !== null) box.scrollLeft = leftPx
    },
    [viewPx, pxPerMs],
  )

  useLayoutEffect(() => {
    const box = scroller.current
    if (!box || !anchor.current) return
    const { atMs, atPx } = anchor.current
    anchor.current = undefined
    box.scrollLeft = scrollTo(atMs, atPx, pxPerMs, box.scrollWidth)
    moving.end()
  }, [pxPerMs, rests, moving])
  useEffect(() => moving.end, [moving])

  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const observer = new ResizeObserver(() => setViewPx(Math.max(0, box.clientWidth - LABELS_PX)))
    observer.observe(box)
    return () => observer.disconnect()
  }, [])

  const onWheel = useEffectEvent((event: WheelEvent) => {
    const box = scroller.current
    if (!box) return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      const at = standing(box)
      const atPx = event.clientX - box.getBoundingClientRect().left - LABELS_PX + at.leftPx
      zoomAlong(at.zoom * Math.exp(-event.deltaY * WHEEL), atPx / at.pxPerMs)
    } else if (event.deltaX === 0 && !event.shiftKey && box.scrollHeight <= box.clientHeight) {
      box.scrollLeft += event.deltaY
    }
  })
  useEffect(() => {
    const box = scroller.current
    const turn = (event: WheelEvent): void => onWheel(event)
    // A listener of React's own could not keep the window from zooming as a whole.
    box?.addEventListener('wheel', turn, { passive: false })
    return () => box?.removeEventListener('wheel', turn)
  }, [])

  return {
    scroller,
    viewPx,
    zoom,
    mostZoom,
    pxPerMs,
    fromMs: pxPerMs === 0 ? 0 : (seenPx - STEP_PX) / pxPerMs,
    toMs: pxPerMs === 0 ? Infinity : (seenPx + viewPx + 2 * STEP_PX) / pxPerMs,
    onScroll: () => setSeenPx(toStep(scroller.current?.scrollLeft ?? 0)),
    zoomTo,
    zoomAlong,
    moving: moving.cell,
    scrollToMs,
    follow,
  }
}

const toStep = (px: number): number => Math.floor(px / STEP_PX) * STEP_PX
