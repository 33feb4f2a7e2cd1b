import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Timeline } from '../../shared/timeline'
import styles from './timeline.module.css'
import type { FilmView } from './use-film-view'

/** A film that is longer than this many windows has an overview. */
export const MINIMAP_FROM_WINDOWS = 2

/** The whole film in one line, and where in it the window is. The keyboard and screen readers have the clips themselves. */
export function Minimap({ timeline, view }: { timeline: Timeline; view: FilmView }): ReactNode {
  const { scroller, viewPx, pxPerMs, moving } = view
  const frame = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const box = scroller.current
    if (!box) return undefined
    const follow = (): void => {
      const at = moving.get() ?? { pxPerMs, leftPx: box.scrollLeft }
      const seenPx = timeline.durationMs * at.pxPerMs
      const share = Math.min(1, viewPx / seenPx)
      const left = Math.min(1 - share, at.leftPx / seenPx)
      if (frame.current) Object.assign(frame.current.style, { left: `${left * 100}%`, width: `${share * 100}%` })
    }
    follow()
    const stop = moving.watch(follow)
    box.addEventListener('scroll', follow, { passive: true })
    return () => {
      stop()
      box.removeEventListener('scroll', follow)
    }
  }, [scroller, moving, timeline.durationMs, pxPerMs, viewPx])

  const goTo = (event: PointerEvent<HTMLElement>): void => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    view.scrollToMs(((event.clientX - left) / width) * timeline.durationMs, 0.5)
  }
  return (
    <div
      className={styles.minimap}
      dir="ltr"
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => event.buttons === 1 && goTo(event)}
    >
      <svg viewBox={`0 0 ${timeline.durationMs} 10`} preserveAspectRatio="none">
        {timeline.tracks.map(({ type, clips }, index) => (
          <path
            key={index}
            data-type={type}
            d={clips
              .map(({ startMs, durationMs }) =>
                toBlock(startMs, durationMs, type === 'video' ? 0 : type === 'text' ? 6 : 8),
              )
              .join('')}
          />
        ))}
      </svg>
      <div ref={frame} className={styles.seen} />
    </div>
  )
}

function toBlock(startMs: number, durationMs: number, top: number): string {
  return `M${startMs} ${top}h${durationMs * 0.94}v${top === 0 ? 5 : 1.4}h${-durationMs * 0.94}z`
}
