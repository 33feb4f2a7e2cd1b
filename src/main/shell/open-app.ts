import { app, type BrowserWindow, powerMonitor, session } from 'electron'
import { appPaths } from './app-paths'
import type { Arrivals } from './arrivals'
import { tidyCrashes } from './crashes'
import { createDesktop } from './desktop'
import { createExportActions } from './export-actions'
import type { ServePage } from './first/app-scheme'
import { followPower } from './follow-power'
import { createHosts } from './hosts'
import { serveRequests } from './ipc'
import { log } from './log'
import { createMainWindow, type MainWindow } from './main-window'
import { createAppMenu } from './menu/app-menu'
import { createLeaving } from './quit/leaving'
import { quitOnSignals } from './quit/quit-on-signals'
import { onceUntilItWorks } from './once-until-it-works'
import { quitInOrder } from './orderly-quit'
import { rescuePage } from './page-rescue'
import { createProjectFileDesk } from './project-files/project-file-desk'
import { changeScale } from './scale'
import { createPageServer } from './serve-page'
import { openServicePage } from './service-page'
import { openSettings } from './settings'
import { createStudioEar } from './studio-ear'
import { takeArrivals } from './take-arrivals'
import { openUpdates } from './updates/open-updates'
import type { Workshop } from './workshop'

interface AppParts {
  /** The window that is there already. */
  readonly first: BrowserWindow
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

/** Everything behind the first window, and the studio behind that. Answers what serves the page from now on. */
export function openApp({ first, environment, arrivals }: AppParts): ServePage {
  const settings = openSettings(appPaths.settings())
  quitOnSignals(() => app.quit())
  settings.proxy.start(session.defaultSession)
  const { host, wholeHost } = createHosts(settings)
  const language = () => settings.state().language
  const window = createMainWindow(settings, {
    mayClose: () => leaving.desk.mayLeave(),
    shown: () => leaving.desk.returned(),
    opened: (opening) => {
      rescuePage(opening, { clock: host.clock, language, quit: () => app.quit() })
      opening.on('focus', () => desktop.seen())
      opening.on('show', () => ear.seen())
      opening.on('restore', () => ear.seen())
    },
  })
  let opened: Workshop | undefined
  const workshop = onceUntilItWorks(async () => {
    const { openWorkshop } = await import('./workshop')
    const { announce } = ear
    const parts = { settings, environment, announce, isWatched: () => window.isWatched() }
    return (opened = await openWorkshop({ ...parts, host: await wholeHost() }))
  })
  const studio = async () => (await workshop()).studio

  const exportActions = createExportActions(studio, window)
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
    cancelExport: async (exportId) => (await studio()).exports.cancel(exportId),
  })
  const projectFiles = createProjectFileDesk({
    studio,
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
      inBackground(studio().then(({ projects }) => projects.open(projectId)))
    },
    zoom: (steps) => changeScale(settings, window, steps),
    quit: () => leave(window),
  })
  const updates = openUpdates({ host, wholeHost, settings, announce: (state) => window.tell('update.changed', state) })
  const ear = createStudioEar({ window, menu, desktop, leaving, opened: () => opened })
  const { openProject } = ear

  const handlers = onceUntilItWorks(async () => {
    const { engines, places, secrets, accountKind } = await workshop()
    const { createHandlers } = await import('./handlers')
    const desks = { settings, window, menu, quitDesk: leaving.desk, updates, projectFiles }
    const openPage = (url: string): Promise<void> => openServicePage(url, places.webUrl)
    const parts = { ...desks, host: await wholeHost(), studio: await studio(), engines, openProject }
    return createHandlers({ ...parts, places, secrets, accountKind, openServicePage: openPage })
  })
  serveRequests({ handlers, language })

  const stopFollowingPower = followPower(powerMonitor, () => opened)
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
  window.takeOn(first)
  takeArrivals(arrivals, { window, workshop, files: host.files, openProject, projectFiles, exportActions })
  updates.desk.start()
  inBackground(tidyCrashes(host.files))
  return createPageServer({
    pageFolder: appPaths.renderer(),
    thumbnail: async (projectId, mediaId) => (await studio()).media.thumbnail(projectId, mediaId),
    waveform: async (projectId, mediaId) => (await studio()).media.waveform(projectId, mediaId),
    previews: async () => (await studio()).previews,
  })
}
