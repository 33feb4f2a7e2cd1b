import type { Action } from '../../shared/states/project-state'
import type { SessionState } from '../nemo/client'
import { toTimelineSummary } from '../nemo/timeline-summary'
import type { Spent } from './balance'
import { joinWords } from './join-words'
import type { Project } from './project'
import { toProblem } from './project-view'
import type { Reply } from './reply'
import { route } from './router'
import type { Doubt, TurnInput } from './run-turn'
import { madeSince } from './stages'
import { findUnasked, offerToStrip } from './stages-unasked'
import type { TurnOutcome } from './studio'
import type { Prepared } from './turn-prepare'
import { type Before, endTurn, wordsForChange, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'
import { waitsOf } from './waits'

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
  const kind = problem ? 'failed' : reply.text === '' && changes.length === 0 ? 'nothing-changed' : 'answered'
  const strip = state && offerForExtras(tools, project, message.text, prepared.before, state)
  const said = sayMore(tools, project, reply.actions, spent)
  // A silent edit is told by its changes; words of ours would only stand in front of them.
  const text =
    kind === 'nothing-changed' ? wordsOf(tools).noChangeSeen : joinWords(reply.text, ...said, strip?.text ?? '')
  const routed = route(message.text)
  const isExportWanted = routed.to === 'chat' && routed.then === 'export' && !problem && state?.exportable === true
  const offered = routed.to === 'chat' && routed.offer ? [routed.offer] : []
  return endTurn(
    tools,
    project,
    message,
    reply,
    {
      kind,
      text,
      changes,
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

/** A silent turn may be written late, so silence without a change is looked at again. */
async function lookForChange(
  tools: TurnTools,
  { project, closing, stop }: TurnInput,
  prepared: Prepared,
  reply: Reply,
): Promise<{ changes: string[]; state: SessionState }> {
  const signal = AbortSignal.any([closing, stop])
  const isSilent = reply.text === '' && !reply.error
  const waits = isSilent ? waitsOf(project.record.engine).forLateChangeMs : []
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

/** A generation brings more than was asked for: all of it is named, and can be kept or taken out. */
export function offerForExtras(
  tools: Pick<TurnTools, 'language'>,
  { record }: Project,
  wish: string,
  before: Before,
  state: SessionState,
): ReturnType<typeof offerToStrip> {
  const isFirstCut = !before.timeline?.tracks.some(({ clips }) => clips.length > 0)
  if (record.engine === 'local' || !(isFirstCut || madeSince(before, state).length > 0)) return undefined
  return offerToStrip(findUnasked(before.timeline, state.timeline, wish), wordsOf(tools))
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

/** Closing the stream does not cancel the work there. Source: docs/wire.md, "Drop, timeout, cancel". */
export async function lookAfterStop(
  tools: TurnTools,
  input: TurnInput,
  prepared: Prepared,
  reply: Reply,
): Promise<TurnOutcome> {
  const { project, closing } = input
  await tools.host.clock.sleep(waitsOf(project.record.engine).afterStopMs, closing)
  const state = await readAndKeep(tools, project, prepared, closing).catch(() => undefined)
  closing.throwIfAborted()
  const changes = state && wordsForChange(project, prepared.before, state, wordsOf(tools))
  return endStopped(tools, input, prepared, reply, changes)
}

/** `prepared`: undefined when nothing had left yet. `changes`: undefined when they could not be read. */
export async function endStopped(
  tools: TurnTools,
  { project, message, listener }: TurnInput,
  prepared: Prepared | undefined,
  reply: Reply,
  changes: readonly string[] | undefined,
): Promise<TurnOutcome> {
  const words = wordsOf(tools)
  const spent = await prepared?.balance.close()
  const say = !changes ? words.stoppedUnknown : changes.length > 0 ? words.stoppedChanged : words.stoppedUnchanged
  const isPaid = project.record.engine === 'cloud' && prepared !== undefined && changes !== undefined
  const price = isPaid ? tellPrice(tools, spent) : ''
  const text = joinWords(reply.text, [say, price].filter((part) => part !== '').join(' '))
  const textBack = changes?.length === 0
  const ending = { kind: 'stopped', text, changes: changes ?? [], spent, textBack } as const
  return endTurn(tools, project, message, reply, ending, listener)
}

/** What a stopped turn cost, as far as it is known. The work may go on there, and so may the price. */
function tellPrice(tools: TurnTools, spent: Spent | undefined): string {
  const words = wordsOf(tools)
  if (!spent) return words.mayHaveCharged
  const used = spent.before.total - spent.after.total
  const reserved = spent.after.frozen - spent.before.frozen
  return [used > 0 ? words.creditsUsed(used) : words.noCreditsUsed, reserved > 0 ? words.creditsReserved(reserved) : '']
    .filter((part) => part !== '')
    .join(' ')
}

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
