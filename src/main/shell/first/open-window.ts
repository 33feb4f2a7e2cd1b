import { BrowserWindow, nativeTheme, screen } from 'electron'
import { appPaths } from '../app-paths'
import { PAGE_URL } from '../page-origin'
import { toWindowOptions } from '../window-options'
import { fitToScreens } from '../window-state'
import type { FirstSettings } from './first-settings'

/** Opens the page in a window that is shown as soon as there is something to see. */
export function openWindow({
  window: { bounds, maximized, fullScreen },
  scale,
}: Omit<FirstSettings, 'theme'>): BrowserWindow {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow(
    toWindowOptions({
      bounds: fitToScreens(bounds, screens),
      preloadPath: appPaths.preload(),
      dark: nativeTheme.shouldUseDarkColors,
      scale,
    }),
  )
  if (maximized) window.maximize()
  if (fullScreen) window.setFullScreen(true)
  window.once('ready-to-show', () => {
    window.show()
    // Unpacking it takes a hundredth of a second, which nobody waits for now. On macOS windows have none.
    if (process.platform !== 'darwin') window.setIcon(appPaths.icon())
  })
  void window.loadURL(PAGE_URL)
  return window
}
