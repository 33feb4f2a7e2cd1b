import { Image, Music, TriangleAlert, Video, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import { Progress } from '../parts/progress'
import { toClock } from '../parts/time-words'
import { useWords } from '../words/words'
import styles from './media-strip.module.css'

const ICONS = { photo: Image, clip: Video, music: Music } as const

export function MediaTile({ item, onRemove }: { item: MediaItem; onRemove: () => void }): ReactNode {
  const words = useWords().media
  const Icon = ICONS[item.kind]
  const { upload } = item
  const problem = upload.phase === 'failed' ? upload.failure.message : undefined
  return (
    <li className={styles.item} title={problem ?? item.name}>
      <div className={styles.frame} data-kind={item.kind}>
        {item.thumbnailUrl === undefined ? (
          <Icon size={20} aria-hidden />
        ) : (
          <img src={item.thumbnailUrl} alt="" draggable={false} loading="lazy" />
        )}
        {item.durationMs !== undefined && <span className={styles.length}>{toClock(item.durationMs)}</span>}
        {(upload.phase === 'sending' || upload.phase === 'converting') && (
          <div className={styles.underWay} title={words[upload.phase](upload.progress)}>
            <Progress label={words[upload.phase](upload.progress)} value={upload.progress} />
          </div>
        )}
      </div>
      <p className={styles.name}>
        {problem !== undefined && <TriangleAlert className={styles.failed} size={12} aria-label={problem} />}
        <span className="visually-hidden">{words.kinds[item.kind]} </span>
        {item.name}
      </p>
      <button type="button" className={styles.remove} aria-label={words.remove(item.name)} onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    </li>
  )
}
