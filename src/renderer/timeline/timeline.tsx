import { Maximize2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import type { Timeline as TimelineState } from '../../shared/timeline'
import { toSecondsWords } from '../../shared/units'
import { Button } from '../parts/button'
import { useWords } from '../words/words'
import { Film } from './film'
import type { Place } from './place'
import { TIMELINE_ID } from './show-timeline'
import styles from './timeline.module.css'
import { useChangedClips } from './use-changed-clips'

const MOST_ZOOM = 8

interface TimelineProps {
  project: ProjectState
  place: Place
  onPlace: (place: Place) => void
}

/** The cut as tracks. Shows; changes are made in words. */
export function Timeline({ project, place, onPlace }: TimelineProps): ReactNode {
  const words = useWords().timeline
  const [zoom, setZoom] = useState(1)
  const { timeline } = project
  const changed = useChangedClips(project.id, timeline)
  return (
    <section id={TIMELINE_ID} className={styles.timeline} aria-label={words.region} tabIndex={-1}>
      <div className={styles.bar}>
        <h2>{words.region}</h2>
        <span className={styles.facts}>{timeline && toFacts(timeline, words.clips)}</span>
        {timeline && (
          <>
            <Button look="quiet" size="small" disabled={zoom === 1} onClick={() => setZoom(1)}>
              <Maximize2 size={14} aria-hidden />
              {words.fit}
            </Button>
            <input
              className={styles.zoom}
              type="range"
              aria-label={words.zoom}
              min={1}
              max={MOST_ZOOM}
              step={0.1}
              value={zoom}
              onChange={(event) => setZoom(event.target.valueAsNumber)}
            />
          </>
        )}
      </div>
      {timeline ? (
        <Film timeline={timeline} changed={changed} media={project.media} zoom={zoom} place={place} onPlace={onPlace} />
      ) : (
        <div className={styles.ghost}>
          <div className={styles.ghostRow}>{words.empty}</div>
          <div className={styles.ghostRow} />
          <div className={styles.ghostRow} />
        </div>
      )}
    </section>
  )
}

function toFacts({ tracks, durationMs }: TimelineState, toClips: (n: number) => string): string {
  const clips = tracks.filter(({ type }) => type === 'video').reduce((sum, track) => sum + track.clips.length, 0)
  return `${toClips(clips)} · ${toSecondsWords(durationMs)}`
}
