import type { ReactNode, RefObject } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { NoticeBar } from '../failures/notice-bar'
import { useWords } from '../words/words'
import styles from './chat.module.css'
import { Composer, type ComposerHandle } from './composer'
import { Log } from './log'
import { toStarters } from './starters'

interface ConversationProps {
  project: ProjectState
  composer: RefObject<ComposerHandle | null>
}

/** The column in which a film is talked about. */
export function Conversation({ project, composer }: ConversationProps): ReactNode {
  const words = useWords()
  const { chat, media, turn } = project
  const untouched = chat.length === 0 && media.length === 0 && turn.phase === 'idle'
  const unasked = turn.phase === 'idle' && !chat.some(({ from }) => from === 'person')
  return (
    <section className={styles.chat} aria-label={words.chat.region}>
      {untouched ? (
        <Welcome />
      ) : (
        <Log key={project.id} project={project}>
          {unasked && (
            <Starters texts={toStarters(media, words.starters)} onPick={(text) => composer.current?.fill(text)} />
          )}
        </Log>
      )}
      <NoticeBar project={project} composer={composer} />
      <Composer key={`composer ${project.id}`} project={project} handle={composer} />
    </section>
  )
}

function Welcome(): ReactNode {
  const words = useWords().chat
  return (
    <div className={styles.welcome}>
      <h2>{words.emptyTitle}</h2>
      <ol>
        {words.emptySteps.map((step, index) => (
          <li key={step}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Starters({ texts, onPick }: { texts: readonly string[]; onPick: (text: string) => void }): ReactNode {
  const words = useWords().chat
  if (texts.length === 0) return null
  return (
    <div className={styles.starters}>
      <p>{words.ready}</p>
      {texts.map((text) => (
        <button key={text} type="button" className={styles.starter} onClick={() => onPick(text)}>
          {text}
        </button>
      ))}
    </div>
  )
}
