import type { ReactNode } from 'react'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'
import { FailureBox } from '../failures/failure-box'
import { useProjectRemedies } from '../failures/remedies'
import { CopyButton } from '../parts/copy-button'
import { useWords } from '../words/words'
import { Actions } from './actions'
import { Changes } from './changes'
import styles from './chat.module.css'
import { Markdown } from './markdown'
import { Steps } from './steps'
import { TurnActions } from './turn-actions'
import { Understood } from './understood/understood'

type ReplyItem = Extract<ChatItem, { from: 'reelwright' }>

interface ReplyProps {
  item: ReplyItem
  project: ProjectState
  /** Nothing was said after it: what it offers still stands. */
  isLast: boolean
}

/** One finished answer. */
export function Reply({ item, project, isLast }: ReplyProps): ReactNode {
  const { chat: words, conversation: more } = useWords()
  const remedies = useProjectRemedies(project)
  const { card, steps, text, changes, actions, credits, failure, version } = item
  return (
    <article className={styles.reply} aria-label="Reelwright">
      {card && <Understood card={card} project={project} />}
      <Steps steps={steps} />
      {text !== '' && <Markdown text={text} />}
      <Changes changes={changes} open={text === ''} />
      <Actions actions={actions} project={project} />
      {failure && <FailureBox failure={failure} {...(isLast && remedies(failure))} />}
      <TurnActions version={version} project={project} />
      {credits && <p className={styles.fact}>{words.credits(credits.before, credits.after)}</p>}
      {text !== '' && (
        <div className={styles.copy}>
          <CopyButton label={more.copyAnswer} toText={() => text} />
        </div>
      )}
    </article>
  )
}
