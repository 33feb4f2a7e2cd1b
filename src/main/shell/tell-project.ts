import type { ToldProject } from '../../shared/ipc/contract'
import type { ChatItem, ProjectState } from '../../shared/states/project-state'

/** Remembers what of each conversation the page has, and leaves that out. */
export interface ProjectTeller {
  toTold(state: ProjectState): ToldProject
  /** For a page that knows nothing yet. */
  forget(): void
}

export function createProjectTeller(): ProjectTeller {
  const told = new Map<string, readonly ChatItem[]>()
  return {
    toTold(state) {
      const { id, chat } = state
      const keptCount = countSame(told.get(id) ?? [], chat)
      told.set(id, chat)
      return { ...state, chat: { keptCount, added: chat.slice(keptCount) } }
    },
    forget: () => told.clear(),
  }
}

function countSame(before: readonly ChatItem[], now: readonly ChatItem[]): number {
  const at = now.findIndex((item, index) => before[index] !== item)
  return at === -1 ? now.length : at
}
