import { FolderOpen, Globe, GripVertical, Play } from 'lucide-react'
import type { DragEvent, ReactNode } from 'react'
import type { ExportState } from '../../shared/states/export-state'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './exports.module.css'

type Done = Extract<ExportState, { phase: 'done' }>

/** What can be done with a finished film. The page knows its id; only main knows where it lies. */
export function DoneActions({ job }: { job: Done }): ReactNode {
  const words = useWords().exports
  const { id: exportId, projectId, link } = job
  const drag = (event: DragEvent): void => {
    event.preventDefault()
    request('export.drag', { exportId })
  }
  return (
    <>
      <Button size="small" onClick={() => request('export.play', { exportId })}>
        <Play size={14} aria-hidden />
        {words.play}
      </Button>
      <Button size="small" onClick={() => request('export.show-in-folder', { exportId })}>
        <FolderOpen size={14} aria-hidden />
        {words.showInFolder}
      </Button>
      {link !== undefined && (
        <Button
          look="quiet"
          size="small"
          title={link}
          onClick={() => request('project.open-link', { projectId, what: 'project' })}
        >
          <Globe size={14} aria-hidden />
          {words.openOn(new URL(link).host)}
        </Button>
      )}
      <Button
        look="quiet"
        size="small"
        className={styles.drag ?? ''}
        draggable
        title={words.dragHint}
        onDragStart={drag}
      >
        <GripVertical size={14} aria-hidden />
        {words.drag}
      </Button>
    </>
  )
}
