import { createCell } from '../state/cell'

/** The clips, texts and music a person chose, in the order of choosing. What they type next is about these. */
export interface Selection {
  readonly projectId: string
  readonly clipIds: readonly string[]
}

const NOTHING: readonly string[] = []

export const selection = createCell<Selection>({ projectId: '', clipIds: NOTHING })

/** What is chosen in a project; nothing while another one's clips are. */
export function useSelection(projectId: string): readonly string[] {
  const chosen = selection.use()
  return chosen.projectId === projectId ? chosen.clipIds : NOTHING
}

export type Reach = 'only' | 'toggle' | 'up-to'

/** What is chosen after one more clip was pressed. `row` are the ids of its line, in order. */
export function reach(
  chosen: readonly string[],
  clipId: string,
  how: Reach,
  row: readonly string[],
): readonly string[] {
  if (how === 'toggle') {
    return chosen.includes(clipId) ? chosen.filter((id) => id !== clipId) : [...chosen, clipId]
  }
  const from = row.indexOf(chosen[0] ?? '')
  const to = row.indexOf(clipId)
  if (how === 'only' || from === -1 || to === -1) return [clipId]
  const span = row.slice(Math.min(from, to), Math.max(from, to) + 1)
  return from <= to ? span : span.toReversed()
}
