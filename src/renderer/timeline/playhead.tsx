import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { toTimecode } from '../parts/time-words'
import { playHead } from '../preview/play-head'
import { useWords } from '../words/words'
import type { EdgeScroll } from './edge-scroll'
import styles from './timeline.module.css'

/** One frame of our films. */
const FRAME_MS = 1000 / 30

interface PlayheadProps {
  atMs: number
  durationMs: number
  pxPerMs: number
  edges: EdgeScroll
  /** A hand leads it there. */
  onPoint: (clientX: number) => void
  onMove: (atMs: number) => void
}

/** The moment that the picture above shows. Dragged, or moved by frame and (with Shift) by second. */
export function Playhead({ atMs: placeMs, durationMs, pxPerMs, edges, onPoint, onMove }: PlayheadProps): ReactNode {
  const words = useWords().timeline
  const atMs = Math.round(playHead.use() ?? placeMs)
  // Places are whole milliseconds: counted in frames, many steps lead as far as one.
  const moveBy = (stepMs: number): void => {
    const frames = Math.round(atMs / FRAME_MS) + Math.round(stepMs / FRAME_MS)
    onMove(Math.min(durationMs, Math.max(0, Math.round(frames * FRAME_MS))))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const stepMs = event.shiftKey ? 1000 : FRAME_MS
    const steps: Record<string, number> = {
      ArrowLeft: -stepMs,
      ArrowRight: stepMs,
      Home: -durationMs,
      End: durationMs,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    moveBy(step)
  }
  const onPointerDown = (event: PointerEvent): void => event.currentTarget.setPointerCapture(event.pointerId)
  const onPointerMove = (event: PointerEvent): void => {
    if (event.buttons !== 1) return
    const { clientX } = event
    onPoint(clientX)
    edges.pull(clientX, () => onPoint(clientX))
  }
  return (
    <div
      className={styles.playhead}
      style={{ transform: `translateX(${atMs * pxPerMs}px)` }}
      role="slider"
      tabIndex={0}
      aria-label={words.playhead}
      aria-valuemin={0}
      aria-valuemax={durationMs}
      aria-valuenow={atMs}
      aria-valuetext={toTimecode(atMs)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={edges.stop}
      onPointerCancel={edges.stop}
    />
  )
}
