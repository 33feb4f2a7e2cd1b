import { ReelwrightError } from '../../../shared/failures/failure'
import type { EngineKind } from '../../../shared/states/engine-state'
import { EXIT, type ExitCode } from '../exit-codes'
import { followExport, isSettled } from '../follow-export'
import type { Command, Run } from '../run'
import { waitUntilQuiet } from '../take-turn'
import { tellAnswers } from '../tell-answers'
import { type Workshop, isOutOfReach } from '../workshop'

/** Goes on with every export that has not ended and every message in doubt, and waits for all of them. */
export const resume: Command<object> = async (run) => {
  const workshop = await run.workshop()
  const { studio } = workshop
  // Who stays offline is told so, and not kept waiting for what cannot come.
  const mayEnd = ({ engine }: { engine: EngineKind }): boolean => engine === 'local' || !isOutOfReach(run)
  const allUnfinished = studio.exports.list().filter((state) => !isSettled(state))
  const projects = await Promise.all(studio.projects.list().map(({ id }) => studio.projects.state(id)))
  const allUnsettled = projects.filter(({ turn, queue }) => turn.phase !== 'idle' || queue.length > 0)
  const [unfinished, unsettled] = [allUnfinished.filter(mayEnd), allUnsettled.filter(mayEnd)]
  const areAll = unfinished.length === allUnfinished.length && unsettled.length === allUnsettled.length
  await studio.resume()
  const answers = unsettled.map(({ id, chat }) => settleTurns(run, workshop, id, chat.length))
  const films = unfinished.map(({ id }) => followExport(run, workshop, id))
  const endings = await Promise.all([...answers, ...films])
  if (!areAll) throw new ReelwrightError('nemo.no-connection', { byChoice: true })
  if (endings.length === 0) run.output.log(run.words.nothingToResume)
  return endings.find((code) => code !== EXIT.done) ?? EXIT.done
}

/** Waits until a project's messages have ended, and says what came of them. `known`: lines of the conversation before. */
async function settleTurns(run: Run, workshop: Workshop, projectId: string, known: number): Promise<ExitCode> {
  await waitUntilQuiet(run, workshop, projectId)
  const { chat } = await workshop.studio.projects.state(projectId)
  return tellAnswers(run.output, chat.slice(known))
}
