import { type ReactNode, useEffect, useRef } from 'react'
import type { CanvasPainter } from './painter/canvas-painter'
import styles from './preview.module.css'

interface LivePictureProps {
  painter: CanvasPainter
  /** What is seen, for whoever cannot see it. */
  label: string
  /** Something else is seen. */
  hidden: boolean
}

/** The painter's canvas. It stays the same one, so that a picture stays until the next is there. */
export function LivePicture({ painter, label, hidden }: LivePictureProps): ReactNode {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    painter.canvas.setAttribute('aria-hidden', 'true')
    place.current?.append(painter.canvas)
    return () => painter.canvas.remove()
  }, [painter])
  return <div ref={place} className={styles.layer} role="img" aria-label={label} hidden={hidden} />
}
