import type { Spent } from './balance'
import { joinWords } from './join-words'
import type { Reply } from './reply'
import type { TurnOutcome } from '../studio'
import type { TurnInput } from './turn-input'
import type { Prepared } from './turn-prepare'
import { endTurn, wordsForChange, wordsOf } from './turn-report'
import { readAndKeep, type TurnTools } from './turn-tools'
import { waitsOf } from '../waits'

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
