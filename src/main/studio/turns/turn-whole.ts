import type { Action } from '../../../shared/states/project-state'
import type { SessionState } from '../../nemo/client'
import { toTimelineSummary } from '../../nemo/timeline-summary'
import type { Spent } from './balance'
import { joinWords } from './join-words'
import type { Project } from '../projects/project'
import { toProblem } from '../projects/project-view'
import type { Reply } from './reply'
import { route } from '../router/route'
import type { Doubt, TurnInput } from './turn-input'
import { offerForExtras } from './stages-offer'
import type { TurnOutcome } from '../studio'
import type { Prepared } from './turn-prepare'
import { endTurn, newVersion, wordsForChange, wordsOf } from './turn-report'
import { endStopped } from './turn-stop'
import { readAndKeep, type TurnTools } from './turn-tools'
import { waitsOf } from '../waits'

/** The end of a turn whose stream closed by itself. Answers the doubt when nothing was said and nothing can be seen. */
export async function endWhole(
  tools: TurnTools,
  input: TurnInput,
  prepared: Prepared,
  reply: Reply,
  doubt: Doubt,
): Promise<TurnOutcome | Doubt> {
  const { project, message, listener } = input
  let changes: string[] = []
  let state: SessionState | undefined
  try {
    ;({ changes, state } = await lookForChange(tools, input, prepared, reply))
  } catch {
    input.closing.throwIfAborted()
    if (input.stop.aborted) return endStopped(tools, input, prepared, reply, undefined)
    // Without words and without a look at the state nobody knows what happened.
    if (reply.text === '' && !reply.error) return doubt
  }
  const spent = await prepared.balance.close()
  input.closing.throwIfAborted()
  const problem = reply.error && toProblem(reply.error)
  const isSilent = reply.text === '' && changes.length === 0 && (reply.data.changes ?? []).length === 0
  const kind = problem ? 'failed' : isSilent ? 'nothing-changed' : 'answered'
  const strip = state && offerForExtras(tools, project, message.text, prepared.before, state)
  const said = sayMore(tools, project, reply.actions, spent)
  // A silent edit is told by its changes; words of ours would only stand in front of them.
  const text =
    kind === 'nothing-changed' ? wordsOf(tools).noChangeSeen : joinWords(reply.text, ...said, strip?.text ?? '')
  const routed = message.gestures ? undefined : route(message.text)
  const isExportWanted = routed?.to === 'chat' && routed.then === 'export' && !problem && state?.exportable === true
  const offered = routed?.to === 'chat' && routed.offer ? [routed.offer] : []
  return endTurn(
    tools,
    project,
    message,
    reply,
    {
      kind,
      text,
      changes,
      version: state && newVersion(prepared.before, state),
      spent,
      actions: isExportWanted ? ['export'] : [],
      done: reply.actions.filter(isDoneHere),
      offers: [...reply.actions.filter((action) => !isDoneHere(action)), ...offered],
      next: strip?.next ?? [],
      ...(problem && { problem, textBack: changes.length === 0 && reply.text === '' }),
    },
    listener,
  )
}

/** What a turn did may be written late: silence, or word of a change, without a change to be seen is looked at again. */
async function lookForChange(
  tools: TurnTools,
  { project, closing, stop }: TurnInput,
  prepared: Prepared,
  reply: Reply,
): Promise<{ changes: string[]; state: SessionState }> {
  const signal = AbortSignal.any([closing, stop])
  const mayBeLate = !reply.error && (reply.text === '' || reply.saidChanged)
  const waits = mayBeLate ? waitsOf(project.record.engine).forLateChangeMs : []
  let state = await readAndKeep(tools, project, prepared, signal)
  let changes = wordsForChange(project, prepared.before, state, wordsOf(tools))
  for (const waitMs of waits) {
    if (changes.length > 0) break
    await tools.host.clock.sleep(waitMs, signal)
    state = await readAndKeep(tools, project, prepared, signal)
    changes = wordsForChange(project, prepared.before, state, wordsOf(tools))
  }
  return { changes, state }
}

/** What only tells something is told at once instead of being offered. */
const isDoneHere = (action: Action): boolean => action === 'status' || action === 'credits'

function sayMore(
  tools: TurnTools,
  { record }: Project,
  actions: readonly Action[],
  spent: Spent | undefined,
): readonly string[] {
  return actions.filter(isDoneHere).map((action) => {
    if (action === 'status') return toTimelineSummary(record.draft?.timeline, tools.language())
    return spent ? wordsOf(tools).credits(spent.after.available, spent.after.frozen) : ''
  })
}
