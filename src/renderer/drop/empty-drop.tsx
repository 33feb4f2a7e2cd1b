import { FolderOpen, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import pictureUrl from './drop-picture.svg?no-inline'
import styles from './drop.module.css'

/** What an empty project shows in place of picture and timeline. */
export function EmptyDrop({ projectId }: { projectId: string }): ReactNode {
  const words = useWords().drop
  return (
    <div className={styles.hero}>
      <img className={styles.picture} src={pictureUrl} alt="" draggable={false} />
      <h2>{words.title}</h2>
      <p>{words.subtitle}</p>
      <div className={styles.actions}>
        <Button look="accent" onClick={() => request('media.add-samples', { projectId })}>
          <Sparkles size={16} aria-hidden />
          {words.samples}
        </Button>
        <Button onClick={() => request('media.choose', { projectId, what: 'folder' })}>
          <FolderOpen size={16} aria-hidden />
          {words.folder}
        </Button>
      </div>
      <p className={styles.privacy}>{words.privacy}</p>
    </div>
  )
}
