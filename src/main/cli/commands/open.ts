import { ReelwrightError } from '../../../shared/failures/failure'
import { EXIT } from '../exit-codes'
import type { Command } from '../run'

/** The browser link of a project of the service. */
export const open: Command<{ project: string }> = async (run, { project }) => {
  const { studio } = await run.workshop()
  const url = await studio.projects.link(await studio.projects.find(project))
  if (url === undefined) throw new ReelwrightError('usage', { reason: run.words.usage.noLink() })
  run.output.event({ type: 'link', url })
  return EXIT.done
}
