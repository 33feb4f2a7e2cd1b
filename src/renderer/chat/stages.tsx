import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './chat.module.css'

/** What is there already while the rest is still being made. */
export function Stages({ stages }: { stages: readonly string[] }): ReactNode {
  if (stages.length === 0) return null
  return (
    <ul className={styles.stages}>
      {stages.map((stage, index) => (
        <li key={index}>
          <Check size={14} aria-hidden />
          {stage}
        </li>
      ))}
    </ul>
  )
}
