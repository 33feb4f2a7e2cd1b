import { BrowserWindow, nativeTheme, screen } from 'electron'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import { appPaths } from './app-paths'
import { PAGE_URL } from './page-address'
import type { Settings } from './settings'
import { createProjectTeller } from './tell-project'
import { toWindowOptions } from './window-options'
import { fitToScreens } from './window-state'

/** The one window, which a person may close and, on some systems, open again. */
export interface MainWindow {
  /** Opens it, or brings it to the front. */
  show(): void
  current(): BrowserWindow | undefined
  tell<N extends EventName>(name: N, state: Announcement<N>): void
  /** As `tell`, but what is said to a page that is still being drawn waits for it. */
  send<N extends EventName>(name: N, state: Announcement<N>): void
  /** The page has just begun to listen and knows nothing yet. */
  pageIsNew(): void
  /** It has been told every state. */
  pageKnowsAll(): void
}

/** What the rest of the shell has to say about the window's coming and going. */
export interface WindowWatch {
  /** False keeps a window open that a person wants to close. */
  readonly mayClose: () => boolean
  readonly shown: () => void
  readonly opened: (window: BrowserWindow) => void
}

export function createMainWindow(settings: Settings, watch: WindowWatch): MainWindow {
  let window: BrowserWindow | undefined
  const teller = createProjectTeller()
  let waiting: (() => void)[] | undefined = []
  const tell: MainWindow['tell'] = (name, state) => {
    if (!window) return
    window.webContents.send(`tell:${name}`, 'chat' in state ? teller.toTold(state) : state)
  }
  return {
    show() {
      watch.shown()
      if (window) return bringToFront(window)
      window = openWindow(settings)
      window.on('close', (event) => void (watch.mayClose() || event.preventDefault()))
      window.on('closed', () => (window = undefined))
      window.webContents.on('did-start-loading', () => (waiting ??= []))
      watch.opened(window)
    },
    current: () => window,
    tell,
    send: (name, state) => {
      if (waiting) waiting.push(() => tell(name, state))
      else tell(name, state)
    },
    pageIsNew: () => teller.forget(),
    pageKnowsAll() {
      const said = waiting ?? []
      waiting = undefined
      said.forEach((say) => say())
    },
  }
}

function openWindow(settings: Settings): BrowserWindow {
  const { bounds, maximized } = settings.window()
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow(
    toWindowOptions({
      bounds: fitToScreens(bounds, screens),
      preloadPath: appPaths.preload(),
      iconPath: appPaths.icon(),
      dark: nativeTheme.shouldUseDarkColors,
    }),
  )
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(settings.state().scale))
  window.on('close', () => {
    settings.keepWindow({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  void window.loadURL(PAGE_URL)
  return window
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
