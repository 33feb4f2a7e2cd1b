import {
  ChevronLeft,
  ChevronRight,
  Columns2,
  Maximize,
  Minimize,
  Pause,
  Play,
  Repeat,
  SkipBack,
  SkipForward,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '../parts/icon-button'
import { useWords } from '../words/words'
import styles from './controls.module.css'
import type { Player } from './player/player'
import { Time } from './time'
import type { Compare } from './use-compare'
import { Volume } from './volume'

interface ControlsProps {
  player: Player
  atMs: number
  durationMs: number
  onCut: (direction: 1 | -1) => void
  compare: Compare
  fullScreen: { full: boolean; toggle: () => void }
}

export function Controls({ player, atMs, durationMs, onCut, compare, fullScreen }: ControlsProps): ReactNode {
  const words = useWords().preview
  const { loop } = player.state.use()
  const { full } = fullScreen
  return (
    <div className={styles.controls}>
      <Time atMs={atMs} durationMs={durationMs} />
      <Transport player={player} onCut={onCut} />
      <div className={styles.more}>
        {compare.possible && <CompareButton compare={compare} />}
        <IconButton label={words.loop} aria-pressed={loop} onClick={() => player.set({ loop: !loop })}>
          <Repeat size={16} aria-hidden />
        </IconButton>
        <Volume player={player} />
        <IconButton
          label={full ? words.leaveFullScreen : words.fullScreen}
          keys={words.keys.fullScreen}
          onClick={fullScreen.toggle}
        >
          {full ? <Minimize size={16} aria-hidden /> : <Maximize size={16} aria-hidden />}
        </IconButton>
      </div>
    </div>
  )
}

function Transport({ player, onCut }: Pick<ControlsProps, 'player' | 'onCut'>): ReactNode {
  const words = useWords().preview
  const { rate } = player.state.use()
  const running = rate !== 0
  return (
    <div className={styles.transport} dir="ltr">
      <IconButton label={words.previous} keys={words.keys.previous} onClick={() => onCut(-1)}>
        <SkipBack size={16} aria-hidden />
      </IconButton>
      <IconButton label={words.frameBack} keys={words.keys.frameBack} onClick={() => player.step(-1)}>
        <ChevronLeft size={18} aria-hidden />
      </IconButton>
      <IconButton
        className={styles.play ?? ''}
        label={running ? words.pause : words.play}
        keys={words.keys.play}
        onClick={player.toggle}
      >
        {running ? (
          <Pause size={18} fill="currentColor" aria-hidden />
        ) : (
          <Play size={18} fill="currentColor" aria-hidden />
        )}
      </IconButton>
      <IconButton label={words.frameOn} keys={words.keys.frameOn} onClick={() => player.step(1)}>
        <ChevronRight size={18} aria-hidden />
      </IconButton>
      <IconButton label={words.next} keys={words.keys.next} onClick={() => onCut(1)}>
        <SkipForward size={16} aria-hidden />
      </IconButton>
    </div>
  )
}

/** Shows the film of before for as long as it is pressed, by pointer or by key. */
function CompareButton({ compare }: { compare: Compare }): ReactNode {
  const words = useWords().preview
  const { hold, shown } = compare
  const isPress = (key: string): boolean => key === ' ' || key === 'Enter'
  return (
    <IconButton
      label={words.compare}
      keys={words.keys.compare}
      aria-pressed={shown}
      onPointerDown={() => hold(true)}
      onPointerUp={() => hold(false)}
      onPointerLeave={() => hold(false)}
      onKeyDown={({ key }) => isPress(key) && hold(true)}
      onKeyUp={({ key }) => isPress(key) && hold(false)}
      onBlur={() => hold(false)}
    >
      <Columns2 size={16} aria-hidden />
    </IconButton>
  )
}
