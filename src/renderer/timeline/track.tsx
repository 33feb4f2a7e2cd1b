import { Blend } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import type { TimelineClip, TimelineTrack, TrackType } from '../../shared/timeline'
import { useWords } from '../words/words'
import styles from './timeline.module.css'

interface TrackProps {
  track: TimelineTrack
  durationMs: number
  /** Clips that the last turn changed. */
  changed: ReadonlySet<TimelineClip>
  media: readonly MediaItem[]
  chosen: string | undefined
  onChoose: (clip: TimelineClip) => void
}

const NEIGHBOURS: Record<string, 'previousElementSibling' | 'nextElementSibling'> = {
  ArrowLeft: 'previousElementSibling',
  ArrowRight: 'nextElementSibling',
}

/** One track. Tab reaches its first or chosen clip, the arrow keys go on from there. */
export function Track({ track, durationMs, changed, media, chosen, onChoose }: TrackProps): ReactNode {
  const words = useWords().timeline
  const { clips, type } = track
  const entrance = clips.some(({ id }) => id === chosen) ? chosen : clips[0]?.id
  const onKeyDown = (event: KeyboardEvent): void => {
    const neighbour = NEIGHBOURS[event.key]
    const target = neighbour && document.activeElement?.[neighbour]
    if (!(target instanceof HTMLElement)) return
    event.preventDefault()
    target.focus()
  }
  return (
    <div className={styles.row} data-type={type} role="group" aria-label={words.tracks[type]} onKeyDown={onKeyDown}>
      {clips.map((clip, index) => (
        <button
          key={clip.id}
          type="button"
          className={styles.clip}
          data-type={type}
          data-changed={changed.has(clip) || undefined}
          style={toPlace(clip, clips[index + 1], durationMs)}
          tabIndex={clip.id === entrance ? 0 : -1}
          aria-pressed={clip.id === chosen}
          aria-label={words.clip(
            index + 1,
            clips.length,
            toLabel(clip, type),
            toSeconds(clip.startMs),
            toSeconds(clip.startMs + clip.durationMs),
            clip.transitionIn?.kind,
          )}
          title={toLabel(clip, type)}
          onClick={() => onChoose(clip)}
        >
          <ClipFace clip={clip} type={type} media={media} />
        </button>
      ))}
    </div>
  )
}

function ClipFace({
  clip,
  type,
  media,
}: {
  clip: TimelineClip
  type: TrackType
  media: readonly MediaItem[]
}): ReactNode {
  const words = useWords().timeline
  const thumbnailUrl = media.find(({ name }) => name === clip.mediaName)?.thumbnailUrl
  const percent =
    type === 'audio' && clip.volume !== undefined && clip.volume !== 1 ? Math.round(clip.volume * 100) : undefined
  return (
    <>
      {type === 'video' && thumbnailUrl !== undefined && (
        <span className={styles.picture} style={{ backgroundImage: `url("${thumbnailUrl}")` }} />
      )}
      {clip.transitionIn && (
        <span className={styles.transition} aria-hidden>
          <Blend size={12} />
        </span>
      )}
      <span className={styles.clipName}>
        {toLabel(clip, type)}
        {percent !== undefined && ` · ${words.volume(percent)}`}
      </span>
    </>
  )
}

/** Overlapping clips are drawn up to where the next begins, so that each can be seen and pressed. */
function toPlace(
  clip: TimelineClip,
  next: TimelineClip | undefined,
  durationMs: number,
): { left: string; width: string } {
  const ownEndMs = clip.startMs + clip.durationMs
  const endMs = next && next.startMs > clip.startMs ? Math.min(ownEndMs, next.startMs) : ownEndMs
  return {
    left: `${(clip.startMs / durationMs) * 100}%`,
    width: `${((endMs - clip.startMs) / durationMs) * 100}%`,
  }
}

/** Words are their own name; everything else goes by its file, as the media strip shows it. */
function toLabel({ name, mediaName }: TimelineClip, type: TrackType): string {
  return type === 'text' ? name : (mediaName ?? name)
}

function toSeconds(atMs: number): string {
  return (atMs / 1000).toFixed(1)
}
