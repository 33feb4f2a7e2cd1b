import { ChevronDown, ChevronUp, Pencil, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/icon-button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './composer.module.css'

interface QueueProps {
  projectId: string
  texts: readonly string[]
  /** Puts a message that waited into the box again. */
  onEdit: (text: string) => void
}

/** Follow-ups that wait for the turn under way. The same text may stand there twice, so its place is its identity. */
export function Queue({ projectId, texts, onEdit }: QueueProps): ReactNode {
  const { composer: words, conversation: more } = useWords()
  if (texts.length === 0) return null
  const unqueue = (index: number): void => request('chat.unqueue', { projectId, index })
  const move = (index: number, to: number): void => request('chat.move-queued', { projectId, index, to })
  const edit = (text: string, index: number): void => {
    unqueue(index)
    onEdit(text)
  }
  return (
    <ol className={styles.queue} aria-label={words.queued}>
      {texts.map((text, index) => (
        <li key={index} className={styles.queued}>
          <span className={styles.place} aria-hidden>
            {index + 1}
          </span>
          <span className={styles.waiting}>{text}</span>
          {texts.length > 1 && (
            <>
              <IconButton
                size="small"
                label={more.sooner(text)}
                disabled={index === 0}
                onClick={() => move(index, index - 1)}
              >
                <ChevronUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                size="small"
                label={more.afterwards(text)}
                disabled={index === texts.length - 1}
                onClick={() => move(index, index + 1)}
              >
                <ChevronDown size={14} aria-hidden />
              </IconButton>
            </>
          )}
          <IconButton size="small" label={more.editQueued(text)} onClick={() => edit(text, index)}>
            <Pencil size={14} aria-hidden />
          </IconButton>
          <IconButton size="small" label={words.unqueue(text)} onClick={() => unqueue(index)}>
            <X size={14} aria-hidden />
          </IconButton>
        </li>
      ))}
    </ol>
  )
}
