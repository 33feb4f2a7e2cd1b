import { createCell } from '../state/cell'

/** The files a person chose in the list, the first of them first. */
interface BinSelection {
  readonly projectId: string
  readonly mediaIds: readonly string[]
}

const NOTHING: readonly string[] = []

export const binSelection = createCell<BinSelection>({ projectId: '', mediaIds: NOTHING })

/** What is chosen in a project; nothing while another one's files are. */
export function useBinSelection(projectId: string): readonly string[] {
  const chosen = binSelection.use()
  return chosen.projectId === projectId ? chosen.mediaIds : NOTHING
}
