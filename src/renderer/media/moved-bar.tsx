import { FileQuestionMark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { toSizeWords } from '../../shared/units'
import { Button } from '../parts/button'
import { ask, request } from '../state/ask'
import { useWords } from '../words/words'
import styles from './media-strip.module.css'

export const goneOf = ({ media }: ProjectState): ProjectState['media'] =>
  media.filter((item) => item.gone && !item.excluded)

/** Files that are not where they were: found again in one go, or done without. */
export function MovedBar({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().media
  const { id: projectId } = project
  const [foundNone, setFoundNone] = useState(false)
  const gone = goneOf(project)
  if (gone.length === 0) return null
  const [first] = gone
  const find = async (): Promise<void> => {
    setFoundNone(false)
    const answer = await ask('media.find', { projectId })
    setFoundNone(answer?.found === 0)
  }
  const names = gone.map(({ name }) => name)
  return (
    <div className={styles.moved} role="group" aria-label={words.movedRegion}>
      <p title={names.join('\n')}>
        <FileQuestionMark size={16} aria-hidden />
        {gone.length === 1 && first ? words.movedOne(first.name) : words.moved(gone.length)}
      </p>
      {gone.map(
        ({ id: mediaId, name, gone: found, sizeBytes }) =>
          found?.lookalike && (
            <p key={mediaId} className={styles.lookalike}>
              <span>{words.lookalike(name, toSizeWords(found.lookalike.sizeBytes), toSizeWords(sizeBytes))}</span>
              <Button size="small" onClick={() => request('media.use-lookalike', { projectId, mediaId })}>
                {words.useLookalike}
              </Button>
            </p>
          ),
      )}
      <p className={styles.lookalike} role="status">
        {foundNone && words.foundNone}
      </p>
      <div className={styles.movedActions}>
        <Button
          size="small"
          look="quiet"
          onClick={() => request('media.exclude', { projectId, mediaIds: gone.map(({ id }) => id), excluded: true })}
        >
          {words.goOnWithout}
        </Button>
        <Button size="small" look="accent" onClick={() => void find()}>
          {gone.length === 1 ? words.findIt : words.findThem}
        </Button>
      </div>
    </div>
  )
}
