import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../words/words'
import styles from './slash.module.css'
import type { Slash } from './use-slash'

export const SLASH_LIST_ID = 'slash-list'
export const slashOptionId = (index: number): string => `slash-${index}`

/** The commands that may be meant. The keyboard stays in the box below. */
export function SlashList({ slash }: { slash: Slash }): ReactNode {
  const words = useWords().palette
  const list = useRef<HTMLUListElement>(null)
  const { names, current } = slash
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (names.length === 0) return null
  return (
    <ul ref={list} className={styles.list} role="listbox" id={SLASH_LIST_ID} aria-label={words.slash} tabIndex={0}>
      {names.map((name, index) => (
        <li
          key={name}
          id={slashOptionId(index)}
          role="option"
          aria-selected={index === current}
          onPointerMove={() => slash.point(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => slash.choose(name)}
        >
          <b>/{name}</b>
          <span>{words.slashNames[name]}</span>
        </li>
      ))}
    </ul>
  )
}
