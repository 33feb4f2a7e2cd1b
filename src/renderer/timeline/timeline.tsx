import { type ReactNode, useMemo } from 'react'
import type { ProjectState } from '../../shared/states/project-state'
import { playHead } from '../preview/play-head'
import { useWords } from '../words/words'
import { Bar } from './bar'
import { Film } from './film'
import type { Place } from './place'
import { TIMELINE_ID } from './show-timeline'
import styles from './timeline.module.css'
import { useChangedClips } from './use-changed-clips'
import { useDesk } from './use-desk'
import { useFilmView } from './use-film-view'
import { useTimelineKeys } from './use-timeline-keys'

interface TimelineProps {
  project: ProjectState
  place: Place
  onPlace: (place: Place) => void
}

/** The cut as tracks: to be looked at, pointed at and changed by hand. */
export function Timeline(props: TimelineProps): ReactNode {
  const words = useWords().timeline
  return (
    <section id={TIMELINE_ID} className={styles.timeline} aria-label={words.region} tabIndex={-1}>
      {props.project.timeline ? <Cut {...props} /> : <NoCut />}
    </section>
  )
}

function Cut({ project, place, onPlace }: TimelineProps): ReactNode {
  const words = useWords().timeline
  const changed = useChangedClips(project.id, project.timeline)
  const changedIds = useMemo(() => new Set([...changed].map(({ id }) => id)), [changed])
  const desk = useDesk(project, place.atMs)
  const view = useFilmView(project.timeline?.durationMs ?? 0)
  useTimelineKeys(desk, view, () => playHead.get() ?? place.atMs)
  return (
    <>
      <div className={styles.bar}>
        <h2>{words.region}</h2>
        <Bar desk={desk} view={view} history={project.history} changes={changed.size} />
      </div>
      <Film desk={desk} view={view} changed={changedIds} place={place} onPlace={onPlace} />
      <p className="visually-hidden" aria-live="polite">
        {desk.said}
      </p>
    </>
  )
}

/** Where the cut will be. */
function NoCut(): ReactNode {
  const words = useWords().timeline
  return (
    <>
      <div className={styles.bar}>
        <h2>{words.region}</h2>
      </div>
      <div className={styles.ghost}>
        <div className={styles.ghostRow}>{words.empty}</div>
        <div className={styles.ghostRow} />
        <div className={styles.ghostRow} />
      </div>
    </>
  )
}
