import type { ReactNode, RefObject } from 'react'
import type { Failure } from '../../shared/failures/failure'
import type { ProjectState } from '../../shared/states/project-state'
import type { ComposerHandle } from '../chat/composer'
import { notice } from '../state/notice'
import { FailureBox } from './failure-box'
import styles from './failure-box.module.css'
import { useProjectRemedy } from './remedies'

interface NoticeBarProps {
  project: ProjectState
  composer: RefObject<ComposerHandle | null>
}

/** The last request that could not be met, until it is dealt with. */
export function NoticeBar({ project, composer }: NoticeBarProps): ReactNode {
  const current = notice.use()
  const remedy = useProjectRemedy(project)
  if (!current) return null

  const act = (failure: Failure): void => {
    notice.set(undefined)
    if (failure.remedy === 'try-again' || failure.remedy === 'install-ffmpeg') current.retry()
    else if (failure.remedy === 'write-a-message') composer.current?.focus()
    else remedy(failure)
  }
  return (
    <div className={styles.bar}>
      <FailureBox failure={current.failure} onRemedy={() => act(current.failure)} />
    </div>
  )
}
