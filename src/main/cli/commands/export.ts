import { exportFilm } from '../follow-export'
import { toTarget } from '../output-target'
import type { Command } from '../run'

/** Renders a project, fetches the film and checks it. */
export const exportProject: Command<{ project: string; output?: string }> = async (run, { project, output }) => {
  const target = await toTarget(run, output)
  const { studio } = await run.workshop()
  return exportFilm(run, await studio.projects.find(project), target)
}
