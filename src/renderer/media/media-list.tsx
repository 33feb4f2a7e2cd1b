import { type DragEvent, type ReactNode, type WheelEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../words/words'
import { movedTo } from './arrange'
import { hasMedia, readMedia } from './drag-media'
import styles from './media-list.module.css'
import { ArrivingTile, MediaTile } from './media-tile'
import type { Bin } from './use-bin'
import { useTileKeys } from './use-tile-keys'
import { PITCH_PX, scrollTo, visibleTiles } from './visible'

interface MediaListProps {
  bin: Bin & { readonly focusedNo: number }
  /** Names of what is being read. */
  arriving: readonly string[]
}

/** The files in their order, of which only those in sight are drawn. */
export function MediaList({ bin, arriving }: MediaListProps): ReactNode {
  const words = useWords().media
  const box = useRef<HTMLDivElement>(null)
  const { scrolledPx, widthPx } = useScroll(box)
  const [place, setPlace] = useState<number>()
  const onKeyDown = useTileKeys(bin)
  useFocus(box, bin)
  const count = bin.media.length + arriving.length
  const { first, end } = visibleTiles(scrolledPx, widthPx, count)

  const onDragOver = (event: DragEvent): void => {
    if (!hasMedia(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setPlace(placeAt(event, bin.media.length))
  }
  const onDrop = (event: DragEvent): void => {
    setPlace(undefined)
    const moved = readMedia(event.dataTransfer).filter((id) => bin.ids.includes(id))
    const after = movedTo(bin.ids, moved, placeAt(event, bin.media.length))
    if (moved.length > 0 && after.join() !== bin.ids.join()) bin.order(after)
  }

  return (
    <div
      ref={box}
      className={styles.box}
      onWheel={scrollSideways}
      onDragOver={onDragOver}
      onDragLeave={() => setPlace(undefined)}
      onDrop={onDrop}
    >
      <ul
        className={styles.list}
        style={{ inlineSize: `${count * PITCH_PX}px` }}
        aria-label={words.list}
        onKeyDown={onKeyDown}
        onClick={(event) => event.target === event.currentTarget && bin.choose([])}
      >
        {bin.media.slice(first, end).map((item, index) => (
          <MediaTile key={item.id} item={item} index={first + index} bin={bin} />
        ))}
        {arriving
          .slice(Math.max(0, first - bin.media.length), Math.max(0, end - bin.media.length))
          .map((name, index) => (
            <ArrivingTile key={`${index} ${name}`} name={name} index={Math.max(first, bin.media.length) + index} />
          ))}
        {place !== undefined && (
          <li className={styles.gap} style={{ insetInlineStart: `${place * PITCH_PX - 5}px` }} aria-hidden />
        )}
      </ul>
    </div>
  )
}

/** How far the list is scrolled and how much of it is seen. */
function useScroll(box: React.RefObject<HTMLDivElement | null>): { scrolledPx: number; widthPx: number } {
  const [seen, setSeen] = useState({ scrolledPx: 0, widthPx: 0 })
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    // To the left of its start a right-to-left list counts below nought.
    const look = (): void => setSeen({ scrolledPx: Math.abs(element.scrollLeft), widthPx: element.clientWidth })
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [box])
  return seen
}

/** Brings the active tile into sight and gives it the focus, each time a key or a removal asked for that. */
function useFocus(
  box: React.RefObject<HTMLDivElement | null>,
  { focusedNo, activeId, ids }: MediaListProps['bin'],
): void {
  const done = useRef(0)
  useEffect(() => {
    const element = box.current
    if (!element || activeId === undefined || done.current === focusedNo) return
    const to = scrollTo(ids.indexOf(activeId), Math.abs(element.scrollLeft), element.clientWidth)
    if (to !== undefined) element.scrollTo({ left: getComputedStyle(element).direction === 'rtl' ? -to : to })
    const tile = element.querySelector<HTMLElement>(`[data-tile="${activeId}"]`)
    tile?.focus({ preventScroll: true })
    // A tile far away is drawn only after the scroll; the next drawing finds it.
    if (tile) done.current = focusedNo
  })
}

/** Between which tiles the pointer is. */
function placeAt(event: DragEvent, count: number): number {
  const list = event.currentTarget.querySelector('ul') ?? event.currentTarget
  const { left, right } = list.getBoundingClientRect()
  const isRightToLeft = getComputedStyle(list).direction === 'rtl'
  const fromStartPx = isRightToLeft ? right - event.clientX : event.clientX - left
  return Math.max(0, Math.min(count, Math.round(fromStartPx / PITCH_PX)))
}

/** A plain wheel turns the list on, because it goes in no other direction. */
function scrollSideways({ currentTarget, deltaX, deltaY }: WheelEvent): void {
  if (Math.abs(deltaY) > Math.abs(deltaX)) currentTarget.scrollBy({ left: deltaY })
}
