import { EXIT } from '../exit-codes'
import type { Command } from '../run'

/** All projects, the one changed last first. */
export const projects: Command<object> = async (run) => {
  const { studio } = await run.workshop()
  const list = studio.projects.list()
  if (list.length === 0) run.output.log(run.words.noProjects)
  for (const { id, name, changedAtMs } of list) {
    run.output.event({ type: 'project', id, name, changedAt: new Date(changedAtMs).toISOString() })
  }
  return EXIT.done
}
