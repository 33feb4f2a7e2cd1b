import { Hand } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'
import { FailureBox } from '../failures/failure-box'
import { useProjectRemedies } from '../failures/remedies'
import { useWords } from '../words/words'
import styles from './chat.module.css'
import { TurnActions } from './turn-actions'

/** What a hand did on the timeline, in one line: nobody said it, so nobody has to read it as a message. */
export function ByHand({ text }: { text: string }): ReactNode {
  const words = useWords().chat
  return (
    <article className={styles.byHand} aria-label={words.you}>
      <Hand size={14} aria-hidden />
      {text}
    </article>
  )
}

interface AnswerProps {
  item: Extract<ChatItem, { from: 'reelwright' }>
  project: ProjectState
  isLast: boolean
}

/** The timeline shows what came of it; only a refusal needs words. */
export function ByHandAnswer({ item: { failure, changes, text, version }, project, isLast }: AnswerProps): ReactNode {
  const remedies = useProjectRemedies(project)
  const refusal = changes.length === 0 && version === undefined ? text : ''
  return (
    <article className={styles.byHandAnswer} aria-label="Reelwright">
      {refusal !== '' && <p className={styles.fact}>{refusal}</p>}
      {failure && <FailureBox failure={failure} {...(isLast && remedies(failure))} />}
      <TurnActions version={version} project={project} />
    </article>
  )
}
