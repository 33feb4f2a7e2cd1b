import { RotateCcw, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './chat.module.css'

interface TurnActionsProps {
  /** The version of the film that the turn ended with. */
  version: number | undefined
  project: ProjectState
}

/**
 * The way back. Undo takes back the newest step alone, so only the turn that the film stands at offers it; earlier and
 * undone turns offer the film as it was after them, for as long as that is kept.
 */
export function TurnActions({ version, project }: TurnActionsProps): ReactNode {
  const words = useWords().chat
  const { id: projectId, history, turn } = project
  if (version === undefined || !history) return null
  const isBusy = turn.phase !== 'idle'
  if (version === history.version) {
    if (!history.canUndo) return null
    return (
      <div className={styles.turnActions}>
        <Button look="quiet" size="small" disabled={isBusy} onClick={() => request('edit.undo', { projectId })}>
          <Undo2 size={14} aria-hidden />
          {words.undoThis}
        </Button>
      </div>
    )
  }
  if (!history.versions.some((known) => known.version === version)) return null
  return (
    <div className={styles.turnActions}>
      <Button
        look="quiet"
        size="small"
        disabled={isBusy}
        onClick={() => request('edit.back-to', { projectId, version })}
      >
        <RotateCcw size={14} aria-hidden />
        {words.backToHere}
      </Button>
    </div>
  )
}
