import { Blend, VolumeX } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { TimelineClip, TrackType } from '../../shared/timeline'
import { useWords } from '../words/words'
import { toDbWords } from './decibels'
import styles from './timeline.module.css'
import { Waveform } from './waveform'

interface ClipProps {
  clip: TimelineClip
  type: TrackType
  /** Where among those of its line, from 0, and of how many. */
  index: number
  count: number
  xPx: number
  widthPx: number
  isChosen: boolean
  isActive: boolean
  isChanged: boolean
  isLifted: boolean
  thumbnailUrl: string | undefined
  waveformUrl: string | undefined
  pxPerMs: number
}

/** Narrower clips have no room for handles. */
const HANDLES_FROM_PX = 28

/** One clip. Presses, drags and keys are heard by the film, which finds it by `data-clip`. */
export const Clip = memo(function Clip(props: ClipProps): ReactNode {
  const { clip, type, index, count, xPx, widthPx, isChosen, isActive, isChanged, isLifted } = props
  const words = useWords().timeline
  const label = toLabel(clip, type)
  const facts = { transition: toTransition(clip, words.transitions), muted: clip.muted }
  const ends = [clip.startMs, clip.startMs + clip.durationMs].map((atMs) => (atMs / 1000).toFixed(1))
  return (
    <button
      type="button"
      className={styles.clip}
      data-clip={clip.id}
      data-type={type}
      data-muted={clip.muted || undefined}
      data-changed={isChanged || undefined}
      data-lifted={isLifted || undefined}
      style={{ transform: `translateX(${xPx}px)`, width: `${widthPx}px` }}
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={words.clip(index + 1, count, label, ends[0] ?? '', ends[1] ?? '', facts)}
      title={label}
    >
      <Face {...props} label={label} />
      {type !== 'audio' && widthPx >= HANDLES_FROM_PX && (
        <>
          <span className={styles.handle} data-edge="start" />
          <span className={styles.handle} data-edge="end" />
        </>
      )}
    </button>
  )
})

function Face({ clip, type, thumbnailUrl, waveformUrl, pxPerMs, label }: ClipProps & { label: string }): ReactNode {
  const loudness = type === 'audio' && !clip.muted && clip.volume !== undefined ? toDbWords(clip.volume) : undefined
  return (
    <>
      {type === 'video' && thumbnailUrl !== undefined && (
        <span className={styles.picture} style={{ backgroundImage: `url("${thumbnailUrl}")` }} />
      )}
      {type === 'audio' && waveformUrl !== undefined && <Waveform clip={clip} url={waveformUrl} pxPerMs={pxPerMs} />}
      {clip.transitionIn && (
        <span className={styles.transition} aria-hidden>
          <Blend size={12} />
        </span>
      )}
      <span className={styles.clipName}>
        {clip.muted && <VolumeX size={12} aria-hidden />}
        <span>
          {label}
          {loudness !== undefined && loudness !== '0 dB' && ` · ${loudness}`}
        </span>
      </span>
    </>
  )
}

/** Words are their own name; everything else goes by its file, as the media strip shows it. */
export function toLabel({ name, mediaName, text }: TimelineClip, type: TrackType): string {
  return type === 'text' ? (text ?? name) : (mediaName ?? name)
}

/** Services may know ways that have no word here. */
function toTransition({ transitionIn }: TimelineClip, words: Readonly<Record<string, string>>): string | undefined {
  return transitionIn && (words[transitionIn.kind]?.toLowerCase() ?? transitionIn.kind)
}
