import type { Edit } from '../../../shared/edit'
import { ReelwrightError } from '../../../shared/failures/failure'
import { alongWith, isByHand, toComposed } from './by-hand'
import { answerErrand, isAnsweredAtOnce, toErrand } from './commands'
import { searchDoubt } from './doubt'
import type { NewEntry } from '../projects/entries'
import { nameAfterMessage } from '../projects/naming'
import type { Project } from '../projects/project'
import type { ProjectShelf } from '../projects/projects'
import { runTurn } from './run-turn'
import { filesToSend, requireConsent } from './send-cost'
import type { Chat, TurnOutcome } from '../studio'
import { createTurnDesks } from './turn-desk'
import type { Doubt } from './turn-input'
import { toOutcome } from './turn-report'
import type { TurnTools } from './turn-tools'

/** The conversation of every project: one turn at a time each, the rest in a queue that survives a restart. */
export interface Turns extends Chat {
  /** What a hand did, as a turn of its own; `text` tells it. Resolves when the turn ended. */
  byHand(project: Project, text: string, edits: readonly Edit[]): Promise<TurnOutcome>
  /** Looks for messages that were leaving when the program ended, and goes on with those that wait. */
  resume(): void
  /** Looks at once for every message in doubt. */
  wake(): void
  /** Gives the search for a message in doubt up, if there is one, and writes `along` down in the same moment. */
  giveUpDoubt(project: Project, along: NewEntry): Promise<void>
  /** Ends when no turn writes anything any more. `closing` must be aborted. */
  close(): Promise<void>
}

export function createTurns(tools: TurnTools & { readonly shelf: ProjectShelf; readonly closing: AbortSignal }): Turns {
  const { shelf, closing } = tools
  const desks = createTurnDesks()
  const isBusy = (project: Project): boolean =>
    desks.of(project).running !== undefined || project.record.turn !== undefined || project.record.waiting.length > 0

  /** Watches a message in doubt in the background; the queue waits until it is known. */
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

  /** Works on the queue until it is empty, or until a message is in doubt: nothing is sent past an open question. */
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

  return {
    async send(projectId, text, listener = {}) {
      const project = shelf.get(projectId)
      const message = { id: tools.host.random.uuid(), text }
      const errand = toErrand(project, text)
      if (!errand || errand.to === 'upload') requireConsent(project.record, filesToSend(project.record))
      shelf.keepText(project, '')
      if (errand && (isAnsweredAtOnce(errand) || !isBusy(project))) {
        return answerErrand(tools, { project, message, errand, listener, signal: closing })
      }
      const outcome = desks.of(project).waitFor(message.id, listener)
      await project.write({ type: 'message-composed', messageId: message.id, text })
      drain(project)
      return outcome
    },
    async byHand(project, text, edits) {
      requireConsent(project.record, filesToSend(project.record))
      const messageId = tools.host.random.uuid()
      const outcome = desks.of(project).waitFor(messageId, {})
      await project.write({ type: 'message-composed', messageId, text, edits: [...edits] })
      drain(project)
      return outcome
    },
    async stop(projectId) {
      const project = shelf.get(projectId)
      const desk = desks.of(project)
      const waiting = [...project.record.waiting]
      for (const { id } of waiting) await project.write({ type: 'message-dropped', messageId: id })
      desk.running?.stop.abort(new ReelwrightError('interrupted'))
      if (project.live.turn.phase === 'in-doubt') await desk.search?.giveUp()
      const texts = waiting.filter((message) => !isByHand(message)).map(({ text }) => text)
      if (project.live.unsentText === '' && texts.length > 0) shelf.keepText(project, texts.join('\n'))
      for (const { id } of waiting) desk.settle(id, { kind: 'stopped' })
    },
    async unqueue(projectId, index) {
      const project = shelf.get(projectId)
      const message = project.record.waiting[index]
      if (!message) return
      await project.write({ type: 'message-dropped', messageId: message.id })
      desks.of(project).settle(message.id, { kind: 'stopped' })
    },
    async moveQueued(projectId, index, to) {
      const project = shelf.get(projectId)
      const message = project.record.waiting[index]
      if (message && to !== index) await project.write({ type: 'message-moved', messageId: message.id, to })
    },
    async check(projectId) {
      const project = shelf.get(projectId)
      if (!project.record.turn) {
        const last = project.record.chat.findLast(({ from }) => from === 'reelwright')
        return last ? toOutcome(tools, project, 'answered', last.id) : { kind: 'nothing-changed' }
      }
      const outcome = await desks.of(project).search?.look()
      if (outcome) drain(project)
      return outcome ?? { kind: 'in-doubt' }
    },
    async sendAgain(projectId, listener = {}) {
      const project = shelf.get(projectId)
      const desk = desks.of(project)
      const { turn } = project.record
      if (!desk.search || !turn?.before) return this.check(projectId)
      requireConsent(project.record, filesToSend(project.record))
      const messageId = tools.host.random.uuid()
      const again = desk.waitFor(messageId, listener)
      const ended = await desk.search.giveUp(toComposed(messageId, turn))
      // Found in this very moment: nothing needs to be sent.
      const { record } = project
      const isComing = record.turn?.id === messageId || record.waiting.some(({ id }) => id === messageId)
      if (!isComing) desk.settle(messageId, ended)
      drain(project)
      return again
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
        const { heard } = turn
        search(project, { message: turn, before, ...(heard !== undefined && { heard }) }, true).then(
          () => drain(project),
          () => desks.of(project).giveUp(),
        )
      }
    },
    wake() {
      for (const project of shelf.all()) {
        if (project.live.turn.phase !== 'in-doubt') continue
        // A look that fails now is one of many.
        this.check(project.id).catch(() => undefined)
      }
    },
    async giveUpDoubt(project, along) {
      const { search: found } = desks.of(project)
      if (!found || !project.record.turn?.before || project.live.turn.phase !== 'in-doubt') return
      await found.giveUp(along)
      drain(project)
    },
    async close() {
      await Promise.all(
        desks.all().map(async ({ running, search: found }) => {
          await running?.ended
          await found?.settled
        }),
      )
    },
  }
}
