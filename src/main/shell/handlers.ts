import type { Handlers } from '../../shared/ipc/contract'
import type { Studio } from '../studio/studio'
import { createChatHandlers } from './chat-handlers'
import { createDiagnosticsHandlers } from './diagnostics/diagnostics-handlers'
import { createExportHandlers } from './export-handlers'
import type { HandlerParts } from './handler-parts'
import { createMediaHandlers } from './media-handlers'
import { createProjectFileHandlers } from './project-files/project-file-handlers'
import { createSettingsHandlers } from './settings-handlers'
import { createUpdateHandlers } from './updates/update-handlers'

const DONE = {}

/** Everything the window may ask, one entry each. */
export function createHandlers(parts: HandlerParts): Handlers {
  return {
    ...windowHandlers(parts),
    ...projectHandlers(parts),
    ...createProjectFileHandlers(parts),
    ...createMediaHandlers(parts),
    ...createChatHandlers(parts),
    ...createExportHandlers(parts),
    ...createSettingsHandlers(parts),
    ...createDiagnosticsHandlers(parts),
    ...createUpdateHandlers(parts),
    ...quitHandlers(parts),
    ...menuHandlers(parts),
  }
}

type Group<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>

function menuHandlers({ menu }: HandlerParts): Group<'menu'> {
  return {
    'menu.offer': ({ ids }) => {
      menu.offer(ids)
      return Promise.resolve(DONE)
    },
  }
}

function quitHandlers({ quitDesk }: HandlerParts): Group<'quit'> {
  return {
    'quit.decide': async ({ choice }) => {
      await quitDesk.decide(choice)
      return DONE
    },
  }
}

function windowHandlers(parts: HandlerParts): Group<'window'> {
  const { studio, engines, settings, window, openProject, quitDesk, updates, projectFiles } = parts
  return {
    'window.ready': async () => {
      window.pageIsNew()
      window.tell('settings.changed', settings.state())
      window.tell('engine.changed', engines.state())
      window.tell('quit.changed', quitDesk.state())
      window.tell('update.changed', updates.desk.state())
      window.tell('project-file.changed', projectFiles.state())
      studio.announceAll()
      if (openProject() === undefined) await openSomeProject(studio)
      window.pageKnowsAll()
      return DONE
    },
  }
}

/** The window always shows a project: the last one, and at the very first start an empty one. */
async function openSomeProject(studio: Studio): Promise<void> {
  const last = studio.projects.list()[0]
  await studio.projects.open(last ? last.id : await studio.projects.create())
}

function projectHandlers({ studio, engines, openServicePage }: HandlerParts): Group<'project'> {
  /** A project of this computer knows no account, but the person may have one all the same. */
  const accountLink = async (projectId: string): Promise<string | undefined> =>
    (await studio.projects.accountLink(projectId)) ?? (await engines.client('cloud')).accountLink()

  let searching = new AbortController()
  return {
    'project.search': async ({ query }) => {
      searching.abort()
      searching = new AbortController()
      const { signal } = searching
      try {
        return { found: [...(await studio.projects.search(query, signal))] }
      } catch (thrown) {
        if (signal.aborted) return { found: [] }
        throw thrown
      }
    },
    'project.create': async () => {
      const projectId = await studio.projects.create()
      await studio.projects.open(projectId)
      return { projectId }
    },
    'project.open': async ({ projectId }) => {
      await studio.projects.open(projectId)
      return DONE
    },
    'project.duplicate': async ({ projectId }) => {
      const watch = { signal: new AbortController().signal, onProgress: () => undefined }
      const copy = await studio.projectFiles.duplicate(projectId, watch)
      await studio.projects.open(copy.projectId)
      return copy
    },
    'project.rename': async ({ projectId, name }) => {
      await studio.projects.rename(projectId, name)
      return DONE
    },
    'project.let-files-leave': async ({ projectId }) => {
      await studio.projects.letFilesLeave(projectId)
      return DONE
    },
    'project.use-this-computer': async ({ projectId }) => {
      await studio.projects.useThisComputer(projectId)
      return DONE
    },
    'project.open-link': async ({ projectId, what }) => {
      const url = await (what === 'project' ? studio.projects.link(projectId) : accountLink(projectId))
      if (url !== undefined) await openServicePage(url)
      return DONE
    },
  }
}
