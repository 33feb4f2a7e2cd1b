import { FolderOpen, GripVertical, Play } from 'lucide-react'
import type { DragEvent, ReactNode } from 'react'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './exports.module.css'

/** What can be done with a finished film. The page knows its id; only main knows where it lies. */
export function DoneActions({ exportId }: { exportId: string }): ReactNode {
  const words = useWords().exports
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
