import { asksForFilm } from '../../studio/turns/asks-for-film'
import { EXIT } from '../exit-codes'
import { exportFilm } from '../follow-export'
import { createProject, findQuietProject } from '../pick-project'
import type { Command } from '../run'
import { takeTurn } from '../take-turn'

/** One turn in a project. Words that ask for the film also get it, in the folder the person is in. */
export const chat: Command<{ project: string; message: string }> = async (run, { project, message }) => {
  const projectId = project === 'new' ? await createProject(run) : await findQuietProject(run, project)
  const said = await takeTurn(run, projectId, message)
  return said === EXIT.done && asksForFilm(message) ? exportFilm(run, projectId, { folder: run.workFolder }) : said
}
