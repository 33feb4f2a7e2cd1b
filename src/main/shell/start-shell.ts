import { app, Menu, nativeTheme, session } from 'electron'
import { appPaths } from './app-paths'
import { collectArrivals } from './arrivals'
import { keepCrashes } from './crashes'
import { registerAppScheme, serveAppScheme, type ServePage } from './first/app-scheme'
import { readFirstSettings } from './first/first-settings'
import { openWindow } from './first/open-window'
import { refused } from './first/page-file'
import { whenDrawn } from './first/when-drawn'
import { takeFirstEnvironment } from './first-environment'
import { lockDownPages, lockDownSession } from './lock-down'
import { toThemeSource } from './theme-source'
import { logTheUnforeseen } from './unforeseen'

/**
 * The app, from its first line to its first picture. Nothing is loaded before that which the window does not need. A second
 * start hands what it was opened with to the first.
 */
export function startShell(): void {
  // An AppImage is started once after it was put in place, to settle in, and not to open a window.
  if (process.env['APPIMAGE_EXIT_AFTER_INSTALL']) return app.exit(0)
  logTheUnforeseen()
  const environment = takeFirstEnvironment()
  registerAppScheme()
  if (!app.requestSingleInstanceLock()) return app.exit(0)
  // Ours comes when the window is there; Electron's own would be built for nothing.
  Menu.setApplicationMenu(null)
  keepCrashes()
  const arrivals = collectArrivals()
  app.setAppUserModelId('com.reelwright.app')
  lockDownPages()

  /** The window, and behind it everything else. */
  const open = async (): Promise<ServePage> => {
    await app.whenReady()
    const settings = readFirstSettings(appPaths.settings())
    nativeTheme.themeSource = toThemeSource(settings.theme)
    lockDownSession(session.defaultSession)
    const drawn = new Promise<void>((asksForMore) => serveAppScheme({ asksForMore, everythingElse: opened }))
    const window = openWindow(settings)
    await whenDrawn(window, drawn)
    // Closed before it was drawn: Electron ends a program whose last window has gone, and nothing is begun any more.
    if (window.isDestroyed()) return () => Promise.resolve(refused())
    const { openApp } = await import('./open-app')
    return openApp({ first: window, environment, arrivals })
  }
  const opened = open()
  opened.catch(async (thrown: unknown) => {
    const { log } = await import('./log')
    log.error('The app could not start.', thrown)
    app.exit(1)
  })
}
