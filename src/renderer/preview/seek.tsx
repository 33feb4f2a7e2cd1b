import type { ReactNode } from 'react'
import { toTimecode } from '../parts/time-words'
import { useWords } from '../words/words'
import styles from './controls.module.css'
import { playHead } from './play-head'
import type { Player } from './player/player'

interface SeekProps {
  player: Player
  atMs: number
  durationMs: number
}

/** The timeline's place, where no timeline is in sight. */
export function Seek({ player, atMs: placeMs, durationMs }: SeekProps): ReactNode {
  const words = useWords().preview
  const atMs = playHead.use() ?? placeMs
  return (
    <input
      className={styles.seek}
      dir="ltr"
      type="range"
      aria-label={words.position}
      aria-valuetext={toTimecode(atMs)}
      min={0}
      max={durationMs}
      value={atMs}
      onChange={({ target }) => player.seek(target.valueAsNumber)}
    />
  )
}
