import type { ReactNode } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { findPictureAt, findTextsAt } from '../timeline/clips-at'
import { useWords } from '../words/words'
import { playHead } from './play-head'
import styles from './preview.module.css'

interface StillsProps {
  timeline: Timeline
  media: readonly MediaItem[]
  atMs: number
}

/** What a film shows at a moment, told by small pictures and words: for films that are drawn elsewhere. */
export function Stills({ timeline, media, atMs: placeMs }: StillsProps): ReactNode {
  const words = useWords().preview
  const atMs = playHead.use() ?? placeMs
  const clip = findPictureAt(timeline, atMs)
  return (
    <>
      <Still item={media.find(({ name }) => name === clip?.mediaName)} otherwise={clip?.name ?? words.noPicture} />
      {findTextsAt(timeline, atMs).map(({ id, name, setting }) => (
        <p key={id} className={styles.text} data-role={setting?.role} data-position={setting?.position}>
          <span>{name}</span>
        </p>
      ))}
    </>
  )
}

export function Still({ item, otherwise }: { item: MediaItem | undefined; otherwise: string }): ReactNode {
  const words = useWords().preview
  if (item?.thumbnailUrl === undefined) return <p className={styles.quiet}>{otherwise}</p>
  return <img src={item.thumbnailUrl} alt={words.picture(item.name)} draggable={false} />
}
