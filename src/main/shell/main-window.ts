import type { BrowserWindow } from 'electron'
import type { Announcement, EventName } from '../../shared/ipc/contract'
import { openWindow } from './first/open-window'
import type { Settings } from './settings'
import { createProjectTeller } from './tell-project'

/** The one window, which a person may close and, on some systems, open again. */
export interface MainWindow {
  /** The one that was opened before anything else was there. */
  takeOn(first: BrowserWindow): void
  /** Opens it, or brings it to the front. */
  show(): void
  current(): BrowserWindow | undefined
  /** It is on the screen, so that a person can see what happens in it. */
  isWatched(): boolean
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
  const takeOn = (next: BrowserWindow): void => {
    window = next
    let isFilmFull = false
    next.on('enter-html-full-screen', () => (isFilmFull = true))
    next.on('leave-html-full-screen', () => (isFilmFull = false))
    next.on('close', (event) => {
      settings.keepWindow({
        bounds: next.getNormalBounds(),
        maximized: next.isMaximized(),
        fullScreen: next.isFullScreen() && !isFilmFull,
      })
      if (!watch.mayClose()) event.preventDefault()
    })
    next.on('closed', () => (window = undefined))
    next.webContents.on('did-start-loading', () => (waiting ??= []))
    next.webContents.on('did-finish-load', () => next.webContents.setZoomFactor(settings.state().scale))
    watch.opened(next)
  }
  return {
    takeOn,
    show() {
      watch.shown()
      if (window) return bringToFront(window)
      takeOn(openWindow({ window: settings.window(), scale: settings.state().scale }))
    },
    current: () => window,
    isWatched: () => window !== undefined && window.isVisible() && !window.isMinimized(),
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

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
