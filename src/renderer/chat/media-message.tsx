import { type ReactNode, useState } from 'react'
import type { ChatItem } from '../../shared/states/project-state'
import { useWords } from '../words/words'
import styles from './chat.module.css'

type MediaMessageItem = Extract<ChatItem, { from: 'media' }>

/** One line about a drop; what was skipped, and why, is one press away. */
export function MediaMessage({ item }: { item: MediaMessageItem }): ReactNode {
  const words = useWords().drop
  const [open, setOpen] = useState(false)
  const { added, skipped } = item
  const there = skipped.filter(({ failure }) => failure.code === 'media.already-there')
  const lives = skipped.filter(({ failure }) => failure.code === 'media.live-photo')
  const refused = skipped.filter((one) => !there.includes(one) && !lives.includes(one))
  const { photos, clips, songs } = added
  const sentences = [
    ...(photos + clips + songs > 0 ? [words.added(photos, clips, songs)] : []),
    ...(there.length > 0 ? [words.alreadyThere(there.length)] : []),
    ...(lives.length > 0 ? [words.livePhotos(lives.length)] : []),
    ...(refused.length > 0 ? [words.skipped(refused.length, named(refused.map(({ name }) => name)))] : []),
  ]
  return (
    <div className={styles.media}>
      <p>
        {sentences.length > 0 ? sentences.join(' ') : words.nothing}
        {refused.length > 0 && (
          <button type="button" className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hide : words.show}
          </button>
        )}
      </p>
      {open && (
        <ul className={styles.skipped}>
          {refused.map(({ name, failure }, index) => (
            <li key={`${index} ${name}`}>
              {failure.message.includes(name) ? failure.message : `${name}: ${failure.message}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** More names than two are a list, and that is one press away. */
const MOST_NAMES = 2

const named = (names: readonly string[]): readonly string[] => (names.length > MOST_NAMES ? [] : names)
