import { asksForFilm } from '../../studio/turns/asks-for-film'
import { EXIT } from '../exit-codes'
import { exportFilm } from '../follow-export'
import { createProject, findQuietProject } from '../pick-project'
import type { Command } from '../run'
import { takeTurn } from '../take-turn'

/** One turn in a project. Words that ask for the film also get it, in the folder the person is in. */
export const chat: Command<{ project: string; message: string }> = async (run, { project, message }) => {
  const projectId = project === 'new' ? await createProject(run) : await findQuietProject(run, project)
  if (!asksForFilm(message)) return takeTurn(run, projectId, message)
  const said = await takeTurn(run, projectId, message, 'export')
  return said === EXIT.done ? exportFilm(run, projectId, { folder: run.workFolder }) : said
}
