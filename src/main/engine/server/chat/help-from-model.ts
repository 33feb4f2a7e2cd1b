import type { ModelWhen } from '../../../../shared/states/model-state'
import type { DirectedTurn, Wish } from '../../director/turn'
import type { EngineParts } from '../parts'
import type { AdkEvent, TurnEvents } from './adk-event'
import { WORDS } from './words'

interface HelpParts {
  readonly parts: Pick<EngineParts, 'direct' | 'model'>
  readonly events: TurnEvents
  /** Aborted when nobody waits for the turn any more. */
  readonly signal: AbortSignal
}

/**
 * Asks the person's own model about what the director left over. Answers the turn with its help, or the director's own with a
 * line that there was none; undefined when it was not asked or had nothing to add.
 */
export async function* helpFromModel(
  { parts, events, signal }: HelpParts,
  wish: Wish,
  directed: DirectedTurn,
): AsyncGenerator<AdkEvent, DirectedTurn | undefined> {
  const { model, direct } = parts
  const { text, assets, language } = wish
  const { unused } = directed.card
  const words = WORDS[language]
  if (!model || !directed.cut || !isWorthAsking(model.when(), directed)) return undefined
  const { event, respond } = events.call('ask_model', {})
  yield event
  try {
    const proposed = await model.propose({ text, unused, cut: directed.cut, assets, language }, signal)
    const helped = proposed.operations.length > 0 ? direct({ ...wish, proposed }) : undefined
    yield respond({ operations: proposed.operations.length })
    const read = unused.filter((piece) => !proposed.unused.some((left) => left.includes(piece) || piece.includes(left)))
    return helped && withLine(helped, words.modelRead(read))
  } catch (thrown) {
    if (signal.aborted) throw thrown
    yield respond({ operations: 0 })
    return withLine(directed, words.modelOfNoUse)
  }
}

/** The director reads first. Words that it cannot use, or none that it can, are what a model is for. */
function isWorthAsking(when: ModelWhen | undefined, { card }: DirectedTurn): boolean {
  return when === 'always' || (when === 'unused' && (card.unused.length > 0 || card.understood.length === 0))
}

function withLine(turn: DirectedTurn, line: string): DirectedTurn {
  return { ...turn, says: turn.says === '' ? line : `${turn.says}\n\n${line}` }
}
