import type { Language } from '../../../shared/language'
import type { NemoClient } from '../../nemo/client'
import type { Clients } from '../clients'
import type { Project } from './project'

/** A project's place at its engine, opened when it is first needed and only once. */
export interface Sessions {
  open(project: Project, signal: AbortSignal): Promise<{ client: NemoClient; sessionId: string }>
  /** Gives the session up: the service lost it, or nothing of it is wanted any more. All media go again next time. */
  leave(project: Project): Promise<void>
}

export function createSessions(clients: Clients, language: () => Language): Sessions {
  const opening = new Map<string, Promise<void>>()

  const openOnce = async (project: Project, client: NemoClient, signal: AbortSignal): Promise<void> => {
    const ids = await client.openSession({ name: project.record.name, language: language() }, signal)
    await project.write({ type: 'session-opened', ...ids })
  }

  return {
    async open(project, signal) {
      const client = await clients.of(project.record.engine)
      if (!project.record.session) {
        // Opening twice would make a second project at the service, so whoever comes second waits for the first.
        const underWay =
          opening.get(project.id) ?? openOnce(project, client, signal).finally(() => opening.delete(project.id))
        opening.set(project.id, underWay)
        await underWay
      }
      const { session } = project.record
      if (!session) return this.open(project, signal)
      return { client, sessionId: session.sessionId }
    },
    async leave(project) {
      await project.write({ type: 'session-left' })
    },
  }
}
