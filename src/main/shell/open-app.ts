import { app, powerMonitor, shell } from 'electron'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { Host } from '../host/ports'
import { appPaths } from './app-paths'
import { serveAppScheme } from './app-scheme'
import type { Arrivals } from './arrivals'
import { createDesktop } from './desktop'
import { createHandlers } from './handlers'
import { serveRequests } from './ipc'
import { log } from './log'
import { createMainWindow } from './main-window'
import { createLeaving } from './quit/leaving'
import { onceUntilItWorks } from './once-until-it-works'
import { quitInOrder } from './orderly-quit'
import { openServicePage } from './service-page'
import { receive } from './receive'
import type { Settings } from './settings'
import { type Workshop, openWorkshop } from './workshop'

interface AppParts {
  readonly host: Host
  readonly settings: Settings
  /** As the program was started with, secrets included. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly arrivals: Arrivals
}

/** Opens the window at once, and the studio behind it while the page is being drawn. */
export function openApp({ host, settings, environment, arrivals }: AppParts): void {
  const language = () => settings.state().language
  const window = createMainWindow(settings, {
    mayClose: () => leaving.desk.mayLeave(),
    shown: () => leaving.desk.returned(),
  })
  const desktop = createDesktop({ window, language, showFile: (exportId) => void showFile(exportId) })
  const leaving = createLeaving({
    host,
    window,
    language,
    cancelExport: async (exportId) => (await workshop()).studio.exports.cancel(exportId),
  })
  let openProject: string | undefined
  let opened: Workshop | undefined

  /** An empty project is made where new ones are made, also when that changes while it is looked at. */
  const followEngine = (): void => {
    if (!opened || openProject === undefined || opened.engines.state().phase === 'connecting') return
    const { studio, engines } = opened
    studio.projects
      .follow(openProject, engines.forNewProject())
      .catch((thrown: unknown) => log.warn('An empty project stays where it was.', thrown))
  }
  const heard: { [N in EventName]?: (state: Announcement<N>) => void } = {
    'projects.changed': ({ openId }) => {
      if (openId === openProject) return
      openProject = openId
      followEngine()
    },
    'exports.changed': ({ exports }) => {
      desktop.exportsChanged(exports)
      leaving.exportsChanged(exports)
    },
    'project.changed': (project) => leaving.projectChanged(project),
    'engine.changed': followEngine,
  }
  const announce = <N extends EventName>(name: N, state: Announcement<N>): void => {
    window.tell(name, state)
    heard[name]?.(state)
  }
  const workshop = onceUntilItWorks(
    async () => (opened = await openWorkshop({ host, settings, environment, announce })),
  )
  const handlers = onceUntilItWorks(async () => {
    const { studio, engines, places } = await workshop()
    const openPage = (url: string): Promise<void> => openServicePage(url, places.webUrl)
    const parts = { host, studio, engines, settings, window, openProject: () => openProject, quitDesk: leaving.desk }
    return createHandlers({ ...parts, places, openServicePage: openPage })
  })
  async function showFile(exportId: string): Promise<void> {
    const { studio } = await workshop()
    shell.showItemInFolder(await studio.exports.filePath(exportId))
  }

  serveAppScheme({
    files: host.files,
    pageFolder: appPaths.renderer(),
    thumbnail: async (projectId, mediaId) => (await workshop()).studio.media.thumbnail(projectId, mediaId),
    waveform: async (projectId, mediaId) => (await workshop()).studio.media.waveform(projectId, mediaId),
    previews: async () => (await workshop()).studio.previews,
  })
  serveRequests({ handlers, language })
  const wake = (): void => opened?.engines.wake()
  powerMonitor.on('resume', wake)
  arrivals.follow((arrival) => {
    window.show()
    // A plain start waits for the page, which is to be drawn first.
    if (arrival.paths.length === 0 && !arrival.link) return
    workshop()
      .then((open) => receive(arrival, { ...open, files: host.files, openProject }))
      .catch((thrown: unknown) => log.warn('What the program was opened with was not taken.', thrown))
  })
  app.on('activate', () => window.show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  quitInOrder(
    host.clock,
    () => leaving.desk.ending(),
    async () => {
      powerMonitor.off('resume', wake)
      desktop.clear()
      await opened?.close()
    },
  )
  window.show()
}
