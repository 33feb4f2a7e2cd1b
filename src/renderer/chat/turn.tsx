import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { FailureBox } from '../failures/failure-box'
import { useProjectRemedies } from '../failures/remedies'
import { Button } from '../parts/button'
import { Spinner } from '../parts/spinner'
import { toClock } from '../parts/time-words'
import { request } from '../state/ask'
import { useNow } from '../state/use-now'
import { useWords } from '../words/words'
import styles from './chat.module.css'
import { Markdown } from './markdown'
import { Stages } from './stages'
import { Steps } from './steps'
import { toBlocks } from './to-blocks'
import { Understood } from './understood/understood'

/** After this long without an end, the wait is explained. */
const LONG_MS = 120_000

/** The turn under way, or the message whose arrival is in doubt. */
export function Turn({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().chat
  const { turn, id: projectId } = project
  const remedies = useProjectRemedies(project)
  const nowMs = useNow(turn.phase === 'working')
  if (turn.phase === 'idle') return null
  if (turn.phase === 'in-doubt') {
    return <FailureBox failure={turn.failure} {...remedies(turn.failure)} />
  }

  const elapsedMs = Math.max(0, nowMs - turn.startedAtMs)
  return (
    <article className={styles.reply} aria-label="Reelwright" aria-busy>
      {turn.card && <Understood card={turn.card} project={project} />}
      <Steps steps={turn.steps} />
      <Stages stages={turn.stages} />
      {turn.text !== '' && (
        <div className={styles.growing}>
          {toBlocks(turn.text).map((block, index) => (
            <Markdown key={index} text={block} />
          ))}
        </div>
      )}
      {turn.isLong && elapsedMs < LONG_MS && <p className={styles.fact}>{words.long}</p>}
      <div className={styles.waiting}>
        <Spinner />
        <span>{elapsedMs < LONG_MS ? words.working : words.stillWorking(Math.floor(elapsedMs / 60_000))}</span>
        <span className={styles.seconds}>{toClock(elapsedMs)}</span>
        <Button look="quiet" size="small" onClick={() => request('chat.stop', { projectId })}>
          {words.stop}
        </Button>
      </div>
    </article>
  )
}
