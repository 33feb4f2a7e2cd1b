import type { Edit } from '../../../shared/edit'
import { ReelwrightError } from '../../../shared/failures/failure'
import { isByHand, toComposed } from './by-hand'
import { answerErrand, isAnsweredAtOnce, toErrand } from './commands'
import type { NewEntry } from '../projects/entries'
import type { Project } from '../projects/project'
import { filesToSend, requireConsent } from './send-cost'
import type { Chat, TurnOutcome } from '../studio'
import { createTurnDesks } from './turn-desk'
import { toOutcome } from './turn-report'
import { createTurnRunner, type TurnRunnerParts } from './turn-runner'

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

export function createTurns(tools: TurnRunnerParts): Turns {
  const { shelf, closing } = tools
  const desks = createTurnDesks()
  const { isBusy, search, drain } = createTurnRunner(tools, desks)

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
