import { type ReactNode, useEffect, useRef } from 'react'
import styles from './suggest.module.css'
import type { Suggest } from './use-suggest'

const optionId = (listId: string, index: number): string => `${listId}-${index}`

/** What the box says of the list that stands over it; nothing while there is none. */
export function suggestAttributes(
  listId: string,
  { options, current }: Pick<Suggest<unknown>, 'options' | 'current'>,
): Record<string, string> {
  if (options.length === 0) return {}
  return {
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-activedescendant': optionId(listId, current),
  }
}

interface SuggestListProps<T> {
  id: string
  label: string
  suggest: Suggest<T>
  keyOf: (option: T) => string
  show: (option: T) => ReactNode
}

/** What may be meant. The keyboard stays in the box below. */
export function SuggestList<T>({ id, label, suggest, keyOf, show }: SuggestListProps<T>): ReactNode {
  const list = useRef<HTMLUListElement>(null)
  const { options, current } = suggest
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])
  if (options.length === 0) return null
  return (
    <ul ref={list} className={styles.list} role="listbox" id={id} aria-label={label} tabIndex={0}>
      {options.map((option, index) => (
        <li
          key={keyOf(option)}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === current}
          onPointerMove={() => suggest.point(index)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => suggest.choose(option)}
        >
          {show(option)}
        </li>
      ))}
    </ul>
  )
}
