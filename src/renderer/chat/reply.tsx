import type { ReactNode } from 'react'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'
import { FailureBox } from '../failures/failure-box'
import { useProjectRemedy } from '../failures/remedies'
import { Changes } from './changes'
import styles from './chat.module.css'
import { Markdown } from './markdown'
import { Steps } from './steps'
import { Understood } from './understood'

type ReplyItem = Extract<ChatItem, { from: 'reelwright' }>

/** One finished answer. */
export function Reply({ item, project }: { item: ReplyItem; project: ProjectState }): ReactNode {
  const remedy = useProjectRemedy(project)
  return (
    <article className={styles.reply} aria-label="Reelwright">
      {item.card && <Understood card={item.card} />}
      <Steps steps={item.steps} />
      {item.text !== '' && <Markdown text={item.text} />}
      <Changes changes={item.changes} open={item.text === ''} />
      {item.failure && <FailureBox failure={item.failure} onRemedy={() => remedy(item.failure)} />}
    </article>
  )
}
