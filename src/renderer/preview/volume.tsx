import { Volume1, Volume2, VolumeX } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/icon-button'
import { useWords } from '../words/words'
import styles from './controls.module.css'
import type { Player } from './player/player'

/** How loud the film is played. The film itself stays as loud as it is. */
export function Volume({ player }: { player: Player }): ReactNode {
  const words = useWords().preview
  const { muted, volume } = player.state.use()
  const silent = muted || volume === 0
  const Icon = silent ? VolumeX : volume < 0.5 ? Volume1 : Volume2
  const toggle = (): void => player.set(silent ? { muted: false, volume: volume === 0 ? 1 : volume } : { muted: true })
  const level = silent ? 0 : volume
  return (
    <div className={styles.volume}>
      <IconButton label={silent ? words.unmute : words.mute} onClick={toggle}>
        <Icon size={16} aria-hidden />
      </IconButton>
      <input
        className={styles.level}
        type="range"
        aria-label={words.volume}
        aria-valuetext={`${Math.round(level * 100)} %`}
        min={0}
        max={1}
        step={0.05}
        value={level}
        onChange={({ target }) => player.set({ muted: false, volume: target.valueAsNumber })}
      />
    </div>
  )
}
