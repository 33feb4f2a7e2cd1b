import { findQuietProject, requireEngine } from '../pick-project'
import type { Command } from '../run'
import { takeTurn } from '../take-turn'

/** One turn back. The engine on this computer keeps the cuts before; the service does not. */
export const undo = stepWith('undo')
export const redo = stepWith('redo')

/** The wish is said in the person's language, with so many words that the engine hears which it is. */
function stepWith(step: 'undo' | 'redo'): Command<{ project: string }> {
  return async (run, { project }) => {
    const projectId = await findQuietProject(run, project)
    await requireEngine(run, projectId, 'local', run.words.usage.localOnly())
    return takeTurn(run, projectId, run.words.wishes[step])
  }
}
