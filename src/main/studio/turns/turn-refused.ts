import { joinWords } from './join-words'
import type { Project } from '../projects/project'
import { toProblem } from '../projects/project-view'
import type { Reply } from './reply'
import type { TurnOutcome } from '../studio'
import type { TurnInput } from './turn-input'
import type { Prepared } from './turn-prepare'
import { endTurn, wordsOf } from './turn-report'
import type { TurnTools } from './turn-tools'

/** The end of a turn that did not begin there, with the words back where they were typed. */
export async function endRefused(
  tools: TurnTools,
  input: TurnInput,
  prepared: Prepared | undefined,
  reply: Reply,
  thrown: unknown,
): Promise<TurnOutcome> {
  const { project, message, listener, closing } = input
  const problem = toProblem(thrown)
  const isSessionGone = problem.code === 'nemo.session-gone'
  if (isSessionGone) await tools.sessions.leave(project)
  const isReady = isSessionGone && (await startAgain(tools, project, closing))
  const spent = await prepared?.balance.close()
  const text = joinWords(reply.text, isReady ? wordsOf(tools).sessionStartedAgain : '')
  return endTurn(tools, project, message, reply, { kind: 'failed', text, problem, spent, textBack: true }, listener)
}

/** A new session with the same media, so that pressing send is all that is left to do. */
export async function startAgain(tools: TurnTools, project: Project, signal: AbortSignal): Promise<boolean> {
  try {
    await tools.sessions.open(project, signal)
    await tools.uploads.sendMissing(project, { signal })
    return true
  } catch {
    // The next message opens a session by itself.
    return false
  }
}
