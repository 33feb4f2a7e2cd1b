import { ReelwrightError } from '../../shared/failures/failure'
import { answerCommand } from './commands'
import { type DoubtSearch, searchDoubt } from './doubt'
import { nameAfterMessage } from './naming'
import type { Project } from './project'
import type { ProjectShelf } from './projects'
import { route } from './router'
import { type Doubt, runTurn } from './run-turn'
import type { Chat, ChatListener, TurnOutcome } from './studio'
import { toOutcome } from './turn-report'
import type { TurnTools } from './turn-tools'

/** The conversation of every project: one turn at a time each, the rest in a queue that survives a restart. */
export interface Turns extends Chat {
  /** Looks for messages that were leaving when the program ended, and goes on with those that wait. */
  resume(): void
  /** Ends when no turn writes anything any more. `closing` must be aborted. */
  close(): Promise<void>
}

interface Desk {
  running?: { stop: AbortController; ended: Promise<void> }
  search?: DoubtSearch
  /** Whoever waits for a message's turn, by message id. Empty after a restart. */
  readonly callers: Map<string, { listener: ChatListener; settle: (outcome: TurnOutcome) => void }>
}

export function createTurns(tools: TurnTools & { readonly shelf: ProjectShelf; readonly closing: AbortSignal }): Turns {
  const { shelf, closing } = tools
  const desks = new Map<string, Desk>()
  const deskOf = (project: Project): Desk => {
    const desk = desks.get(project.id) ?? { callers: new Map() }
    desks.set(project.id, desk)
    return desk
  }
  const isBusy = (project: Project): boolean =>
    deskOf(project).running !== undefined || project.record.turn !== undefined || project.record.waiting.length > 0

  const settle = (project: Project, messageId: string, outcome: TurnOutcome): void => {
    const { callers } = deskOf(project)
    callers.get(messageId)?.settle(outcome)
    callers.delete(messageId)
  }

  /** Watches a message in doubt in the background; the queue waits until it is known. */
  const search = (project: Project, doubt: Doubt, isNewStart: boolean): Promise<TurnOutcome> => {
    const desk = deskOf(project)
    const found = searchDoubt(tools, project, doubt, { closing, isNewStart })
    desk.search = found
    return found.settled
  }

  const takeTurn = async (project: Project, stop: AbortSignal): Promise<void> => {
    const turn = project.record.turn ?? project.record.waiting[0]
    if (!turn) return
    const listener = deskOf(project).callers.get(turn.id)?.listener ?? {}
    const routed = route(turn.text)
    if (routed.to !== 'chat') {
      const signal = AbortSignal.any([stop, closing])
      const outcome = await answerCommand(tools, { project, message: turn, intent: routed.to, listener, signal })
      return settle(project, turn.id, outcome)
    }
    if (!project.record.turn) await project.write({ type: 'turn-began', messageId: turn.id })
    await shelf.nameFrom(project, 'message', nameAfterMessage(turn.text))
    const result = await runTurn(tools, { project, message: turn, listener, stop, closing })
    settle(project, turn.id, 'before' in result ? await search(project, result, false) : result)
  }

  /** Works on the queue until it is empty, or until a message is in doubt: nothing is sent past an open question. */
  const drain = (project: Project): void => {
    const desk = deskOf(project)
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
          delete desk.running
          giveCallersUp(project)
        },
      )
    desk.running = { stop: new AbortController(), ended }
  }

  /** The journal could not be written, or the studio closes: nobody may wait for ever. */
  const giveCallersUp = (project: Project): void => {
    project.show({ turn: { phase: 'idle' } })
    for (const id of [...deskOf(project).callers.keys()]) settle(project, id, { kind: 'in-doubt' })
  }

  return {
    async send(projectId, text, listener = {}) {
      const project = shelf.get(projectId)
      const message = { id: tools.host.random.uuid(), text }
      const routed = route(text)
      shelf.keepText(project, '')
      const isAnsweredAtOnce = routed.to === 'credits' || routed.to === 'status'
      if (routed.to !== 'chat' && (isAnsweredAtOnce || !isBusy(project))) {
        return answerCommand(tools, { project, message, intent: routed.to, listener, signal: closing })
      }
      const outcome = new Promise<TurnOutcome>((resolve) =>
        deskOf(project).callers.set(message.id, { listener, settle: resolve }),
      )
      await project.write({ type: 'message-composed', messageId: message.id, text })
      drain(project)
      return outcome
    },
    async stop(projectId) {
      const project = shelf.get(projectId)
      const desk = deskOf(project)
      const waiting = [...project.record.waiting]
      for (const { id } of waiting) await project.write({ type: 'message-dropped', messageId: id })
      desk.running?.stop.abort(new ReelwrightError('interrupted'))
      if (project.live.turn.phase === 'in-doubt') await desk.search?.giveUp()
      const texts = waiting.map(({ text }) => text)
      if (project.live.unsentText === '' && texts.length > 0) shelf.keepText(project, texts.join('\n'))
      for (const { id } of waiting) settle(project, id, { kind: 'stopped' })
    },
    async unqueue(projectId, index) {
      const project = shelf.get(projectId)
      const message = project.record.waiting[index]
      if (!message) return
      await project.write({ type: 'message-dropped', messageId: message.id })
      settle(project, message.id, { kind: 'stopped' })
    },
    async check(projectId) {
      const project = shelf.get(projectId)
      const desk = deskOf(project)
      if (!project.record.turn) {
        const last = project.record.chat.findLast(({ from }) => from === 'reelwright')
        return last ? toOutcome(tools, project, 'answered', last.id) : { kind: 'nothing-changed' }
      }
      const outcome = await desk.search?.look()
      if (outcome) drain(project)
      return outcome ?? { kind: 'in-doubt' }
    },
    keepText(projectId, text) {
      shelf.keepText(shelf.get(projectId), text)
      return Promise.resolve()
    },
    resume() {
      for (const project of shelf.all()) {
        const { turn, draft } = project.record
        if (!turn?.before) {
          drain(project)
          continue
        }
        const before = { snapshot: turn.before, timeline: draft?.timeline }
        search(project, { message: turn, before }, true).then(
          () => drain(project),
          () => giveCallersUp(project),
        )
      }
    },
    async close() {
      await Promise.all(
        [...desks.values()].map(async ({ running, search }) => {
          await running?.ended
          await search?.settled
        }),
      )
    },
  }
}
