import type { EventName, Told } from '../../shared/ipc/contract'
import type { ProjectState } from '../../shared/states/project-state'
import { type Cell, createCell } from './cell'
import { withAdded } from './told-chat'

/** What main last announced under this name. The page holds no state of its own that main has. */
export function mirror<N extends EventName>(name: N): Cell<Told<N> | undefined> {
  const cell = createCell<Told<N> | undefined>(undefined)
  window.reelwright.listen(name, (state) => cell.set(state))
  return cell
}

/** The last state of each project: one that works in the background must not replace the one being looked at. */
export function mirrorProjects(): Cell<ReadonlyMap<string, ProjectState>> {
  const cell = createCell<ReadonlyMap<string, ProjectState>>(new Map())
  window.reelwright.listen('project.changed', (told) => {
    const chat = withAdded(cell.get().get(told.id)?.chat ?? [], told.chat)
    // Something was not heard: from the start, then.
    if (!chat) return void window.reelwright.ask('window.ready', {})
    cell.set(new Map(cell.get()).set(told.id, { ...told, chat }))
  })
  return cell
}
