import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useWords } from '../words/words'
import styles from './chat.module.css'

interface ChangesProps {
  changes: readonly string[]
  /** An answer without words is told by its changes alone. */
  open: boolean
}

/** What a turn changed, one line each. */
export function Changes({ changes, open: openAtFirst }: ChangesProps): ReactNode {
  const words = useWords().chat
  const [open, setOpen] = useState(openAtFirst)
  if (changes.length === 0) return null
  return (
    <div>
      {!openAtFirst && (
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
          <ChevronRight size={14} aria-hidden />
          {words.showChanges(changes.length)}
        </button>
      )}
      {open && (
        <ul className={styles.changes} aria-label={words.changes}>
          {changes.map((change, index) => (
            <li key={index}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
