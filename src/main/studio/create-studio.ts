import { ReelwrightError } from '../../shared/failures/failure'
import { checkMade } from '../media/check-made'
import { createAnnouncer } from './announcer'
import { createClients } from './clients'
import { createEdits } from './edits/edits'
import { createExports } from './exports/exports'
import { createMediaDesk } from './files/media-desk'
import { createProjectFiles } from './project-files/project-files'
import { createPreviews } from './previews/previews'
import { createProjectDesk } from './projects/project-desk'
import { toProjectState } from './projects/project-view'
import { openShelf } from './projects/projects'
import { createSessions } from './projects/sessions'
import { createRests } from './rests'
import type { Studio, StudioPorts } from './studio'
import { createTurns } from './turns/turns'
import { createUploads } from './files/uploads'

const PROJECTS = 'projects'
const EXPORTS = 'exports'

/** A computer that wakes up finds its network only after a while. */
const POKES_AFTER_MS = [0, 5_000, 15_000]

/** Opens the data folder and everything in it. Nothing goes on by itself until `resume` is called. */
export async function createStudio(ports: StudioPorts): Promise<Studio> {
  const { host, language } = ports
  const closing = new AbortController()
  const { signal } = closing

  const announcer = createAnnouncer(host.clock, (key) => {
    if (key === PROJECTS) return ports.announce('projects.changed', shelf.list())
    if (key === EXPORTS)
      return ports.announce('exports.changed', { exports: [...exports.list()], earlier: [...exports.earlier()] })
    ports.announce('project.changed', toProjectState(shelf.get(key), ports))
  })
  let isOpen = false
  const onChange = (projectId: string): void => {
    if (!isOpen) return
    announcer.changed(projectId)
    announcer.changed(PROJECTS)
  }

  const shelf = await openShelf(ports, onChange)
  const clients = createClients(ports)
  const sessions = createSessions(clients, language)
  const uploads = createUploads(host, sessions)
  const rests = createRests(host.clock)
  const exports = createExports({
    host,
    rests,
    language,
    shelf,
    clients,
    closing: signal,
    checkMade: async (path, format, expected) => checkMade(host, await ports.mediaTools(), path, format, expected),
    isWatched: ports.isWatched ?? (() => true),
    onChange: () => announcer.changed(EXPORTS),
  })
  const turns = createTurns({
    host,
    language,
    clients,
    sessions,
    uploads,
    shelf,
    closing: signal,
    ...(ports.onCredits && { onCredits: ports.onCredits }),
    giveBack: (project, text) => {
      if (project.live.unsentText === '') shelf.keepText(project, text)
    },
  })
  const edits = createEdits({ shelf, turns, language })
  const media = createMediaDesk({
    ...ports,
    shelf,
    sessions,
    uploads,
    edit: (...gesture) => edits.apply(...gesture),
    closing: signal,
  })
  const projectFiles = createProjectFiles({ ...ports, shelf, clients, closing: signal })
  await projectFiles.sweep()
  isOpen = true

  return {
    projects: createProjectDesk({
      ...ports,
      shelf,
      clients,
      giveUpDoubt: (...move) => turns.giveUpDoubt(...move),
      closing: signal,
    }),
    media,
    chat: turns,
    edits,
    exports,
    projectFiles,
    previews: createPreviews({ host, shelf, clients, language, closing: signal }),
    resume() {
      turns.resume()
      exports.resume()
      return Promise.resolve()
    },
    wake() {
      const poke = async (): Promise<void> => {
        for (const afterMs of POKES_AFTER_MS) {
          if (afterMs > 0) await host.clock.sleep(afterMs, signal)
          rests.wake()
          turns.wake()
        }
      }
      poke().catch(() => undefined)
    },
    announceAll() {
      announcer.changed(PROJECTS)
      announcer.changed(EXPORTS)
      for (const { id } of shelf.all()) announcer.changed(id)
    },
    async close() {
      closing.abort(new ReelwrightError('interrupted'))
      await Promise.all([turns.close(), exports.close(), media.close(), uploads.close(), projectFiles.close()])
      announcer.close()
      await shelf.close()
      await clients.close()
    },
  }
}
