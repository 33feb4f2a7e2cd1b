import { useEffect, useRef, useState } from 'react'
import type { Timeline, TimelineClip } from '../../shared/timeline'
import { changedClips } from './changed-clips'

/** Long enough to be found, short enough not to be in the way. */
const SHOWN_MS = 6_000
const NONE: ReadonlySet<TimelineClip> = new Set()

/** What the last turn changed in a project's timeline, for a little while. Opening a project changes nothing. */
export function useChangedClips(projectId: string, timeline: Timeline | undefined): ReadonlySet<TimelineClip> {
  const last = useRef<{ projectId: string; timeline: Timeline | undefined }>({ projectId, timeline })
  const [changed, setChanged] = useState(NONE)

  useEffect(() => {
    const { projectId: before, timeline: was } = last.current
    last.current = { projectId, timeline }
    if (before !== projectId) return setChanged(NONE)
    if (timeline)
      setChanged((shown) => (isSame(was, timeline) ? sameClips(shown, timeline) : changedClips(was, timeline)))
  }, [projectId, timeline])

  useEffect(() => {
    if (changed.size === 0) return
    const timer = setTimeout(() => setChanged(NONE), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [changed.size])

  return changed
}

const isSame = (one: Timeline | undefined, other: Timeline): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Each announcement brings new values of the same clips. */
function sameClips(shown: ReadonlySet<TimelineClip>, timeline: Timeline): ReadonlySet<TimelineClip> {
  if (shown.size === 0) return shown
  const texts = new Set([...shown].map((clip) => JSON.stringify(clip)))
  const clips = timeline.tracks.flatMap((track) => track.clips)
  return new Set(clips.filter((clip) => texts.has(JSON.stringify(clip))))
}
