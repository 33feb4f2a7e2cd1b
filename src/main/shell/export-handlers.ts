import { nativeImage, shell } from 'electron'
import { basename } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import { frameOf, toFilmName } from '../../shared/film-name'
import type { FilmForm } from '../../shared/film-words'
import type { Handlers } from '../../shared/ipc/contract'
import type { ExportTarget } from '../studio/studio'
import { appPaths } from './app-paths'
import { choosePaths } from './dialogs'
import type { HandlerParts } from './handler-parts'

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `export.${string}`>>

const DONE = {}

/** Where a film goes: to the folder of the settings, under the name it was given or the one after the settings. */
export async function toTarget(
  { host, studio, settings }: Pick<HandlerParts, 'host' | 'studio' | 'settings'>,
  projectId: string,
  { ratio }: FilmForm = {},
  name?: string,
): Promise<ExportTarget> {
  const { exportFolder: folder, filmName } = settings.state()
  if (name !== undefined) return { folder, name }
  const project = await studio.projects.state(projectId)
  const own = frameOf(project.timeline)
  const before = studio.exports.list().filter((job) => job.projectId === projectId)
  return {
    folder,
    name: toFilmName(filmName, {
      project: project.name,
      number: before.length + 1,
      date: new Date(host.clock.nowMs()),
      ratio: ratio ?? own,
      isCopy: ratio !== undefined && ratio !== own,
    }),
  }
}

/** Films on their way to files, and what can be done with those. */
export function createExportHandlers(parts: HandlerParts): ExportHandlers {
  const { host, studio, settings, window } = parts
  /** Where the files of this run lie. The page knows their ids alone. */
  const handedOff = new Map<string, string>()
  const keepExported = (): void => {
    if (settings.state().knowsExport) return
    settings.change({ knowsExport: true })
    window.tell('settings.changed', settings.state())
  }
  return {
    'export.start': async ({ projectId, name, ...form }) => {
      await studio.media.look(projectId)
      const exportId = await studio.exports.start(projectId, await toTarget(parts, projectId, form, name), form)
      keepExported()
      return { exportId }
    },
    'export.start-here': async ({ projectId, name, ...form }) => {
      const exportId = await studio.exports.startHere(projectId, await toTarget(parts, projectId, form, name), form)
      keepExported()
      return { exportId }
    },
    'export.check': async ({ exportId }) => {
      await studio.exports.check(exportId)
      return DONE
    },
    'export.cancel': async ({ exportId }) => {
      await studio.exports.cancel(exportId)
      return DONE
    },
    'export.place': async ({ exportId, where }) => {
      await studio.exports.place(exportId, where)
      return DONE
    },
    'export.dismiss': async ({ exportId }) => {
      await studio.exports.dismiss(exportId)
      return DONE
    },
    'export.hand-off': async ({ projectId, kind }) => {
      const target = await toTarget(parts, projectId)
      const { path, leftBehind } = await studio.exports.handOff(projectId, kind, target)
      const handOffId = host.random.uuid()
      handedOff.set(handOffId, path)
      return { handOffId, fileName: basename(path), leftBehind: [...leftBehind] }
    },
    'export.show-hand-off': ({ handOffId }) => {
      const path = handedOff.get(handOffId)
      if (path !== undefined) shell.showItemInFolder(path)
      return Promise.resolve(DONE)
    },
    'export.clear': async () => {
      await studio.exports.clear()
      return DONE
    },
    'export.show-in-folder': async ({ exportId }) => {
      shell.showItemInFolder(await studio.exports.filePath(exportId))
      return DONE
    },
    'export.play': async ({ exportId }) => {
      const problem = await shell.openPath(await studio.exports.filePath(exportId))
      if (problem !== '')
        throw new ReelwrightError('unexpected', {}, { log: `The film could not be opened: ${problem}` })
      return DONE
    },
    'export.drag': async ({ exportId }) => {
      const file = await studio.exports.filePath(exportId)
      // Without a picture the system starts no drag at all.
      const icon = nativeImage.createFromPath(appPaths.icon()).resize({ width: 64 })
      window.current()?.webContents.startDrag({ file, icon })
      return DONE
    },
    'export.choose-folder': async () => {
      const [folder] = await choosePaths(window.current(), 'export-folder', settings.state().language)
      if (folder !== undefined) settings.change({ exportFolder: folder })
      window.tell('settings.changed', settings.state())
      return { chosen: folder !== undefined }
    },
  }
}
