import { translateGui, translateGuiSoFar } from '../gui/translate-gui'
import { createReply, type Reply, type Translated } from './reply'
import type { TurnOutcome } from '../studio'
import { endWhole } from './turn-whole'
import { hearTurn } from './turn-hear'
import type { Doubt, TurnInput } from './turn-input'
import { type Prepared, prepareTurn } from './turn-prepare'
import { endRefused } from './turn-refused'
import { wordsOf } from './turn-report'
import { endStopped, lookAfterStop } from './turn-stop'
import type { TurnTools } from './turn-tools'

/** One message, from its first preparation to its last word. Never sends twice. Answers a doubt when the outcome is unknown. */
export async function runTurn(tools: TurnTools, input: TurnInput): Promise<TurnOutcome | Doubt> {
  const { project, message, listener } = input
  const reply = startReply(tools, input)
  project.show({ turn: reply.toTurnState() })
  const signal = AbortSignal.any([input.stop, input.closing])
  let prepared: Prepared
  try {
    prepared = await prepareTurn(tools, input, signal)
    await project.write({ type: 'message-leaving', messageId: message.id, before: prepared.before.snapshot })
  } catch (thrown) {
    input.closing.throwIfAborted()
    return input.stop.aborted
      ? endStopped(tools, input, undefined, reply, [])
      : endRefused(tools, input, undefined, reply, thrown)
  }
  const { before, balance } = prepared
  const doubt: Doubt = { message, listener, before, reply, balance }
  const heard = await hearTurn(tools, input, prepared, reply, signal)
  input.closing.throwIfAborted()
  switch (heard.how) {
    case 'refused':
      return endRefused(tools, input, prepared, reply, heard.thrown)
    case 'lost':
      return doubt
    case 'stopped':
      return lookAfterStop(tools, input, prepared, reply)
    case 'whole':
      return reply.error?.code === 'nemo.session-gone'
        ? endRefused(tools, input, prepared, reply, reply.error)
        : endWhole(tools, input, prepared, reply, doubt)
  }
}

const asItIs = (text: string): Translated => ({ text, actions: [] })
const toOwnSteps = (text: string, isWhole: boolean): Translated => (isWhole ? translateGui : translateGuiSoFar)(text)

/** The service believes in a web editor, the engine on this computer does not. Whole messages are kept on disk at once. */
function startReply(tools: TurnTools, { project, message, listener }: TurnInput): Reply {
  return createReply({
    clock: tools.host.clock,
    words: wordsOf(tools),
    listener,
    translate: project.record.engine === 'cloud' ? toOwnSteps : asItIs,
    onWhole: (text) => {
      // Losing these words later is better than losing the turn now.
      project.write({ type: 'turn-heard', messageId: message.id, text }).catch(() => undefined)
    },
  })
}
