import { useMemo, useState } from 'react'
import type { FilmEdit } from '../../shared/edit'
import type { ProjectState } from '../../shared/states/project-state'
import type { Timeline } from '../../shared/timeline'
import { ask } from '../state/ask'
import { notice } from '../state/notice'
import { drawAhead } from './draw-ahead'

/** One change by hand that the film does not show by itself yet. */
interface Travelling {
  readonly edits: readonly FilmEdit[]
  /** Main has taken it: the end of its turn will show what came of it. */
  readonly taken: boolean
}

export interface HandEdits {
  /** The film with what is on its way. */
  readonly timeline: Timeline | undefined
  readonly isTravelling: boolean
  /** Answers whether main took it. */
  readonly apply: (edits: readonly FilmEdit[]) => Promise<boolean>
}

/** Changes by hand are drawn at once, and taken back when they are refused. */
export function useHandEdits(project: ProjectState): HandEdits {
  const { id: projectId, turn, queue } = project
  const [travelling, setTravelling] = useState<readonly Travelling[]>([])
  const timeline = useSame(project.timeline)
  const drawn = useMemo(
    () =>
      timeline &&
      drawAhead(
        timeline,
        travelling.flatMap(({ edits }) => edits),
      ),
    [timeline, travelling],
  )

  // What was taken is shown by the film itself once nothing is being worked on.
  const isIdle = turn.phase !== 'working' && queue.length === 0
  if (isIdle && travelling.some(({ taken }) => taken)) setTravelling(travelling.filter(({ taken }) => !taken))

  const apply = async (edits: readonly FilmEdit[]): Promise<boolean> => {
    const leaving: Travelling = { edits, taken: false }
    notice.set(undefined)
    setTravelling((others) => [...others, leaving])
    const isTaken = (await ask('edit.apply', { projectId, edits: [...edits] })) !== undefined
    setTravelling((all) => all.flatMap((one) => (one !== leaving ? [one] : isTaken ? [{ ...one, taken: true }] : [])))
    return isTaken
  }
  return { timeline: drawn, isTravelling: travelling.length > 0, apply }
}

/** Each announcement brings new values of the same film; clips that are the same stay the same. */
function useSame(timeline: Timeline | undefined): Timeline | undefined {
  const text = useMemo(() => timeline && JSON.stringify(timeline), [timeline])
  const [kept, setKept] = useState({ timeline, text })
  if (kept.text === text) return kept.timeline
  setKept({ timeline, text })
  return timeline
}
