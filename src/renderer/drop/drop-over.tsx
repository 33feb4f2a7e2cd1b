import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/words'
import styles from './drop.module.css'

/** The window while files hang over it: one target. */
export function DropOver({ items }: { items: number }): ReactNode {
  const words = useWords().drop
  return (
    <div className={styles.over}>
      <div className={styles.target}>
        <Download size={32} aria-hidden />
        <strong>{words.over(items)}</strong>
        <span>{words.overHint}</span>
      </div>
    </div>
  )
}
