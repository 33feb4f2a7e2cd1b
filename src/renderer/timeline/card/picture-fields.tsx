import type { ReactNode } from 'react'
import { FitChoice, LookChoice, TransitionChoice } from '../../../shared/film-words'
import type { TimelineClip } from '../../../shared/timeline'
import { useWords } from '../../words/words'
import { toTrimEdits } from '../trim'
import type { Desk } from '../use-desk'
import { Choice, Loudness, Seconds, Switch } from './fields'

const LEAST_MS = 200
const MOST_MS = 3_600_000
const SPEEDS = ['0.25', '0.5', '0.75', '1', '1.25', '1.5', '2', '3', '4'] as const
const LIKE_FILM = 'like-film'

/** Everything that can be said of one picture. */
export function PictureFields({
  desk,
  clip,
  isFirst,
}: {
  desk: Desk
  clip: TimelineClip
  isFirst: boolean
}): ReactNode {
  const words = useWords().timeline
  const { card } = words
  const { wishes } = desk.timeline
  const clipIds = [clip.id]
  const likeFilm = { value: LIKE_FILM, label: card.likeFilm } as const
  const look = clip.own?.look
  const fit = clip.own?.fit
  return (
    <>
      <Times desk={desk} clip={clip} />
      {clip.kind === 'clip' && <RunAndSound desk={desk} clip={clip} />}
      {!isFirst && (
        <Choice
          label={card.transition}
          value={clip.own?.transition?.kind ?? LIKE_FILM}
          options={[
            likeFilm,
            ...TransitionChoice.options.map((kind) => ({ value: kind, label: words.transitions[kind] })),
          ]}
          onChange={(kind) =>
            desk.apply([
              kind === LIKE_FILM ? { do: 'reset-transitions', clipIds } : { do: 'set-transition', kind, clipIds },
            ])
          }
        />
      )}
      <Choice
        label={card.look}
        value={look ?? wishes?.look ?? 'none'}
        options={LookChoice.options.map((value) => ({ value, label: words.looks[value] }))}
        onChange={(value) => desk.apply([{ do: 'set-look', look: value, clipIds }])}
      />
      <Choice
        label={card.fit}
        value={fit ?? wishes?.fit ?? 'automatic'}
        options={FitChoice.options.map((value) => ({ value, label: words.fits[value] }))}
        onChange={(value) => desk.apply([{ do: 'set-fit', fit: value, clipIds }])}
      />
    </>
  )
}

/** A photo is as long as one likes; of a file, a piece is shown. */
function Times({ desk, clip }: { desk: Desk; clip: TimelineClip }): ReactNode {
  const { card } = useWords().timeline
  const { id, durationMs, sourceInMs = 0, sourceDurationMs, speed = 1 } = clip
  const sourceOutMs = sourceInMs + durationMs * speed
  const trim = (fromMs: number, toMs: number): void => desk.apply([{ do: 'trim-clip', clipId: id, fromMs, toMs }])
  if (clip.kind !== 'clip') {
    const setLength = (lengthMs: number): void => {
      const edits = toTrimEdits(clip, 'video', 'end', lengthMs - durationMs)
      desk.apply(edits)
    }
    return <Seconds label={card.length} valueMs={durationMs} leastMs={LEAST_MS} mostMs={MOST_MS} onChange={setLength} />
  }
  return (
    <>
      <Seconds
        label={card.from}
        valueMs={sourceInMs}
        leastMs={0}
        mostMs={sourceOutMs - LEAST_MS}
        onChange={(fromMs) => trim(fromMs, Math.round(sourceOutMs))}
      />
      <Seconds
        label={card.to}
        valueMs={sourceOutMs}
        leastMs={sourceInMs + LEAST_MS}
        mostMs={sourceDurationMs ?? MOST_MS}
        onChange={(toMs) => trim(Math.round(sourceInMs), toMs)}
      />
    </>
  )
}

function RunAndSound({ desk, clip }: { desk: Desk; clip: TimelineClip }): ReactNode {
  const { card, menu } = useWords().timeline
  const clipIds = [clip.id]
  const speed = String(clip.speed ?? 1)
  const speeds = SPEEDS.some((known) => known === speed) ? SPEEDS : [...SPEEDS, speed]
  return (
    <>
      <Choice
        label={card.speed}
        value={speed}
        options={speeds.map((value) => ({ value, label: value === '1' ? menu.asTaken : `${value}×` }))}
        onChange={(value) => desk.apply([{ do: 'set-speed', clipIds, speed: Number(value) }])}
      />
      {clip.hasSound && (
        <>
          <Loudness
            label={card.volume}
            gain={clip.volume ?? 1}
            onChange={(gain) => desk.apply([{ do: 'set-clip-gain', clipIds, gain }])}
          />
          <Switch
            label={card.muted}
            on={clip.muted ?? false}
            onChange={(muted) => desk.apply([{ do: 'mute-clips', clipIds, muted }])}
          />
        </>
      )}
    </>
  )
}
