import { TriangleAlert, WandSparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './media-strip.module.css'
import { type Problem, toProblems } from './problems'

/** Files that were not sent, with the one thing to do about each kind. The others are not held up by them. */
export function MediaProblems({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().media
  const problems = toProblems(project.media)
  if (problems.length === 0) return null
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={problem.kind}>
          {problem.kind === 'convert-ahead' ? (
            <WandSparkles className={styles.hint} size={14} aria-hidden />
          ) : (
            <TriangleAlert size={14} aria-hidden />
          )}
          <p title={problem.items.map(({ name }) => name).join('\n')}>
            {(problem.items.length === 1 && problem.message) || words.problems[problem.kind](problem.items.length)}
          </p>
          <Button size="small" onClick={() => void solve(problem, project.id)}>
            {words.solutions[problem.kind]}
          </Button>
        </li>
      ))}
    </ul>
  )
}

async function solve({ kind, items }: Problem, projectId: string): Promise<void> {
  if (kind === 'send-again') return request('media.send-again', { projectId })
  for (const { id: mediaId } of items) {
    await ask(kind === 'remove' ? 'media.remove' : 'media.convert', { projectId, mediaId })
  }
}
