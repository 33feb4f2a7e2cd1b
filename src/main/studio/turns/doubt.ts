import { ReelwrightError } from '../../../shared/failures/failure'
import { toFailure } from '../../../shared/failures/to-failure'
import type { SessionState } from '../../nemo/client'
import type { NewEntry } from '../projects/entries'
import { joinWords } from './join-words'
import type { Project } from '../projects/project'
import { offerForExtras } from './stages-offer'
import type { Doubt } from './turn-input'
import type { TurnOutcome } from '../studio'
import { startAgain } from './turn-refused'
import { endTurn, type Ending, newVersion, wordsForChange, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'
import { waitsOf } from '../waits'

/** The search for a message that may or may not have arrived. It looks, and never sends. */
export interface DoubtSearch {
  /** One look right now. Undefined while nothing is known. */
  look(): Promise<TurnOutcome | undefined>
  /**
   * A person no longer wants to know. `along` is on disk in the same moment: the message once more, or another engine.
   * Answers another outcome when one was found in this very moment; then `along` is not written.
   */
  giveUp(along?: NewEntry): Promise<TurnOutcome>
  /** How it ended, or `in-doubt` when the search was given up without an answer. */
  readonly settled: Promise<TurnOutcome>
}

/**
 * Looks for what became of a message, at the times of `waits.ts`. `isNewStart`: the work cannot be going on any more
 * when the engine is this computer's, so one look is enough there.
 * Source: docs/wire.md, "Drop, timeout, cancel".
 */
export function searchDoubt(
  tools: TurnTools,
  project: Project,
  doubt: Doubt,
  { closing, isNewStart }: { closing: AbortSignal; isNewStart: boolean },
): DoubtSearch {
  const { clock } = tools.host
  const ended = new AbortController()
  const signal = AbortSignal.any([closing, ended.signal])
  let outcome: TurnOutcome | undefined
  let ending: Promise<TurnOutcome> | undefined
  let looking: Promise<'changed' | 'unchanged' | 'unknown'> | undefined

  const finish = async (how: Ending): Promise<TurnOutcome> => {
    const spent = await doubt.balance?.close()
    closing.throwIfAborted()
    return endTurn(tools, project, doubt.message, doubt.reply, { ...how, spent }, doubt.listener)
  }
  /** Only the first ending counts: a look and a person may come to one in the same moment. */
  const end = async (how: Ending): Promise<TurnOutcome> => {
    ending ??= finish(how).catch((thrown: unknown) => {
      ending = undefined
      throw thrown
    })
    outcome = await ending
    ended.abort(new Error('ended'))
    return outcome
  }
  const heard = doubt.reply?.text ?? doubt.heard ?? ''
  const after = (...words: readonly string[]): string => joinWords(heard, ...words)

  const lookOnce = async (): Promise<'changed' | 'unchanged' | 'unknown'> => {
    const state = await readState(tools, project, signal)
    if (state === 'gone') {
      const problem = { code: 'nemo.session-gone', facts: {} } as const
      await tools.sessions.leave(project)
      const isReady = await startAgain(tools, project, signal)
      const text = after(isReady ? wordsOf(tools).sessionStartedAgain : '')
      await end({ kind: 'failed', text, problem, textBack: true })
      return 'changed'
    }
    if (!state) return 'unknown'
    const changes = wordsForChange(project, doubt.before, state, wordsOf(tools))
    if (changes.length === 0) return 'unchanged'
    const strip = offerForExtras(tools, project, doubt.message.text, doubt.before, state)
    const text = after(wordsOf(tools).foundAfterDoubt, strip?.text ?? '')
    const version = newVersion(doubt.before, state)
    await end({ kind: 'answered', text, changes, version, next: strip?.next ?? [] })
    return 'changed'
  }
  const look = (): Promise<'changed' | 'unchanged' | 'unknown'> => {
    looking ??= lookOnce().finally(() => (looking = undefined))
    return looking
  }

  const search = async (): Promise<TurnOutcome> => {
    const { inDoubtMs, inDoubtLimitMs, retryMs } = waitsOf(project.record.engine)
    const untilMs = clock.elapsedMs() + inDoubtLimitMs
    const waits = isNewStart ? [0, ...(project.record.engine === 'local' ? [] : inDoubtMs)] : inDoubtMs
    for (const waitMs of waits) {
      await clock.sleep(waitMs, signal)
      // A look that fails says nothing, so it does not count.
      while ((await look()) === 'unknown') {
        if (clock.elapsedMs() >= untilMs) return { kind: 'in-doubt' }
        await clock.sleep(retryMs.longest / 10, signal)
      }
      if (outcome) return outcome
    }
    if (isNewStart && project.record.engine === 'local' && doubt.message.gestures) {
      // The engine of the start before is gone with its work, and the film is the version it was.
      await project.write({ type: 'turn-put-back', messageId: doubt.message.id })
      project.show({ turn: { phase: 'idle' } })
      return { kind: 'in-doubt' }
    }
    return end({ kind: 'failed', text: heard, problem: { code: 'chat.failed', facts: {} }, textBack: true })
  }

  const failure = toFailure(new ReelwrightError('chat.in-doubt'), tools.language())
  project.show({ turn: { phase: 'in-doubt', failure } })
  return {
    async look() {
      await look()
      return outcome
    },
    giveUp(along) {
      const isSentAgain = along?.type === 'message-composed'
      const say = isSentAgain ? wordsOf(tools).sentAgain : wordsOf(tools).stoppedUnknown
      return end({ kind: 'stopped', text: after(say), textBack: !isSentAgain, ...(along && { along }) })
    },
    settled: search().catch((thrown: unknown) => {
      if (outcome) return outcome
      if (signal.aborted) return { kind: 'in-doubt' as const }
      throw thrown
    }),
  }
}

async function readState(
  tools: TurnTools,
  project: Project,
  signal: AbortSignal,
): Promise<SessionState | 'gone' | undefined> {
  const { session, engine } = project.record
  if (!session) return 'gone'
  try {
    const client = await tools.clients.of(engine)
    return await readAndKeep(tools, project, { client, sessionId: session.sessionId }, signal)
  } catch (thrown) {
    signal.throwIfAborted()
    return thrown instanceof ReelwrightError && thrown.code === 'nemo.session-gone' ? 'gone' : undefined
  }
}
