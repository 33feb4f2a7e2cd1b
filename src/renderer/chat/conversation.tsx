import { type ReactNode, useContext } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Welcome } from '../drop/welcome'
import { NoticeBar } from '../failures/notice-bar'
import { useWords } from '../words/words'
import styles from './chat.module.css'
import { Composer } from './composer'
import { ComposerPlace } from './composer-place'
import { Log } from './log'
import { toStarters } from './starters'

/** The column in which a film is talked about. */
export function Conversation({ project }: { project: ProjectState }): ReactNode {
  const words = useWords()
  const composer = useContext(ComposerPlace)
  const { chat, media, turn } = project
  const untouched = chat.length === 0 && media.length === 0 && turn.phase === 'idle'
  const unasked = turn.phase === 'idle' && !chat.some(({ from }) => from === 'person')
  const last = chat.at(-1)
  const next = turn.phase === 'idle' && last?.from === 'reelwright' ? last.next : []
  const fill = (text: string): void => composer.current?.fill(text)
  return (
    <section className={styles.chat} aria-label={words.chat.region}>
      {untouched ? (
        <Welcome projectId={project.id} onPick={fill} />
      ) : (
        <Log key={project.id} project={project}>
          {unasked && <Ideas title={words.chat.ready} texts={toStarters(media, words.starters)} onPick={fill} />}
          <Ideas title={words.chat.next} texts={next} onPick={fill} />
        </Log>
      )}
      <NoticeBar project={project} />
      <Composer key={`composer ${project.id}`} project={project} />
    </section>
  )
}

interface IdeasProps {
  title: string
  texts: readonly string[]
  onPick: (text: string) => void
}

/** Messages that could be sent next. Picking one writes it into the box; sending stays with the person. */
function Ideas({ title, texts, onPick }: IdeasProps): ReactNode {
  if (texts.length === 0) return null
  return (
    <div className={styles.starters}>
      <p>{title}</p>
      {texts.map((text) => (
        <button key={text} type="button" className={styles.starter} onClick={() => onPick(text)}>
          {text}
        </button>
      ))}
    </div>
  )
}
