import { app, nativeTheme, session } from 'electron'
import { createLocalHost } from '../host/local-host'
import type { Host } from '../host/ports'
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
      let whole: Promise<Host> | undefined
      const open = async (): Promise<Host> => {
        const { createNodeHost } = await import('../host/node-host')
        return createNodeHost(settings.offline, settings.proxy)
      }
      const wholeHost = (): Promise<Host> => (whole ??= open())
      openApp({ host: createLocalHost(), wholeHost, settings, environment, arrivals })
    })
    .catch((thrown: unknown) => {
      log.error('The app could not start.', thrown)
      app.exit(1)
    })
}
