import type { ReactNode } from 'react'
import styles from './progress.module.css'

/** `value` from 0 to 1. */
export function Progress({ label, value }: { label: string; value: number }): ReactNode {
  const percent = Math.floor(value * 100)
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className={styles.done} style={{ width: `${value * 100}%` }} />
    </div>
  )
}
