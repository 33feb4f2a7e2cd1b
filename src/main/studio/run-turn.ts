import { ReelwrightError } from '../../shared/failures/failure'
import type { NemoClient, SessionState } from '../nemo/client'
import { NemoError } from '../nemo/nemo-error'
import type { Project } from './project'
import { toProblem } from './project-view'
import { createReply, type Reply } from './reply'
import { route } from './router'
import { toSnapshot } from './snapshot'
import type { ChatListener, TurnOutcome } from './studio'
import { type Before, endTurn, wordsForChange, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'
import { watchTurn } from './turn-watch'
import { waitsOf } from './waits'

/** A turn whose message may have arrived: what is needed to look for it. */
export interface Doubt {
  readonly message: { readonly id: string; readonly text: string }
  /** Whoever still waits for the answer. Missing after a restart. */
  readonly listener?: ChatListener
  readonly before: Before
  readonly reply?: Reply
}

export interface TurnInput {
  readonly project: Project
  readonly message: { readonly id: string; readonly text: string }
  readonly listener: ChatListener
  /** Aborted by a person. */
  readonly stop: AbortSignal
  /** Aborted when the studio closes: nothing more is written down then. */
  readonly closing: AbortSignal
}

interface Place {
  readonly client: NemoClient
  readonly sessionId: string
}

type Heard = { how: 'whole' | 'stopped' | 'lost' } | { how: 'refused'; thrown: unknown }

/** One message, from its first preparation to its last word. Never sends twice. Answers a doubt when the outcome is unknown. */
export async function runTurn(tools: TurnTools, input: TurnInput): Promise<TurnOutcome | Doubt> {
  const { project, message, listener } = input
  const reply = createReply(tools.host.clock, wordsOf(tools), listener)
  project.show({ turn: reply.toTurnState() })
  const signal = AbortSignal.any([input.stop, input.closing])
  let prepared: Place & { before: Before }
  try {
    prepared = await prepare(tools, input, signal)
    await project.write({ type: 'message-leaving', messageId: message.id, before: prepared.before.snapshot })
  } catch (thrown) {
    input.closing.throwIfAborted()
    return input.stop.aborted ? endStopped(tools, input, reply, []) : endRefused(tools, input, reply, thrown)
  }
  const doubt: Doubt = { message, listener, before: prepared.before, reply }
  const heard = await hear(tools, input, prepared, reply, signal)
  input.closing.throwIfAborted()
  switch (heard.how) {
    case 'refused':
      return endRefused(tools, input, reply, heard.thrown)
    case 'lost':
      return doubt
    case 'stopped':
      return lookAfterStop(tools, input, prepared, reply)
    case 'whole':
      return reply.error?.code === 'nemo.session-gone'
        ? endRefused(tools, input, reply, reply.error)
        : endWhole(tools, input, prepared, reply, doubt)
  }
}

/** Everything before the message leaves: a session, the media, and how things stand. */
async function prepare(tools: TurnTools, input: TurnInput, signal: AbortSignal): Promise<Place & { before: Before }> {
  const { project } = input
  await tools.uploads.sendMissing(project, { signal })
  const place = await tools.sessions.open(project, signal)
  const state = await readAndKeep(tools, project, place, signal)
  return { ...place, before: { snapshot: toSnapshot(state), timeline: state.timeline } }
}

async function hear(
  tools: TurnTools,
  { project, message, listener }: TurnInput,
  { client, sessionId }: Place,
  reply: Reply,
  signal: AbortSignal,
): Promise<Heard> {
  const show = (): void => project.show({ turn: reply.toTurnState() })
  const watch = watchTurn({
    clock: tools.host.clock,
    reply,
    onTick: show,
    onStillWorking: (elapsedMs) => listener.working?.(elapsedMs),
  })
  const routed = route(message.text)
  const text = routed.to === 'chat' ? routed.text : message.text
  try {
    for await (const event of client.chat({ sessionId, text }, signal)) {
      reply.take(event)
      show()
    }
    return { how: signal.aborted ? 'stopped' : 'whole' }
  } catch (thrown) {
    if (signal.aborted) return { how: 'stopped' }
    return isOutcomeUnknown(thrown) ? { how: 'lost' } : { how: 'refused', thrown }
  } finally {
    watch.stop()
  }
}

/** Refusals that leave no doubt: the service read the message and did nothing. */
const PLAIN_REFUSALS = [
  'nemo.token-expired',
  'nemo.session-gone',
  'nemo.no-credits',
  'nemo.client-id',
  'nemo.plan-blocks-export',
  'nemo.scope',
  'nemo.rate-limited',
  'nemo.bad-request',
]

function isOutcomeUnknown(thrown: unknown): boolean {
  if (thrown instanceof NemoError) return thrown.delivered && !PLAIN_REFUSALS.includes(thrown.code)
  return !(thrown instanceof ReelwrightError) || thrown.code === 'engine.stopped'
}

async function endWhole(
  tools: TurnTools,
  input: TurnInput,
  { before, ...place }: Place & { before: Before },
  reply: Reply,
  doubt: Doubt,
): Promise<TurnOutcome | Doubt> {
  const { project, message, listener } = input
  let changes: string[] = []
  let state: SessionState | undefined
  try {
    ;({ changes, state } = await lookForChange(tools, input, place, before, reply))
  } catch {
    input.closing.throwIfAborted()
    if (input.stop.aborted) return endStopped(tools, input, reply, undefined)
    // Without words and without a look at the state nobody knows what happened.
    if (reply.text === '' && !reply.error) return doubt
  }
  const problem = reply.error && toProblem(reply.error)
  const routed = route(message.text)
  const isExportWanted = routed.to === 'chat' && routed.then === 'export' && !problem && state?.exportable === true
  const kind = problem ? 'failed' : reply.text === '' && changes.length === 0 ? 'nothing-changed' : 'answered'
  return endTurn(
    tools,
    project,
    message,
    reply,
    {
      kind,
      // A silent edit is told by its changes; words of ours would only stand in front of them.
      text: kind === 'nothing-changed' ? wordsOf(tools).noChangeSeen : reply.text,
      changes,
      actions: isExportWanted ? ['export'] : [],
      ...(problem && { problem, textBack: changes.length === 0 && reply.text === '' }),
    },
    listener,
  )
}

/** A silent turn may be written late, so silence without a change is looked at again. */
async function lookForChange(
  tools: TurnTools,
  { project, closing, stop }: TurnInput,
  place: Place,
  before: Before,
  reply: Reply,
): Promise<{ changes: string[]; state: SessionState }> {
  const signal = AbortSignal.any([closing, stop])
  const isSilent = reply.text === '' && !reply.error
  const waits = isSilent ? waitsOf(project.record.engine).forLateChangeMs : []
  let state = await readAndKeep(tools, project, place, signal)
  let changes = wordsForChange(project, before, state, wordsOf(tools))
  for (const waitMs of waits) {
    if (changes.length > 0) break
    await tools.host.clock.sleep(waitMs, signal)
    state = await readAndKeep(tools, project, place, signal)
    changes = wordsForChange(project, before, state, wordsOf(tools))
  }
  return { changes, state }
}

/** Closing the stream does not cancel the work there. Source: docs/wire.md, "Drop, timeout, cancel". */
async function lookAfterStop(
  tools: TurnTools,
  input: TurnInput,
  { before, ...place }: Place & { before: Before },
  reply: Reply,
): Promise<TurnOutcome> {
  const { project, closing } = input
  await tools.host.clock.sleep(waitsOf(project.record.engine).afterStopMs, closing)
  const state = await readAndKeep(tools, project, place, closing).catch(() => undefined)
  closing.throwIfAborted()
  return endStopped(tools, input, reply, state ? wordsForChange(project, before, state, wordsOf(tools)) : undefined)
}

/** `changes`: undefined when they could not be read. */
async function endStopped(
  tools: TurnTools,
  { project, message, listener }: TurnInput,
  reply: Reply,
  changes: readonly string[] | undefined,
): Promise<TurnOutcome> {
  const words = wordsOf(tools)
  const left = project.record.turn?.before !== undefined
  const isCloud = project.record.engine === 'cloud'
  const unchanged = isCloud && left ? `${words.stoppedUnchanged} ${words.mayHaveCharged}` : words.stoppedUnchanged
  const say = !changes ? words.stoppedUnknown : changes.length > 0 ? words.stoppedChanged : unchanged
  const text = [reply.text, say].filter((part) => part !== '').join('\n\n')
  const textBack = changes?.length === 0
  return endTurn(tools, project, message, reply, { kind: 'stopped', text, changes: changes ?? [], textBack }, listener)
}

async function endRefused(tools: TurnTools, input: TurnInput, reply: Reply, thrown: unknown): Promise<TurnOutcome> {
  const { project, message, listener, closing } = input
  const problem = toProblem(thrown)
  const isSessionGone = problem.code === 'nemo.session-gone'
  if (isSessionGone) await tools.sessions.leave(project)
  const isReady = isSessionGone && (await startAgain(tools, project, closing))
  const text = [reply.text, isReady ? wordsOf(tools).sessionStartedAgain : '']
    .filter((part) => part !== '')
    .join('\n\n')
  return endTurn(tools, project, message, reply, { kind: 'failed', text, problem, textBack: true }, listener)
}

/** A new session with the same media, so that pressing send is all that is left to do. */
async function startAgain(tools: TurnTools, project: Project, signal: AbortSignal): Promise<boolean> {
  try {
    await tools.sessions.open(project, signal)
    await tools.uploads.sendMissing(project, { signal })
    return true
  } catch {
    // The next message opens a session by itself.
    return false
  }
}
