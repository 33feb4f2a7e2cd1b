import type { HandOffKind } from '../../../shared/hand-off'
import { EXIT } from '../exit-codes'
import { exportFilm } from '../follow-export'
import { toTarget } from '../output-target'
import type { Command } from '../run'

/** Renders a project, fetches the film and checks it; or writes it down `as` other programs read it. */
export const exportProject: Command<{ project: string; output?: string; as?: HandOffKind }> = async (
  run,
  { project, output, as },
) => {
  const target = await toTarget(run, output)
  const { studio } = await run.workshop()
  const projectId = await studio.projects.find(project)
  if (!as) return exportFilm(run, projectId, target)
  const { path, leftBehind } = await studio.exports.handOff(projectId, as, target)
  run.output.event({ type: 'handoff', path, leftBehind: [...leftBehind] })
  return EXIT.done
}
