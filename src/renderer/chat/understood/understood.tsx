import type { ReactNode } from 'react'
import type { ProjectState, UnderstoodCard } from '../../../shared/states/project-state'
import { useWords } from '../../words/words'
import styles from '../chat.module.css'
import { Chip } from './chip'

/** What was read from a wish, and what could not be used: nothing is left out silently. */
export function Understood({ card, project }: { card: UnderstoodCard; project: ProjectState }): ReactNode {
  const words = useWords().chat
  return (
    <div className={styles.card}>
      {card.understood.length > 0 && (
        <>
          <h3 className={styles.cardTitle}>{words.understood}</h3>
          <ul className={styles.chips}>
            {card.understood.map((item) => (
              <li key={`${item.kind} ${item.label}`}>
                <Chip item={item} project={project} />
              </li>
            ))}
          </ul>
        </>
      )}
      {card.unused.length > 0 && (
        <p className={styles.unused}>
          {words.unused} {card.unused.map((part) => `“${part}”`).join(', ')}
        </p>
      )}
    </div>
  )
}
