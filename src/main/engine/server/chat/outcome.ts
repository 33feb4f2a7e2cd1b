import type { Language } from '../../../../shared/language'
import type { Cut } from '../../director/cut'
import type { DirectedTurn } from '../../director/turn'
import { type History, presentCut, remember, stepTo, type Step } from '../sessions/history'
import { WORDS } from './words'

/** What a turn came to, from the director or from the history. */
export interface Outcome {
  readonly turn: Pick<DirectedTurn, 'card' | 'changes' | 'says' | 'next'>
  /** Set when the session changes. */
  readonly after?: { readonly cut: Cut | undefined; readonly toHistory: (before: History) => History }
}

/** `note`: what the version is called that the turn may make, and when it was made. */
export function toOutcome(turn: DirectedTurn, note: { label: string; atMs: number }): Outcome {
  const { cut, changed } = turn
  return { turn, ...(changed && cut && { after: { cut, toHistory: (before) => remember(before, cut, note) } }) }
}

/** One step in the history; the present cut stays when there is none in that direction. */
export function takeStep(history: History, step: Step, language: Language): Outcome {
  const words = WORDS[language]
  const card = { understood: [{ kind: step, label: words[step] }], unused: [] }
  const next = stepTo(history, step)
  if (!next) {
    const says = step === 'undo' ? words.nothingToUndo : words.nothingToRedo
    return { turn: { card, changes: [], says, next: [] } }
  }
  const says = step === 'undo' ? words.undone : words.redone
  return {
    turn: { card, changes: [], says, next: [] },
    after: { cut: presentCut(next), toHistory: (before) => stepTo(before, step) ?? before },
  }
}

/** A step, and what the message asked for besides: directed for the cut that the step leads to, and told in one turn. */
export function stepAndMore(
  step: Outcome,
  { directed, cut }: { readonly directed: DirectedTurn; readonly cut: Cut | undefined },
  direct: (rest: string, cut: Cut | undefined) => Outcome,
): Outcome {
  if (directed.rest === undefined) return step
  const more = direct(directed.rest, step.after ? step.after.cut : cut)
  const after = more.after ?? step.after
  const toHistory = (before: History): History => {
    const stepped = step.after?.toHistory(before) ?? before
    return more.after?.toHistory(stepped) ?? stepped
  }
  const { understood } = step.turn.card
  return {
    turn: {
      card: { understood: [...understood, ...more.turn.card.understood], unused: more.turn.card.unused },
      changes: more.turn.changes,
      says: `${step.turn.says} ${more.turn.says}`,
      next: more.turn.next,
    },
    ...(after && { after: { cut: after.cut, toHistory } }),
  }
}
