import { type ReactNode, useState } from 'react'
import type { ChatItem } from '../../shared/states/project-state'
import { useWords } from '../words/words'
import styles from './chat.module.css'

type MediaMessageItem = Extract<ChatItem, { from: 'media' }>

/** One line about a drop; what was skipped, and why, is one press away. */
export function MediaMessage({ item }: { item: MediaMessageItem }): ReactNode {
  const words = useWords().chat
  const [open, setOpen] = useState(false)
  const { added, skipped } = item
  return (
    <div className={styles.media}>
      <p>
        {words.added(added.photos, added.clips, added.songs)}
        {skipped.length > 0 && ` ${words.skipped(skipped.length)}`}
        {skipped.length > 0 && (
          <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hide : words.show}
          </button>
        )}
      </p>
      {open && (
        <ul className={styles.skipped}>
          {skipped.map(({ name, failure }) => (
            <li key={name}>{failure.message.includes(name) ? failure.message : `${name}: ${failure.message}`}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
