import { FileQuestionMark } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../shared/states/project-state'
import styles from './app.module.css'
import { goneOf } from './media/moved-bar'
import { shownView, sideOf, type View } from './shown-view'
import { Button } from './parts/button'
import { ask } from './state/ask'
import { useIsLow } from './use-is-low'
import { useWords } from './words/words'

const PARTS = ['conversation', 'media', 'film', 'timeline'] as const
const SIDES = ['conversation', 'film'] as const

/** In a small window: which part of it is seen. */
export function Views({ project }: { project: ProjectState }): ReactNode {
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
      {!isMediaSeen(shown, isLow) && <MovedLine project={project} />}
    </nav>
  )
}

const isMediaSeen = (shown: View, isLow: boolean): boolean => shown === 'media' || (!isLow && shown === 'conversation')

/** What the media say of files that are gone, where the media themselves are out of sight. */
function MovedLine({ project }: { project: ProjectState }): ReactNode {
  const { media: words } = useWords()
  const gone = goneOf(project)
  const [first] = gone
  if (!first) return null
  const find = async (): Promise<void> => {
    const answer = await ask('media.find', { projectId: project.id })
    // What is not there, or only looks alike, is told among the media.
    if (answer?.left) shownView.set('media')
  }
  return (
    <p className={styles.moved} role="status">
      <FileQuestionMark size={16} aria-hidden />
      <span>{gone.length === 1 ? words.movedOne(first.name) : words.moved(gone.length)}</span>
      <Button size="small" onClick={() => void find()}>
        {gone.length === 1 ? words.findIt : words.findThem}
      </Button>
    </p>
  )
}
