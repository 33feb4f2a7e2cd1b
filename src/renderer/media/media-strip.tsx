import { FolderPlus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { toSizeWords } from '../../shared/units'
import { Button } from '../parts/button'
import { IconButton } from '../parts/icon-button'
import { modifier } from '../parts/modifier'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import { MediaProblems } from './media-problems'
import { MediaTile } from './media-tile'
import styles from './media-strip.module.css'

/** The files of a project, in the order they came. */
export function MediaStrip({ project }: { project: ProjectState }): ReactNode {
  const words = useWords().media
  const { id: projectId, media } = project
  const sizeBytes = media.reduce((sum, item) => sum + item.sizeBytes, 0)
  const facts = media.length === 0 ? words.none : `${words.files(media.length)} · ${toSizeWords(sizeBytes)}`
  return (
    <section className={styles.media} aria-label={words.region}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.region}</h2>
        <span className={styles.facts}>{project.reading ? words.reading : facts}</span>
        <IconButton
          size="small"
          label={words.addFolder}
          onClick={() => request('media.choose', { projectId, what: 'folder' })}
        >
          <FolderPlus size={16} aria-hidden />
        </IconButton>
        <Button
          size="small"
          title={modifier('O')}
          onClick={() => request('media.choose', { projectId, what: 'files' })}
        >
          <Plus size={14} aria-hidden />
          {words.add}
        </Button>
      </div>
      {media.length > 0 && (
        <ul className={styles.strip} tabIndex={0} aria-label={words.files(media.length)}>
          {media.map((item) => (
            <MediaTile
              key={item.id}
              item={item}
              onRemove={() => request('media.remove', { projectId, mediaId: item.id })}
            />
          ))}
        </ul>
      )}
      <MediaProblems project={project} />
    </section>
  )
}
