import type { ReactNode } from 'react'
import { toTimecode } from '../parts/time-words'
import { playHead } from './play-head'
import styles from './controls.module.css'

/** Where the film is, and how long it is. */
export function Time({ atMs, durationMs }: { atMs: number; durationMs: number }): ReactNode {
  return (
    <span className={styles.time} dir="ltr">
      <b>{toTimecode(playHead.use() ?? atMs)}</b> / {toTimecode(durationMs)}
    </span>
  )
}
