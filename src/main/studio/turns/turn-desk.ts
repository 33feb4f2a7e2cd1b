import type { DoubtSearch } from './doubt'
import type { Project } from '../projects/project'
import type { ChatListener, TurnOutcome } from '../studio'

/** Who is at work on a project's conversation, and who waits for it. */
export interface TurnDesk {
  running?: { readonly stop: AbortController; readonly ended: Promise<void> }
  search?: DoubtSearch
  /** The end of a message's turn, for whoever sent it. */
  waitFor(messageId: string, listener: ChatListener): Promise<TurnOutcome>
  listenerOf(messageId: string): ChatListener
  settle(messageId: string, outcome: TurnOutcome): void
  /** Nobody may wait for ever. */
  giveUp(): void
}

/** The desks of all projects, each made when it is first needed. */
export interface TurnDesks {
  of(project: Project): TurnDesk
  all(): readonly TurnDesk[]
}

export function createTurnDesks(): TurnDesks {
  const desks = new Map<string, TurnDesk>()
  return {
    of(project) {
      const desk = desks.get(project.id) ?? createTurnDesk(project)
      desks.set(project.id, desk)
      return desk
    },
    all: () => [...desks.values()],
  }
}

function createTurnDesk(project: Project): TurnDesk {
  /** By message id. Empty after a restart. */
  const callers = new Map<string, { listener: ChatListener; settle: (outcome: TurnOutcome) => void }>()
  return {
    waitFor: (messageId, listener) => new Promise((settle) => callers.set(messageId, { listener, settle })),
    listenerOf: (messageId) => callers.get(messageId)?.listener ?? {},
    settle(messageId, outcome) {
      callers.get(messageId)?.settle(outcome)
      callers.delete(messageId)
    },
    giveUp() {
      project.show({ turn: { phase: 'idle' } })
      for (const id of [...callers.keys()]) this.settle(id, { kind: 'in-doubt' })
    },
  }
}
