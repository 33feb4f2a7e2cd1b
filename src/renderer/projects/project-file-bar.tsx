import { FileCheck, FileClock, Files, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import type { ProjectFileState } from '../../shared/states/project-file-state'
import { FailureBox } from '../failures/failure-box'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { Progress } from '../parts/progress'
import { request } from '../state/ask'
import { projectFile } from '../state/states'
import { useWords } from '../words/words'
import styles from './project-file-bar.module.css'

/** Long enough to be read twice and to reach the button. */
const TOLD_MS = 15_000

const cancel = (): void => request('project-file.cancel', {})

/** How a project gets into a file or out of one. */
export function ProjectFileBar(): ReactNode {
  const words = useWords().projects
  const state = projectFile.use()
  useEndOf(state)
  if (!state || state.phase === 'idle') return null
  return (
    <div className={styles.bar} role="group" aria-label={words.file}>
      <Told state={state} />
    </div>
  )
}

function useEndOf(state: ProjectFileState | undefined): void {
  const isTold = state?.phase === 'saved'
  useEffect(() => {
    if (!isTold) return undefined
    const timer = setTimeout(cancel, TOLD_MS)
    return () => clearTimeout(timer)
  }, [isTold])
}

function Told({ state }: { state: Exclude<ProjectFileState, { phase: 'idle' }> }): ReactNode {
  const words = useWords().projects
  switch (state.phase) {
    case 'saving':
    case 'opening': {
      const label = state.phase === 'saving' ? words.saving(state.name) : words.opening(state.name)
      return (
        <>
          <FileClock size={18} aria-hidden />
          <div className={styles.main}>
            <p className={styles.name} role="status">
              {label}
            </p>
            <Progress label={label} value={state.progress} />
          </div>
          <Button size="small" onClick={cancel}>
            {words.cancel}
          </Button>
        </>
      )
    }
    case 'saved':
      return (
        <>
          <FileCheck className={styles.good} size={18} aria-hidden />
          <div className={styles.main} role="status">
            <p className={styles.name}>{words.saved(state.name)}</p>
            {state.missing > 0 && <p className={styles.more}>{words.savedWithout(state.missing)}</p>}
          </div>
          <Button size="small" onClick={() => request('project-file.show', {})}>
            {words.showFile}
          </Button>
          <IconButton size="small" label={words.close} onClick={cancel}>
            <X size={16} aria-hidden />
          </IconButton>
        </>
      )
    case 'asking':
      return (
        <>
          <Files size={18} aria-hidden />
          <p className={styles.main} role="status">
            {words.known(state.name)}
          </p>
          <div className={styles.ways}>
            <Button size="small" onClick={() => request('project-file.answer', { choice: 'copy' })}>
              {words.openCopy}
            </Button>
            <Button size="small" look="accent" onClick={() => request('project-file.answer', { choice: 'here' })}>
              {words.openHere}
            </Button>
            <IconButton size="small" label={words.close} onClick={cancel}>
              <X size={16} aria-hidden />
            </IconButton>
          </div>
        </>
      )
    case 'failed':
      return (
        <div className={styles.failed}>
          <FailureBox failure={state.failure} onRemedy={cancel} />
        </div>
      )
  }
}
