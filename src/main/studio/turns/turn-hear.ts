import { ReelwrightError } from '../../../shared/failures/failure'
import { NemoError } from '../../nemo/nemo-error'
import type { OutgoingMessage } from '../../nemo/client'
import { withAssetIds } from './asset-ids'
import type { Reply } from './reply'
import { route } from '../router/route'
import type { TurnInput } from './turn-input'
import { type StageWatch, tellStages, watchStages } from './stages'
import type { Prepared } from './turn-prepare'
import { ownNamesOf, wordsOf } from './turn-report'
import type { TurnTools } from './turn-tools'
import { watchTurn } from './turn-watch'

/** How the stream of an answer ended. */
export type Heard =
  { readonly how: 'whole' | 'stopped' | 'lost' } | { readonly how: 'refused'; readonly thrown: unknown }

/** Sends the message, once, and takes in what comes back. */
export async function hearTurn(
  tools: TurnTools,
  { project, message, listener }: TurnInput,
  prepared: Prepared,
  reply: Reply,
  signal: AbortSignal,
): Promise<Heard> {
  const show = (): void => project.show({ turn: reply.toTurnState() })
  const { clock } = tools.host
  const watch = watchTurn({ clock, reply, onTick: show, onStillWorking: (elapsedMs) => listener.working?.(elapsedMs) })
  const stages = project.record.engine === 'cloud' ? lookForStages(tools, project, prepared, reply, show) : undefined
  const outgoing = toOutgoing(project, message, prepared)
  try {
    for await (const event of prepared.client.chat(outgoing, signal)) {
      reply.take(event)
      stages?.take(event)
      show()
    }
    return { how: signal.aborted ? 'stopped' : 'whole' }
  } catch (thrown) {
    if (signal.aborted) return { how: 'stopped' }
    return isOutcomeUnknown(thrown) ? { how: 'lost' } : { how: 'refused', thrown }
  } finally {
    watch.stop()
    reply.end()
    await stages?.stop()
  }
}

/** Words as they were typed or tell what hands did; beside them, for the engine on this computer, what they did. */
function toOutgoing(
  { record }: TurnInput['project'],
  { text, gestures }: TurnInput['message'],
  { sessionId, assets }: Prepared,
): OutgoingMessage {
  if (!gestures) {
    const routed = route(text)
    return { sessionId, text: routed.to === 'chat' ? routed.text : text }
  }
  if (record.engine === 'cloud') return { sessionId, text }
  return { sessionId, text, edits: withAssetIds(gestures, record.media, assets) }
}

function lookForStages(
  tools: TurnTools,
  project: TurnInput['project'],
  { client, sessionId, before }: Prepared,
  reply: Reply,
  show: () => void,
): StageWatch {
  const told = new Set<string>()
  return watchStages(tools.host.clock, async (signal) => {
    const state = await client.state(sessionId, signal)
    if (signal.aborted) return
    const ownNames = ownNamesOf(project)
    for (const sentence of tellStages({ before, state, ownNames, told, words: wordsOf(tools) })) {
      reply.addStage(sentence)
    }
    show()
  })
}

/** Refusals that leave no doubt: the service read the message and did nothing. */
const PLAIN_REFUSALS = [
  'chat.busy',
  'nemo.token-expired',
  'nemo.token-refused',
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
