import type { Clients } from '../clients'
import type { Project } from '../projects/project'
import { engineOf, type ExportRecord } from '../projects/project-record'

/** Asks for the project's page at the service once its film is there. Whatever goes wrong, there is just no link. */
export async function deliverLink(
  clients: Clients,
  { project, record, signal }: { project: Project; record: ExportRecord; signal: AbortSignal },
): Promise<void> {
  const { session } = project.record
  const isTheFilms = session !== undefined && session.sessionId === record.sessionId
  if (engineOf(project.record, record) !== 'cloud' || !isTheFilms || record.path === undefined || record.link) return
  try {
    const client = await clients.of('cloud')
    const url = await client.projectLink(session, signal)
    if (url !== undefined && !signal.aborted) await project.write({ type: 'export-linked', exportId: record.id, url })
  } catch {
    // The film is what was asked for.
  }
}
