import type { ReactNode } from 'react'
import styles from './app.module.css'
import { useWords } from './words/words'

/** Where there is no room for both, one of them is seen. */
export type View = 'conversation' | 'film'

export function Views({ view, onView }: { view: View; onView: (view: View) => void }): ReactNode {
  const { app, chat } = useWords()
  const labels = { conversation: chat.region, film: app.film }
  return (
    <nav className={styles.views} aria-label={app.view}>
      {(['conversation', 'film'] as const).map((each) => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
          {labels[each]}
        </button>
      ))}
    </nav>
  )
}
