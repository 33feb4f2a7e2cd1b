import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../words/words'
import type { CanvasPainter } from './painter/canvas-painter'
import styles from './preview.module.css'

interface LivePictureProps {
  painter: CanvasPainter
  /** What is seen, for whoever cannot see it. */
  label: string
}

/** The painter's canvas. It stays the same one, so that a picture stays until the next is there. */
export function LivePicture({ painter, label }: LivePictureProps): ReactNode {
  const words = useWords().preview
  const place = useRef<HTMLDivElement>(null)
  const { drawn, waiting } = painter.state.use()
  useEffect(() => {
    painter.canvas.setAttribute('aria-hidden', 'true')
    place.current?.append(painter.canvas)
    return () => painter.canvas.remove()
  }, [painter])
  return (
    <>
      <div ref={place} className={styles.canvas} role="img" aria-label={label} hidden={!drawn} />
      {waiting && <div className={styles.waiting} role="progressbar" aria-label={words.loading} />}
    </>
  )
}
