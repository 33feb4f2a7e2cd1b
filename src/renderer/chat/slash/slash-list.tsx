import type { ReactNode } from 'react'
import { useWords } from '../../words/words'
import { SuggestList } from '../suggest/suggest-list'
import styles from '../suggest/suggest.module.css'
import type { Suggest } from '../suggest/use-suggest'
import type { SlashName } from './find-slash'

export const SLASH_LIST_ID = 'slash-list'

/** The commands that may be meant. */
export function SlashList({ slash }: { slash: Suggest<SlashName> }): ReactNode {
  const words = useWords().palette
  return (
    <SuggestList
      id={SLASH_LIST_ID}
      label={words.slash}
      suggest={slash}
      keyOf={(name) => name}
      show={(name) => (
        <>
          <b className={styles.command}>/{name}</b>
          <span>{words.slashNames[name]}</span>
        </>
      )}
    />
  )
}
