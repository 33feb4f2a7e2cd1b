import type { ReactNode } from 'react'
import { useWords } from '../words/words'
import { Clip } from './clip'
import { clipsInSight, type Row as RowFacts } from './rows'
import { toSeenMs } from './seen-length'
import styles from './timeline.module.css'
import type { Desk } from './use-desk'
import type { Drag } from './use-drag'
import type { FilmView } from './use-film-view'

interface RowProps {
  row: RowFacts
  desk: Desk
  view: FilmView
  changed: ReadonlySet<string>
  drag: Drag | undefined
}

/** One line of clips. Those out of sight are not drawn. */
export function Row({ row, desk, view, changed, drag }: RowProps): ReactNode {
  const words = useWords().timeline
  const { clips, type } = row
  const kept = new Set([...(drag?.lifted ?? []), ...(desk.activeId === undefined ? [] : [desk.activeId])])
  const { pxPerMs } = view
  return (
    <div
      className={styles.row}
      data-row
      data-type={type}
      role="group"
      aria-label={row.isClipSound ? words.clipSound : words.tracks[type]}
    >
      {clipsInSight(clips, view.fromMs, view.toMs, kept).map((clip) => {
        const index = clips.indexOf(clip)
        const isLifted = drag?.lifted.has(clip.id) ?? false
        const media = desk.media.find(({ name }) => name === clip.mediaName)
        return (
          <Clip
            key={clip.id}
            clip={clip}
            type={type}
            index={index}
            count={clips.length}
            xPx={(clip.startMs + (isLifted ? (drag?.deltaMs ?? 0) : 0)) * pxPerMs}
            widthPx={toSeenMs(clip, clips[index + 1]) * pxPerMs}
            isChosen={desk.chosenIds.includes(clip.id)}
            isActive={clip.id === desk.activeId}
            isChanged={changed.has(clip.id)}
            isLifted={isLifted}
            thumbnailUrl={media?.thumbnailUrl}
            waveformUrl={type === 'audio' && media ? `/waveform/${desk.projectId}/${media.id}` : undefined}
            pxPerMs={pxPerMs}
          />
        )
      })}
    </div>
  )
}
