import type { Language } from '../../../shared/language'
import type { Host } from '../../host/ports'
import type { NemoClient } from '../../nemo/client'
import type { Clients } from '../clients'
import { planHere } from '../exports/render-here/can-render-here'
import { handOver } from '../exports/render-here/hand-over'
import { toLocalDraft } from '../exports/render-here/local-draft'
import type { LocalAsset } from '../exports/render-here/local-asset'
import type { Project } from '../projects/project'

export interface PlacePorts {
  readonly host: Pick<Host, 'files'>
  readonly clients: Clients
  readonly language: () => Language
  readonly closing: AbortSignal
}

/** Where a project's film is drawn. */
export interface Place {
  readonly client: NemoClient
  readonly sessionId: string
  /** Of a film that was cut online: what the engine here is to draw. */
  readonly film?: { readonly draft: unknown }
}

/** A session of the engine here for a project of the service, and the files it was given. */
interface Guest {
  readonly sessionId: string
  readonly assets: readonly LocalAsset[]
}

export interface Places {
  /** Undefined where nothing can be drawn here. @throws `media.missing`, `media.changed` */
  find(project: Project): Promise<Place | undefined>
}

export function createPlaces({ host, clients, language, closing }: PlacePorts): Places {
  const guests = new Map<string, { readonly files: string; readonly opening: Promise<Guest> }>()

  const open = async ({ record }: Project, client: NemoClient): Promise<Guest> => {
    const { media } = planHere(record)
    const { sessionId } = await client.openSession({ name: record.name, language: language() }, closing)
    return { sessionId, assets: await handOver({ client, files: host.files, signal: closing }, sessionId, media) }
  }

  /** Opened once for the same files; a film of others needs another, and what failed is tried again. */
  const guestOf = (project: Project, client: NemoClient): Promise<Guest> => {
    const files = JSON.stringify(planHere(project.record).media.map(({ path, modifiedMs }) => [path, modifiedMs]))
    const known = guests.get(project.id)
    if (known?.files === files) return known.opening
    const guest = { files, opening: open(project, client) }
    guests.set(project.id, guest)
    guest.opening.catch(() => guests.get(project.id) === guest && guests.delete(project.id))
    return guest.opening
  }

  return {
    async find(project) {
      const { engine, session, draft, name } = project.record
      if (engine === 'local') {
        return session && { client: await clients.of('local'), sessionId: session.sessionId }
      }
      if (!draft?.timeline) return undefined
      planHere(project.record)
      const client = await clients.of('local')
      const { sessionId, assets } = await guestOf(project, client)
      return { client, sessionId, film: { draft: toLocalDraft(draft.timeline, assets, name).draft } }
    },
  }
}
