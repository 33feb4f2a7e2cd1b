import type { FilmEdit, Gesture, HistoryEdit } from '../../../../shared/edit'
import type { Language } from '../../../../shared/language'
import type { Cut } from '../../director/cut'
import { editByHand } from '../../director/edit-by-hand'
import { layOut } from '../../director/lay-out'
import { tellChanges } from '../../director/tell-changes'
import type { Asset } from '../../director/turn'
import type { Version } from '../../director/version'
import { WORDS as DIRECTOR_WORDS } from '../../director/words'
import { backTo, type History, presentCut, remember, stepTo } from '../sessions/history'
import type { Outcome } from './outcome'
import { WORDS } from './words'

interface Hands {
  readonly history: History
  readonly assets: readonly Asset[]
  readonly language: Language
  readonly nowMs: number
}

/** How the history stands after a gesture, and what is to be said when it came to nothing. */
interface Moved {
  readonly history: History
  readonly says?: string
}

/** What hands did, in order. Each gesture that changes the film is a version of its own, so that undo takes back one. */
export function takeGestures(gestures: readonly Gesture[], hands: Hands): Outcome {
  const moves = gestures.reduce<Moved[]>((done, gesture) => {
    const history = done.at(-1)?.history ?? hands.history
    return [...done, takeGesture(gesture, { ...hands, history })]
  }, [])
  const history = moves.at(-1)?.history ?? hands.history
  const isChanged = history !== hands.history
  const says = [...new Set(moves.flatMap(({ says: said }) => said ?? []))].join('\n')
  const card = { understood: [], unused: [] }
  return {
    turn: { card, changes: isChanged ? tell(gestures, history, hands) : [], says, next: [] },
    ...(isChanged && { after: { cut: presentCut(history), toHistory: () => history } }),
  }
}

function takeGesture({ edits, words: label }: Gesture, hands: Hands): Moved {
  const films = edits.filter((edit): edit is FilmEdit => !isStep(edit))
  const made: Moved = films.length > 0 ? change(films, label, hands) : { history: hands.history }
  return edits.filter(isStep).reduce<Moved>((moved, step) => takeStep(step, moved.history, hands.language), made)
}

function isStep(edit: Gesture['edits'][number]): edit is HistoryEdit {
  return edit.do === 'undo' || edit.do === 'redo' || edit.do === 'back-to'
}

function change(edits: readonly FilmEdit[], label: string, { history, assets, language, nowMs }: Hands): Moved {
  const result = editByHand(presentCut(history), edits, assets)
  return 'cut' in result
    ? { history: remember(history, result.cut, { label, atMs: nowMs }) }
    : { history, says: WORDS[language].refusedByHand[result.refused] }
}

function takeStep(step: HistoryEdit, history: History, language: Language): Moved {
  const { nothingToUndo, nothingToRedo, versionGone } = WORDS[language]
  const next = step.do === 'back-to' ? backTo(history, step.version) : stepTo(history, step.do)
  if (next) return { history: next }
  return { history, says: { undo: nothingToUndo, redo: nothingToRedo, 'back-to': versionGone }[step.do] }
}

/** A change that cannot be seen or heard yet is told in the words of the hand. */
function tell(gestures: readonly Gesture[], history: History, { assets, language, ...before }: Hands): string[] {
  const [was, is] = [presentCut(before.history), presentCut(history)]
  if (!is) return [WORDS[language].undone]
  const toVersion = (cut: Cut): Version => ({ cut, film: layOut(cut, assets), assets })
  const told = tellChanges(was && toVersion(was), toVersion(is), DIRECTOR_WORDS[language])
  return told.length > 0 ? told : gestures.map(({ words }) => words).filter((words) => words !== '')
}
