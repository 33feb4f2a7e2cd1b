import type { HistoryState } from '../../../shared/states/project-state'
import type { FilmHistory } from '../../nemo/client'
import type { ProjectRecord } from './project-record'

/** So many versions are kept in the journal; the engine keeps more, one step behind the other. */
const MOST_KEPT = 50

/** What undo and redo would do. Undefined before the first film. */
export function toHistoryState({ engine, draft, chat }: ProjectRecord): HistoryState | undefined {
  if (engine === 'cloud') {
    // Only the service could know how far it goes back: a change that was made is what can be asked to be undone.
    const isChanged = chat.some((item) => item.from === 'reelwright' && item.changes.length > 0)
    return draft && { canUndo: isChanged, canRedo: false, versions: [] }
  }
  if (!draft?.history) return undefined
  const { version, versions } = draft.history
  const at = versions.findIndex((kept) => kept.version === version)
  const [present, next] = [versions[at], versions[at + 1]]
  const canUndo = at > 0
  return {
    canUndo,
    canRedo: next !== undefined,
    ...(canUndo && present && { undoLabel: present.label }),
    ...(next && { redoLabel: next.label }),
    version,
    versions: [...versions],
  }
}

/** The part of a history around the present version that is written down with the film. */
export function toKept({ version, versions }: FilmHistory): {
  version: number
  versions: FilmHistory['versions'][number][]
} {
  const at = versions.findIndex((kept) => kept.version === version)
  const from = Math.max(0, Math.min(versions.length - MOST_KEPT, at - 1))
  return { version, versions: versions.slice(from, from + MOST_KEPT) }
}
