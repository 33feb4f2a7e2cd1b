import type { PointerEvent, ReactNode } from 'react'
import { toClock } from '../parts/time-words'
import type { EdgeScroll } from './edge-scroll'
import { toRulerMarks } from './ruler-marks'
import styles from './timeline.module.css'
import type { FilmView } from './use-film-view'

interface RulerProps {
  durationMs: number
  filmPx: number
  view: FilmView
  edges: EdgeScroll
  onMove: (clientX: number) => void
}

/** Times above the film. A press goes there, and a hand that stays down goes along. */
export function Ruler({ durationMs, filmPx, view, edges, onMove }: RulerProps): ReactNode {
  const { pxPerMs, fromMs, toMs } = view
  const go = ({ clientX }: PointerEvent): void => {
    onMove(clientX)
    edges.pull(clientX, () => onMove(clientX))
  }
  return (
    <div
      className={styles.ruler}
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        onMove(event.clientX)
      }}
      onPointerMove={(event) => event.buttons === 1 && go(event)}
      onPointerUp={edges.stop}
      onPointerCancel={edges.stop}
    >
      {toRulerMarks(durationMs, filmPx)
        .filter((markMs) => markMs >= fromMs && markMs <= toMs)
        .map((markMs) => (
          <span
            key={markMs}
            className={styles.mark}
            data-start={markMs === 0}
            style={{ transform: `translateX(${markMs * pxPerMs}px)` }}
          >
            {toClock(markMs)}
          </span>
        ))}
    </div>
  )
}
