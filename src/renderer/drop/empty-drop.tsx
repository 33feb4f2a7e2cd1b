import { ChevronRight, Cloud, FolderOpen, ShieldCheck, Sparkles, type LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { request } from '../state/ask'
import { engine, projects } from '../state/states'
import { useWords } from '../words/words'
import pictureUrl from './drop-picture.svg?no-inline'
import styles from './drop.module.css'

/** What an empty project shows in place of picture and timeline. */
export function EmptyDrop({ projectId }: { projectId: string }): ReactNode {
  const words = useWords().drop
  const isFirst = (projects.use()?.projects.length ?? 0) <= 1
  const mayChooseCloud = engine.use()?.phase === 'local'
  return (
    <div className={styles.hero}>
      <div className={styles.invitation}>
        <img className={styles.picture} src={pictureUrl} alt="" draggable={false} />
        <h2>{words.title}</h2>
        <p>{words.subtitle}</p>
      </div>
      <div className={styles.ways}>
        <Way
          look="accent"
          icon={Sparkles}
          label={words.samples}
          hint={words.samplesHint}
          onClick={() => request('media.add-samples', { projectId })}
        />
        <Way
          icon={FolderOpen}
          label={words.folder}
          hint={words.folderHint}
          onClick={() => request('media.choose', { projectId, what: 'folder' })}
        />
        {mayChooseCloud && (
          <Way
            icon={Cloud}
            label={words.cloud}
            hint={words.cloudHint}
            onClick={() => request('engine.choose', { choice: 'cloud' })}
          />
        )}
      </div>
      {isFirst && (
        <p className={styles.privacy}>
          <ShieldCheck size={16} aria-hidden />
          {words.privacy}
        </p>
      )}
    </div>
  )
}

interface WayProps {
  look?: 'accent'
  icon: LucideIcon
  label: string
  hint: string
  onClick: () => void
}

/** One way to begin. */
function Way({ look, icon: Icon, label, hint, onClick }: WayProps): ReactNode {
  const hintId = useId()
  return (
    <button
      type="button"
      className={styles.way}
      data-look={look}
      aria-label={label}
      aria-describedby={hintId}
      onClick={onClick}
    >
      <span className={styles.wayMark} aria-hidden>
        <Icon size={20} />
      </span>
      <span className={styles.wayWords}>
        {label}
        <span id={hintId} className={styles.wayHint}>
          {hint}
        </span>
      </span>
      <ChevronRight size={16} className={styles.wayGo} aria-hidden />
    </button>
  )
}
