import { ChevronFirst, SkipBack, SkipForward } from 'lucide-react'
import type { CSSProperties, ReactNode } from 'react'
import type { MediaItem, ProjectState } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { IconButton } from '../parts/icon-button'
import { toTimecode } from '../parts/time-words'
import { findCut, findPictureAt, findTextsAt } from '../timeline/clips-at'
import { useWords } from '../words/words'
import styles from './preview.module.css'

interface PreviewProps {
  project: ProjectState
  atMs: number
  onMove: (atMs: number) => void
}

/** The picture and the words under the playhead. Before the first cut: the first picture there is. */
export function Preview({ project, atMs, onMove }: PreviewProps): ReactNode {
  const words = useWords().preview
  const { timeline, media } = project
  return (
    <section className={styles.preview} aria-label={words.region}>
      <div className={styles.stage}>
        <div className={styles.frame} style={toRatio(timeline)}>
          {timeline ? (
            <Picture timeline={timeline} media={media} atMs={atMs} />
          ) : (
            <Still item={media.find(({ thumbnailUrl }) => thumbnailUrl !== undefined)} otherwise={words.empty} />
          )}
        </div>
      </div>
      {timeline && <Controls timeline={timeline} atMs={atMs} onMove={onMove} />}
    </section>
  )
}

function Picture({
  timeline,
  media,
  atMs,
}: {
  timeline: Timeline
  media: readonly MediaItem[]
  atMs: number
}): ReactNode {
  const words = useWords().preview
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

function Still({ item, otherwise }: { item: MediaItem | undefined; otherwise: string }): ReactNode {
  const words = useWords().preview
  if (item?.thumbnailUrl === undefined) return <p className={styles.quiet}>{otherwise}</p>
  return <img src={item.thumbnailUrl} alt={words.picture(item.name)} draggable={false} />
}

function Controls({
  timeline,
  atMs,
  onMove,
}: {
  timeline: Timeline
  atMs: number
  onMove: (atMs: number) => void
}): ReactNode {
  const words = useWords().preview
  return (
    <div className={styles.controls}>
      <IconButton label={words.start} onClick={() => onMove(0)}>
        <ChevronFirst size={18} aria-hidden />
      </IconButton>
      <IconButton label={words.previous} onClick={() => onMove(findCut(timeline, atMs, -1))}>
        <SkipBack size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.next} onClick={() => onMove(findCut(timeline, atMs, 1))}>
        <SkipForward size={16} aria-hidden />
      </IconButton>
      <span className={styles.time}>
        <b>{toTimecode(atMs)}</b> / {toTimecode(timeline.durationMs)}
      </span>
    </div>
  )
}

function toRatio(timeline: Timeline | undefined): CSSProperties & { '--ratio': number; '--unit': string } {
  const ratio = (timeline?.widthPx ?? 16) / (timeline?.heightPx ?? 9)
  return { '--ratio': ratio, '--unit': `${ratio < 1 ? 100 : Math.min(100 / ratio, 75)}cqw` }
}
