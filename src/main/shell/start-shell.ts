import { app, nativeTheme, session } from 'electron'
import { createNodeHost } from '../host/node-host'
import { takeFirstEnvironment } from './first-environment'
import { collectArrivals } from './arrivals'
import { keepCrashes } from './crashes'
import { openApp } from './open-app'
import { registerAppScheme } from './app-scheme'
import { lockDownPages, lockDownSession } from './lock-down'
import { log } from './log'
import { openSettings } from './settings'
import { toThemeSource } from './theme-source'
import { logTheUnforeseen } from './unforeseen'

/** The app, from its first line. A second start hands what it was opened with to the first. */
export function startShell(): void {
  // An AppImage is started once after it was put in place, to settle in, and not to open a window.
  if (process.env['APPIMAGE_EXIT_AFTER_INSTALL']) return app.exit(0)
  logTheUnforeseen()
  const environment = takeFirstEnvironment()
  registerAppScheme()
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  keepCrashes()
  const arrivals = collectArrivals()
  app.setAppUserModelId('com.reelwright.app')
  lockDownPages()
  app
    .whenReady()
    .then(() => {
      const settings = openSettings()
      nativeTheme.themeSource = toThemeSource(settings.state().theme)
      lockDownSession(session.defaultSession)
      settings.proxy.start(session.defaultSession)
      openApp({ host: createNodeHost(settings.offline, settings.proxy), settings, environment, arrivals })
    })
    .catch((thrown: unknown) => {
      log.error('The app could not start.', thrown)
      app.exit(1)
    })
}
