import { alongWith, isByHand } from './by-hand'
import { answerErrand, toErrand } from './commands'
import { searchDoubt } from './doubt'
import { nameAfterMessage } from '../projects/naming'
import type { Project } from '../projects/project'
import type { ProjectShelf } from '../projects/projects'
import { runTurn } from './run-turn'
import type { TurnOutcome } from '../studio'
import type { TurnDesks } from './turn-desk'
import type { Doubt } from './turn-input'
import type { TurnTools } from './turn-tools'

export type TurnRunnerParts = TurnTools & { readonly shelf: ProjectShelf; readonly closing: AbortSignal }

/** Takes the messages of every project one after the other, each as a turn of its own. */
export interface TurnRunner {
  /** A message waits, or is on its way. */
  readonly isBusy: (project: Project) => boolean
  /** Watches a message in doubt in the background; the queue waits until it is known. */
  readonly search: (project: Project, doubt: Doubt, isNewStart: boolean) => Promise<TurnOutcome>
  /** Works on the queue until it is empty, or until a message is in doubt: nothing is sent past an open question. */
  readonly drain: (project: Project) => void
}

export function createTurnRunner(tools: TurnRunnerParts, desks: TurnDesks): TurnRunner {
  const { shelf, closing } = tools
  const isBusy = (project: Project): boolean =>
    desks.of(project).running !== undefined || project.record.turn !== undefined || project.record.waiting.length > 0

  const search = (project: Project, doubt: Doubt, isNewStart: boolean): Promise<TurnOutcome> => {
    const found = searchDoubt(tools, project, doubt, { closing, isNewStart })
    desks.of(project).search = found
    return found.settled
  }

  const takeTurn = async (project: Project, stop: AbortSignal): Promise<void> => {
    const { turn: begun, waiting } = project.record
    const first = begun ?? waiting[0]
    if (!first) return
    const along = begun ? [] : alongWith(waiting)
    if (!begun && waiting[0]?.edits) await project.write({ type: 'turn-began', messageId: first.id, along })
    const message = project.record.turn ?? first
    const desk = desks.of(project)
    const listener = desk.listenerOf(message.id)
    const errand = isByHand(message) ? undefined : toErrand(project, message.text)
    if (errand) {
      const signal = AbortSignal.any([stop, closing])
      return desk.settle(message.id, await answerErrand(tools, { project, message, errand, listener, signal }))
    }
    if (!project.record.turn) await project.write({ type: 'turn-began', messageId: message.id })
    if (!isByHand(message)) await shelf.nameFrom(project, 'message', nameAfterMessage(message.text))
    const result = await runTurn(tools, { project, message, listener, stop, closing })
    const outcome = 'before' in result ? await search(project, result, false) : result
    for (const id of [message.id, ...along]) desk.settle(id, outcome)
  }

  const drain = (project: Project): void => {
    const desk = desks.of(project)
    const isOpen = (): boolean => !closing.aborted && project.record.turn?.before === undefined
    if (desk.running || !isOpen() || !isBusy(project)) return
    const work = async (): Promise<void> => {
      while (isOpen() && (project.record.turn ?? project.record.waiting[0])) {
        const stop = new AbortController()
        desk.running = { stop, ended }
        await takeTurn(project, stop.signal)
      }
    }
    const ended: Promise<void> = Promise.resolve()
      .then(work)
      .then(
        () => {
          delete desk.running
          // A message may have come in between the last look at the queue and now.
          drain(project)
        },
        () => {
          // The journal could not be written, or the studio closes.
          delete desk.running
          desk.giveUp()
        },
      )
    desk.running = { stop: new AbortController(), ended }
  }

  return { isBusy, search, drain }
}
