import type { ToldProject } from '../../shared/ipc/contract'
import type { ChatItem } from '../../shared/states/project-state'

/** The whole conversation again. Undefined when what should have stayed is not there. */
export function withAdded(before: ChatItem[], { keptCount, added }: ToldProject['chat']): ChatItem[] | undefined {
  if (keptCount > before.length) return undefined
  // The same list is the same conversation for whoever draws it.
  if (added.length === 0 && keptCount === before.length) return before
  return [...before.slice(0, keptCount), ...added]
}
