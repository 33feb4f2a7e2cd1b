import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ChatItem } from '../../../shared/states/project-state'
import { IconButton } from '../../parts/icon-button'
import { useWords } from '../../words/words'
import styles from './find.module.css'
import { findItems } from './find-items'

/** What a search begins with: words, and the line of theirs that is wanted. */
export interface FindStart {
  readonly query: string
  readonly itemId?: string
}

interface FindBarProps {
  chat: readonly ChatItem[]
  start: FindStart
  /** Shows a line of the conversation, with these words marked. */
  onShow: (index: number | undefined, query: string) => void
  onClose: () => void
}

/** Searches what was said, from the newest back. */
export function FindBar({ chat, start, onShow, onClose }: FindBarProps): ReactNode {
  const words = useWords().conversation.find
  const box = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(start.query)
  const [back, setBack] = useState(() => stepsBackTo(chat, start))
  const found = findItems(chat, query)
  const showStart = useEffectEvent(() => onShow(found.at(-1 - back), query))
  useEffect(() => {
    box.current?.focus()
    showStart()
  }, [])

  const show = (text: string, places: readonly number[], steps: number): void => {
    const next = places.length === 0 ? 0 : (steps + places.length) % places.length
    setBack(next)
    onShow(places.at(-1 - next), text)
  }
  const type = (text: string): void => {
    setQuery(text)
    show(text, findItems(chat, text), 0)
  }
  const earlier = (): void => show(query, found, back + 1)
  const later = (): void => show(query, found, back - 1)
  return (
    <search className={styles.bar}>
      <input
        ref={box}
        className={styles.query}
        type="text"
        aria-label={words.label}
        placeholder={words.label}
        value={query}
        maxLength={200}
        onChange={({ target }) => type(target.value)}
        onKeyDown={({ key, shiftKey, nativeEvent }) => {
          if (nativeEvent.isComposing) return
          if (key === 'Escape') onClose()
          if (key === 'Enter') (shiftKey ? later : earlier)()
        }}
      />
      <span className={styles.count} role="status" aria-label={words.label}>
        {query.trim() !== '' && (found.length === 0 ? words.none : words.at(found.length - back, found.length))}
      </span>
      <IconButton size="small" label={words.earlier} keys="Enter" disabled={found.length === 0} onClick={earlier}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.later} keys="Shift+Enter" disabled={found.length === 0} onClick={later}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton size="small" label={words.close} keys="Esc" onClick={onClose}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  )
}

/** How many lines with the words follow the one that is wanted. */
function stepsBackTo(chat: readonly ChatItem[], { query, itemId }: FindStart): number {
  const found = findItems(chat, query)
  const place = found.findIndex((index) => chat[index]?.id === itemId)
  return place === -1 ? 0 : found.length - 1 - place
}
