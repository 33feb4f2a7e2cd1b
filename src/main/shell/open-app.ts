import { app, powerMonitor } from 'electron'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import type { Host } from '../host/ports'
import { appPaths } from './app-paths'
import { serveAppScheme } from './app-scheme'
import type { Arrivals } from './arrivals'
import { tidyCrashes } from './crashes'
import { createDesktop } from './desktop'
import { createExportActions } from './export-actions'
import { followPower } from './follow-power'
import { serveRequests } from './ipc'
import { log } from './log'
import { createMainWindow, type MainWindow } from './main-window'
import { createAppMenu } from './menu/app-menu'
import { createLeaving } from './quit/leaving'
import { onceUntilItWorks } from './once-until-it-works'
import { quitInOrder } from './orderly-quit'
import { rescuePage } from './page-rescue'
import { openServicePage } from './service-page'
import { createProjectFileDesk } from './project-files/project-file-desk'
import { receive } from './receive'
import { changeScale } from './scale'
import type { Settings } from './settings'
import { openUpdates } from './updates/open-updates'
import type { Workshop } from './workshop'

interface AppParts {
  readonly host: Omit<Host, 'network'>
  /** The same with its network, whose library the window's start does not wait for. */
  readonly wholeHost: () => Promise<Host>
  readonly settings: Settings
  /** As the program was started with, secrets included. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly arrivals: Arrivals
}

/** Nobody waits for what a menu or a notification began, so its failure goes to the log. */
function inBackground(work: Promise<unknown>): void {
  work.catch((thrown: unknown) => log.warn('What was chosen outside the window was not done.', thrown))
}

/** Through the window, which asks what becomes of unfinished work. The system's own way to quit asks nobody. */
function leave(window: MainWindow): void {
  const open = window.current()
  if (open) open.close()
  else app.quit()
}

/** Opens the window at once, and the studio behind it while the page is being drawn. */
export function openApp({ host, wholeHost, settings, environment, arrivals }: AppParts): void {
  const language = () => settings.state().language
  let drawn: () => void = () => undefined
  // What the studio is made of takes a while to load, in the very thread that serves the page its files.
  const pageIsDrawn = new Promise<void>((resolve) => (drawn = resolve))
  const window = createMainWindow(settings, {
    mayClose: () => leaving.desk.mayLeave(),
    shown: () => leaving.desk.returned(),
    opened: (opening) => {
      rescuePage(opening, { clock: host.clock, language, quit: () => app.quit() })
      opening.on('focus', () => desktop.seen())
      opening.once('ready-to-show', drawn)
      opening.webContents.once('did-finish-load', drawn)
    },
  })
  const desktop = createDesktop({
    window,
    language,
    showFile: (exportId) => inBackground(exportActions.showFile(exportId)),
    play: (exportId) => inBackground(exportActions.play(exportId)),
    goTo: (exportId) => {
      window.show()
      inBackground(exportActions.goTo(exportId))
    },
  })
  const leaving = createLeaving({
    host,
    window,
    language,
    cancelExport: async (exportId) => (await workshop()).studio.exports.cancel(exportId),
  })
  const exportActions = createExportActions(async () => (await workshop()).studio, window)
  const projectFiles = createProjectFileDesk({
    studio: async () => (await workshop()).studio,
    language,
    announce: (state) => window.tell('project-file.changed', state),
    remember: (filePath) => app.addRecentDocument(filePath),
  })
  const menu = createAppMenu({
    language,
    command: (id) => {
      window.show()
      window.send('menu.command', { id })
    },
    openProject: (projectId) => {
      window.show()
      inBackground(workshop().then(({ studio }) => studio.projects.open(projectId)))
    },
    zoom: (steps) => changeScale(settings, window, steps),
    quit: () => leave(window),
  })
  const updates = openUpdates({ host, wholeHost, settings, announce: (state) => window.tell('update.changed', state) })
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
    'projects.changed': (list) => {
      menu.projectsChanged(list)
      const { openId } = list
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
  const workshop = onceUntilItWorks(async () => {
    const { openWorkshop } = await import('./workshop')
    return (opened = await openWorkshop({ host: await wholeHost(), settings, environment, announce }))
  })
  const handlers = onceUntilItWorks(async () => {
    await pageIsDrawn
    const { studio, engines, places, secrets, accountKind } = await workshop()
    const { createHandlers } = await import('./handlers')
    const openPage = (url: string): Promise<void> => openServicePage(url, places.webUrl)
    const parts = {
      host: await wholeHost(),
      studio,
      engines,
      settings,
      window,
      menu,
      openProject: () => openProject,
      quitDesk: leaving.desk,
      updates,
      projectFiles,
    }
    return createHandlers({ ...parts, places, secrets, accountKind, openServicePage: openPage })
  })

  serveAppScheme({
    files: host.files,
    pageFolder: appPaths.renderer(),
    thumbnail: async (projectId, mediaId) => (await workshop()).studio.media.thumbnail(projectId, mediaId),
    waveform: async (projectId, mediaId) => (await workshop()).studio.media.waveform(projectId, mediaId),
    previews: async () => (await workshop()).studio.previews,
  })
  serveRequests({ handlers, language })
  const stopFollowingPower = followPower(powerMonitor, () => opened)
  arrivals.follow((arrival) => {
    window.show()
    // A plain start waits for the page, which is to be drawn first.
    if (arrival.paths.length === 0 && !arrival.link) return
    workshop()
      .then((open) =>
        receive(arrival, {
          ...open,
          files: host.files,
          openProject,
          openFile: (filePath) => projectFiles.open(filePath),
          goTo: (exportId) => exportActions.goTo(exportId),
        }),
      )
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
      stopFollowingPower()
      updates.desk.stop()
      desktop.clear()
      await opened?.close()
    },
  )
  window.show()
  updates.desk.start()
  inBackground(tidyCrashes(host.files))
}
