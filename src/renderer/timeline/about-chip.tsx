import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../words/words'
import styles from './about-chip.module.css'
import type { NextAbout } from './use-about'

/** Above the box: what "it" and "longer" will mean. One press and the sentence is about the film again. */
export function AboutChip({ about: { label, clear } }: { about: NextAbout }): ReactNode {
  const words = useWords().timeline
  if (label === undefined) return null
  return (
    <p className={styles.chip}>
      <span className={styles.label}>{words.about(label)}</span>
      <button type="button" className={styles.clear} aria-label={words.aboutNothing} onClick={clear}>
        <X size={12} aria-hidden />
      </button>
    </p>
  )
}
