import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import { fromSlider, toSlider } from './scale'
import styles from './timeline.module.css'
import type { FilmView } from './use-film-view'

/** How large the film is looked at. A part of its own, so that nothing else is drawn with each step of a slider. */
export function ZoomBox({ view }: { view: FilmView }): ReactNode {
  const words = useWords().timeline
  const zoom = view.moving.use()?.zoom ?? view.zoom
  const zoomBy = (factor: number): void => view.zoomTo(zoom * factor)
  return (
    <>
      <Button look="quiet" size="small" disabled={zoom === 1} onClick={() => view.zoomTo(1)}>
        <Maximize2 size={14} aria-hidden />
        {words.fit}
      </Button>
      <span className={styles.zoomBox}>
        <ZoomOut size={14} aria-hidden onClick={() => zoomBy(1 / 1.5)} />
        <input
          className={styles.zoom}
          type="range"
          aria-label={words.zoom}
          min={0}
          max={1}
          step={0.01}
          value={toSlider(zoom, view.mostZoom)}
          onChange={({ target }) => view.zoomAlong(fromSlider(target.valueAsNumber, view.mostZoom))}
        />
        <ZoomIn size={14} aria-hidden onClick={() => zoomBy(1.5)} />
      </span>
    </>
  )
}
