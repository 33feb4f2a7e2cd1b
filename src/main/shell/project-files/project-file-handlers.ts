import { shell } from 'electron'
import type { Handlers } from '../../../shared/ipc/contract'
import type { HandlerParts } from '../handler-parts'
import { chooseProjectFile, chooseSavePath } from './choose-project-file'

type ProjectFileHandlers = Pick<Handlers, Extract<keyof Handlers, `project-file.${string}`>>

const DONE = {}

/** Saving and opening answer once it is known which file; how it goes on is announced. */
export function createProjectFileHandlers(parts: HandlerParts): ProjectFileHandlers {
  const { host, studio, settings, window, projectFiles: desk } = parts
  const setting = () => ({ window: window.current(), language: settings.state().language })
  return {
    'project-file.save': async ({ projectId, withMedia }) => {
      const { name } = await studio.projects.state(projectId)
      const filePath = await chooseSavePath(name, { ...setting(), files: host.files })
      if (filePath !== undefined) void desk.save(projectId, filePath, { withMedia })
      return DONE
    },
    'project-file.open': async () => {
      const filePath = await chooseProjectFile(setting())
      if (filePath !== undefined) void desk.open(filePath)
      return DONE
    },
    'project-file.answer': async ({ choice }) => {
      await desk.answer(choice)
      return DONE
    },
    'project-file.cancel': () => {
      desk.cancel()
      return Promise.resolve(DONE)
    },
    'project-file.show': () => {
      const path = desk.savedPath()
      if (path !== undefined) shell.showItemInFolder(path)
      return Promise.resolve(DONE)
    },
  }
}
