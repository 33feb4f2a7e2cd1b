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
