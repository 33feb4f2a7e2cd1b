import { Captions, Layers, Music, Video } from 'lucide-react'
import { type PointerEvent, type ReactNode, useRef } from 'react'
import type { MediaItem } from '../../shared/states/project-state'
import type { Timeline, TimelineClip } from '../../shared/timeline'
import { toClock } from '../parts/time-words'
import { useWords } from '../words/words'
import type { Place } from './place'
import { Playhead } from './playhead'
import { toRulerMarks } from './ruler-marks'
import styles from './timeline.module.css'
import { Track } from './track'
import { useWidth } from './use-width'

const ICONS = { video: Video, audio: Music, text: Captions, other: Layers } as const

interface FilmProps {
  timeline: Timeline
  /** Clips that the last turn changed. */
  changed: ReadonlySet<TimelineClip>
  media: readonly MediaItem[]
  /** 1 fits the film into the window. */
  zoom: number
  place: Place
  onPlace: (place: Place) => void
}

/** Ruler, tracks and playhead, all on one scale. */
export function Film({ timeline, changed, media, zoom, place, onPlace }: FilmProps): ReactNode {
  const words = useWords().timeline
  const film = useRef<HTMLDivElement>(null)
  const widthPx = useWidth(film)
  const { durationMs, tracks } = timeline

  const toMoment = (clientX: number): number => {
    const box = film.current?.getBoundingClientRect()
    const fraction = box && box.width > 0 ? (clientX - box.left) / box.width : 0
    return Math.round(Math.min(1, Math.max(0, fraction)) * durationMs)
  }
  const onPointerDown = (event: PointerEvent): void => onPlace({ atMs: toMoment(event.clientX) })

  return (
    <div className={styles.body}>
      <div className={styles.labels} aria-hidden>
        {tracks.map((track, index) => {
          const Icon = ICONS[track.type]
          return (
            <div key={index} className={styles.label} data-type={track.type}>
              <Icon size={14} />
              {words.tracks[track.type]}
            </div>
          )
        })}
      </div>
      <div className={styles.scroller}>
        <div ref={film} className={styles.film} style={{ width: `${zoom * 100}%` }}>
          <div className={styles.ruler} onPointerDown={onPointerDown} aria-hidden>
            {toRulerMarks(durationMs, widthPx).map((markMs) => (
              <span key={markMs} className={styles.mark} style={{ left: `${(markMs / durationMs) * 100}%` }}>
                {toClock(markMs)}
              </span>
            ))}
          </div>
          {tracks.map((track, index) => (
            <Track
              key={index}
              track={track}
              durationMs={durationMs}
              changed={changed}
              media={media}
              chosen={place.clipId}
              onChoose={(clip) =>
                onPlace({ atMs: clip.startMs + (clip.transitionIn?.durationMs ?? 0), clipId: clip.id })
              }
            />
          ))}
          <Playhead
            atMs={place.atMs}
            durationMs={durationMs}
            toMoment={toMoment}
            onMove={(atMs) => onPlace({ atMs })}
          />
        </div>
      </div>
    </div>
  )
}
