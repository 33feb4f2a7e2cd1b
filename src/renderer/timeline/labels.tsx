import { Captions, Layers, Music, Video, Volume2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/words'
import type { Row } from './rows'
import styles from './timeline.module.css'
import { LABELS_PX } from './use-film-view'

const ICONS = { video: Video, audio: Music, text: Captions, other: Layers } as const

/** What each line holds, beside it. */
export function Labels({ rows }: { rows: readonly Row[] }): ReactNode {
  const words = useWords().timeline
  return (
    <div className={styles.labels} style={{ width: `${LABELS_PX}px` }} aria-hidden>
      {rows.map(({ key, type, isClipSound }) => {
        const Icon = isClipSound ? Volume2 : ICONS[type]
        return (
          <div key={key} className={styles.label} data-type={type}>
            <Icon size={14} />
            <span>{isClipSound ? words.clipSound : words.tracks[type]}</span>
          </div>
        )
      })}
    </div>
  )
}
