import { useMemo, useState } from 'react'
import type { FilmEdit } from '../../shared/edit'
import type { MediaItem, ProjectState } from '../../shared/states/project-state'
import type { Timeline, TimelineClip } from '../../shared/timeline'
import { playHead } from '../preview/play-head'
import { request } from '../state/ask'
import { useWords } from '../words/words'
import { type Command, tellCommand, toCommandEdits } from './command-edits'
import { type Chosen, choose } from './commands'
import { drawAhead } from './draw-ahead'
import { findClip, findNeighbour, type Row, type Step, toRows } from './rows'
import { type Reach, reach, selection, useSelection } from './selection'
import { useHandEdits } from './use-hand-edits'

/** Everything that a hand can do with the clips of one film. */
export interface Desk {
  readonly timeline: Timeline
  readonly rows: readonly Row[]
  readonly media: readonly MediaItem[]
  readonly projectId: string
  readonly isTravelling: boolean
  readonly chosenIds: readonly string[]
  readonly chosen: Chosen
  /** The clip that Tab leads to. */
  readonly activeId: string | undefined
  /** The clip whose card is open. */
  readonly openId: string | undefined
  /** What was done last, for those who do not see it. */
  readonly said: string
  readonly press: (clipId: string, how: Reach) => void
  readonly step: (clipId: string, step: Step, how: Reach) => TimelineClip | undefined
  readonly clear: () => void
  readonly setActive: (clipId: string) => void
  readonly setOpen: (clipId: string | undefined) => void
  /** Whether it asks for anything as things stand. */
  readonly can: (command: Command) => boolean
  readonly run: (command: Command) => void
  readonly apply: (edits: readonly FilmEdit[], said?: string) => void
  readonly undo: () => void
  readonly redo: () => void
}

const EMPTY: Timeline = { durationMs: 0, tracks: [] }

export function useDesk(project: ProjectState, placeMs: number): Desk {
  const words = useWords().timeline
  const { id: projectId, media } = project
  const hand = useHandEdits(project)
  const timeline = hand.timeline ?? EMPTY
  const rows = useMemo(() => toRows(timeline), [timeline])
  const all = useSelection(projectId)
  const chosenIds = useMemo(() => all.filter((id) => findClip(rows, id)), [all, rows])
  const chosen = useMemo(() => choose(rows, chosenIds), [rows, chosenIds])
  const [active, setActive] = useState<string>()
  const [openId, setOpen] = useState<string>()
  const [said, setSaid] = useState('')
  const first = rows.find(({ clips }) => clips.length > 0)?.clips[0]?.id
  const activeId = [active, chosenIds[0]].find((id) => findClip(rows, id)) ?? first

  const select = (clipIds: readonly string[]): void => {
    selection.set({ projectId, clipIds })
    setSaid(clipIds.length === 0 ? words.said.nothing : clipIds.length > 1 ? words.said.chosen(clipIds.length) : '')
  }
  const press = (clipId: string, how: Reach): void => {
    const row = findClip(rows, clipId)?.row.clips.map(({ id }) => id) ?? []
    setActive(clipId)
    select(reach(chosenIds, clipId, how, row))
  }
  const apply = (edits: readonly FilmEdit[], done: string = words.said.changed): void => {
    if (edits.length === 0) return
    setSaid(done)
    void hand.apply(edits).then((isTaken) => !isTaken && setSaid(words.said.refused))
  }
  /** Without a choice, a command is about the clip that the keyboard stands on. */
  const about = chosenIds.length > 0 || active === undefined ? chosen : choose(rows, [active])
  const toEdits = (command: Command): FilmEdit[] =>
    toCommandEdits(command, { rows, timeline, about, atMs: playHead.get() ?? placeMs })

  return {
    timeline,
    rows,
    media,
    projectId,
    isTravelling: hand.isTravelling,
    chosenIds,
    chosen,
    activeId,
    openId: findClip(rows, openId) && openId,
    said,
    press,
    step: (clipId, step, how) => {
      const next = findNeighbour(rows, clipId, step)
      if (next) press(next.id, how)
      return next
    },
    clear: () => select([]),
    setActive,
    setOpen,
    can: (command) => toEdits(command).length > 0,
    run: (command) => {
      const edits = toEdits(command)
      if (edits.length > 0)
        apply(edits, tellCommand(command, { about, after: toRows(drawAhead(timeline, edits)), edits }, words.said))
      else if (command.startsWith('trim')) setSaid(words.said.notHere)
    },
    apply,
    undo: () => request('edit.undo', { projectId }),
    redo: () => request('edit.redo', { projectId }),
  }
}
