import { Maximize2, Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HistoryState } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { toSecondsWords } from '../../shared/units'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { modifier } from '../parts/modifier'
import { Spinner } from '../parts/spinner'
import { useWords } from '../words/words'
import { fromSlider, toSlider } from './scale'
import styles from './timeline.module.css'
import type { Desk } from './use-desk'
import type { FilmView } from './use-film-view'

interface BarProps {
  desk: Desk
  view: FilmView
  history: HistoryState | undefined
  changes: number
}

/** What the timeline is, what changed in it, and how it is looked at. */
export function Bar({ desk, view, history, changes }: BarProps): ReactNode {
  const words = useWords().timeline
  const undoWords = history?.canUndo ? words.undo(history.undoLabel) : words.nothingToUndo
  const redoWords = history?.canRedo ? words.redo(history.redoLabel) : words.nothingToRedo
  const zoomBy = (factor: number): void => view.zoomTo(view.zoom * factor)
  return (
    <>
      <span className={styles.facts}>
        {toFacts(desk.timeline, words.clips)}
        {desk.isTravelling && (
          <span className={styles.travelling} title={words.travelling}>
            <Spinner size={12} />
          </span>
        )}
        {changes > 0 && <span className={styles.highlighted}>{words.highlighted(changes)}</span>}
      </span>
      <IconButton
        label={words.undo()}
        hint={undoWords}
        keys={modifier('Z')}
        size="small"
        disabled={!history?.canUndo}
        onClick={desk.undo}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={words.redo()}
        hint={redoWords}
        keys={modifier('Shift+Z')}
        size="small"
        disabled={!history?.canRedo}
        onClick={desk.redo}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
      <span className={styles.divider} />
      <Button look="quiet" size="small" disabled={view.zoom === 1} onClick={() => view.zoomTo(1)}>
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
          value={toSlider(view.zoom, view.mostZoom)}
          onChange={({ target }) => view.zoomTo(fromSlider(target.valueAsNumber, view.mostZoom))}
        />
        <ZoomIn size={14} aria-hidden onClick={() => zoomBy(1.5)} />
      </span>
    </>
  )
}

function toFacts({ tracks, durationMs }: Timeline, toClips: (n: number) => string): string {
  const clips = tracks.filter(({ type }) => type === 'video').reduce((sum, track) => sum + track.clips.length, 0)
  return `${toClips(clips)} · ${toSecondsWords(durationMs)}`
}
