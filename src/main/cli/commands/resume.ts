import { EXIT, type ExitCode } from '../exit-codes'
import { followExport, isSettled } from '../follow-export'
import type { Command, Run } from '../run'
import { waitUntilQuiet } from '../take-turn'
import type { Workshop } from '../workshop'

/** Goes on with every export that has not ended and every message in doubt, and waits for all of them. */
export const resume: Command<object> = async (run) => {
  const workshop = await run.workshop()
  const { studio } = workshop
  const unfinished = studio.exports.list().filter((state) => !isSettled(state))
  await studio.resume()
  const quiet = studio.projects.list().map(({ id }) => settleTurn(run, workshop, id))
  const films = unfinished.map(({ id }) => followExport(run, workshop, id))
  const endings = await Promise.all([...quiet, ...films])
  if (films.length === 0) run.output.log(run.words.nothingToResume)
  return endings.find((code) => code !== EXIT.done) ?? EXIT.done
}

async function settleTurn(run: Run, workshop: Workshop, projectId: string): Promise<ExitCode> {
  await waitUntilQuiet(run, workshop, projectId)
  return EXIT.done
}
