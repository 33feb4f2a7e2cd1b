import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/words'
import styles from './composer.module.css'

/** Follow-ups that wait for the turn under way. The same text may stand there twice, so its place is its identity. */
export function Queue({ texts, onRemove }: { texts: readonly string[]; onRemove: (index: number) => void }): ReactNode {
  const words = useWords().composer
  if (texts.length === 0) return null
  return (
    <ul className={styles.queue} aria-label={words.queued}>
      <li aria-hidden>{words.queued}</li>
      {texts.map((text, index) => (
        <li key={index} className={styles.queued}>
          <span>{text}</span>
          <button type="button" aria-label={words.unqueue(text)} onClick={() => onRemove(index)}>
            <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}
