import type { ReactNode } from 'react'
import styles from './app.module.css'
import { shownView } from './shown-view'
import { useWords } from './words/words'

/** In a narrow window: which of both is seen. */
export function Views(): ReactNode {
  const view = shownView.use()
  const { app, chat } = useWords()
  const labels = { conversation: chat.region, film: app.film }
  return (
    <nav className={styles.views} aria-label={app.view}>
      {(['conversation', 'film'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => shownView.set(each)}>
          {labels[each]}
        </button>
      ))}
    </nav>
  )
}
