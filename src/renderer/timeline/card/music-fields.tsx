import type { ReactNode } from 'react'
import type { TimelineClip } from '../../../shared/timeline'
import { useWords } from '../../words/words'
import type { Desk } from '../use-desk'
import { Loudness, Seconds, Switch } from './fields'

/** Everything that can be said of the music. */
export function MusicFields({ desk, clip }: { desk: Desk; clip: TimelineClip }): ReactNode {
  const { card } = useWords().timeline
  const { durationMs, wishes } = desk.timeline
  const music = wishes?.music
  const { fadeInMs = music?.fadeInMs ?? 0, fadeOutMs = music?.fadeOutMs ?? 0 } = clip
  return (
    <>
      <Loudness
        label={card.volume}
        gain={clip.volume ?? 1}
        onChange={(gain) => desk.apply([{ do: 'set-music-gain', gain }])}
      />
      <Switch
        label={card.muted}
        on={clip.muted ?? false}
        onChange={(muted) => desk.apply([{ do: 'mute-music', muted }])}
      />
      <Seconds
        label={card.fadeIn}
        valueMs={fadeInMs}
        leastMs={0}
        mostMs={durationMs}
        onChange={(inMs) => desk.apply([{ do: 'set-music-fade', inMs }])}
      />
      <Seconds
        label={card.fadeOut}
        valueMs={fadeOutMs}
        leastMs={0}
        mostMs={durationMs}
        onChange={(outMs) => desk.apply([{ do: 'set-music-fade', outMs }])}
      />
      <Switch
        label={card.ducking}
        on={music?.ducks ?? false}
        onChange={(on) => desk.apply([{ do: 'set-ducking', on }])}
      />
    </>
  )
}
