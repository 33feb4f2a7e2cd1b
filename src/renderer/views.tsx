import type { ReactNode } from 'react'
import styles from './app.module.css'
import { shownView, sideOf } from './shown-view'
import { useIsLow } from './use-is-low'
import { useWords } from './words/words'

const PARTS = ['conversation', 'media', 'film', 'timeline'] as const
const SIDES = ['conversation', 'film'] as const

/** In a small window: which part of it is seen. */
export function Views(): ReactNode {
  const isLow = useIsLow()
  const view = shownView.use()
  const { app, chat, media, timeline } = useWords()
  const labels = { conversation: chat.region, media: media.region, film: app.film, timeline: timeline.region }
  const shown = isLow ? view : sideOf(view)
  return (
    <nav className={styles.views} aria-label={app.view}>
      {(isLow ? PARTS : SIDES).map((each) => (
        <button key={each} type="button" aria-pressed={each === shown} onClick={() => shownView.set(each)}>
          {labels[each]}
        </button>
      ))}
    </nav>
  )
}
