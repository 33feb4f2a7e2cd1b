import type { ReactNode } from 'react'
import type { Remedy } from '../../shared/failures/failure'
import type { ProjectState } from '../../shared/states/project-state'
import { ask } from '../state/ask'
import { notice } from '../state/notice'
import { FailureBox } from './failure-box'
import styles from './failure-box.module.css'
import { useProjectRemedies } from './remedies'

/** The last request that could not be met, until it is dealt with. */
export function NoticeBar({ project }: { project: ProjectState }): ReactNode {
  const current = notice.use()
  const remedies = useProjectRemedies(project)
  if (!current) return null

  const { failure, retry } = current
  const { onRemedy, onSecond } = remedies(failure)
  const letThemLeave = async (): Promise<void> => {
    if (await ask('project.let-files-leave', { projectId: project.id })) retry()
  }
  const first: Partial<Record<Remedy, () => void>> = {
    'try-again': retry,
    'install-ffmpeg': retry,
    'let-files-leave': () => void letThemLeave(),
  }
  const clearAnd = (act?: () => void) => (): void => {
    notice.set(undefined)
    act?.()
  }
  return (
    <div className={styles.bar}>
      <FailureBox
        failure={failure}
        onRemedy={clearAnd(first[failure.remedy] ?? onRemedy)}
        onSecond={onSecond && clearAnd(onSecond)}
      />
    </div>
  )
}
