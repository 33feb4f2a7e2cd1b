import type { ReactNode } from 'react'
import { TextPosition, TextSize } from '../../../shared/film-words'
import type { TimelineClip } from '../../../shared/timeline'
import { useWords } from '../../words/words'
import { toTrimEdits } from '../trim'
import type { Desk } from '../use-desk'
import styles from './card.module.css'
import { Choice, Field, Seconds, Writing } from './fields'

const LEAST_MS = 200
const WHITE = '#ffffff'

/** Everything that can be said of one text. */
export function TextFields({ desk, clip }: { desk: Desk; clip: TimelineClip }): ReactNode {
  const words = useWords().timeline
  const { card } = words
  const { id, startMs, durationMs, setting } = clip
  const filmMs = desk.timeline.durationMs
  return (
    <>
      <Writing
        label={card.text}
        text={clip.text ?? clip.name}
        onChange={(text) => desk.apply([{ do: 'change-text', textId: id, text, placeholder: false }])}
      />
      <Seconds
        label={card.from}
        valueMs={startMs}
        leastMs={0}
        mostMs={startMs + durationMs - LEAST_MS}
        onChange={(atMs) => desk.apply(toTrimEdits(clip, 'text', 'start', atMs - startMs))}
      />
      <Seconds
        label={card.to}
        valueMs={startMs + durationMs}
        leastMs={startMs + LEAST_MS}
        mostMs={filmMs}
        onChange={(atMs) => desk.apply(toTrimEdits(clip, 'text', 'end', atMs - startMs - durationMs))}
      />
      <Choice
        label={card.position}
        value={setting?.position ?? 'bottom'}
        options={TextPosition.options.map((value) => ({ value, label: words.positions[value] }))}
        onChange={(position) => desk.apply([{ do: 'place-text', textId: id, position }])}
      />
      <Choice
        label={card.size}
        value={setting?.size ?? 'normal'}
        options={TextSize.options.map((value) => ({ value, label: words.sizes[value] }))}
        onChange={(size) => desk.apply([{ do: 'style-text', textIds: [id], size }])}
      />
      <Field label={card.colour}>
        <input
          className={styles.colour}
          type="color"
          defaultValue={setting?.colour ?? WHITE}
          onBlur={({ target }) => {
            if (target.value !== (setting?.colour ?? WHITE))
              desk.apply([{ do: 'style-text', textIds: [id], colour: target.value }])
          }}
        />
      </Field>
    </>
  )
}
