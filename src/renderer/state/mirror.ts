import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { ProjectState } from '../../shared/states/project-state'
import { type Cell, createCell } from './cell'

/** What main last announced under this name. The page holds no state of its own that main has. */
export function mirror<N extends EventName>(name: N): Cell<Announcement<N> | undefined> {
  const cell = createCell<Announcement<N> | undefined>(undefined)
  window.reelwright.listen(name, (state) => cell.set(state))
  return cell
}

/** The last state of each project: one that works in the background must not replace the one being looked at. */
export function mirrorProjects(): Cell<ReadonlyMap<string, ProjectState>> {
  const cell = createCell<ReadonlyMap<string, ProjectState>>(new Map())
  window.reelwright.listen('project.changed', (state) => cell.set(new Map(cell.get()).set(state.id, state)))
  return cell
}
