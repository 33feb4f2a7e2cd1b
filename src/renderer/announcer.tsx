import type { ReactNode } from 'react'
import type { ProjectState } from '../shared/states/project-state'
import { exportsMirror } from './state/states'
import { useWords } from './words/words'

/** Says aloud that something began or ended, and nothing in between. */
export function Announcer({ project }: { project: ProjectState }): ReactNode {
  const words = useWords()
  const last = exportsMirror
    .use()
    ?.exports.toSorted((a, b) => a.startedAtMs - b.startedAtMs)
    .at(-1)
  const answered = project.chat.at(-1)?.from === 'reelwright' ? words.chat.answered : ''
  return (
    <div className="visually-hidden" aria-live="polite">
      <p>{project.turn.phase === 'working' ? words.chat.busy : answered}</p>
      <p>
        {last?.phase === 'done' && words.exports.finished(last.fileName)}
        {last?.phase === 'failed' && words.exports.failed(last.fileName)}
      </p>
    </div>
  )
}
