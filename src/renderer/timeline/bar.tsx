import { Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { HistoryState } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { toSecondsWords } from '../../shared/units'
import { IconButton } from '../parts/icon-button'
import { modifier } from '../parts/modifier'
import { Spinner } from '../parts/spinner'
import { useWords } from '../words/words'
import styles from './timeline.module.css'
import type { Desk } from './use-desk'
import type { FilmView } from './use-film-view'
import { ZoomBox } from './zoom-box'

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
      <ZoomBox view={view} />
    </>
  )
}

function toFacts({ tracks, durationMs }: Timeline, toClips: (n: number) => string): string {
  const clips = tracks.filter(({ type }) => type === 'video').reduce((sum, track) => sum + track.clips.length, 0)
  return `${toClips(clips)} · ${toSecondsWords(durationMs)}`
}
