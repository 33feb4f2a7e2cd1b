import type { BrowserWindowConstructorOptions } from 'electron'
import { LEAST_SIZE } from './window-state'

/** The page is a guest: no Node, its own world, its own sandbox, nothing embedded, no checker that phones home. */
const PAGE_RIGHTS = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const

interface WindowFacts {
  readonly bounds: BrowserWindowConstructorOptions
  readonly preloadPath: string
  readonly dark: boolean
  /** How large the page is drawn. */
  readonly scale: number
}

export function toWindowOptions({ bounds, preloadPath, dark, scale }: WindowFacts): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Reelwright',
    autoHideMenuBar: true,
    // Shown when the page is drawn; until then, and while it is resized, the colour of its ground.
    show: false,
    backgroundColor: dark ? '#121110' : '#f4f2ef',
    webPreferences: { ...PAGE_RIGHTS, preload: preloadPath, zoomFactor: scale },
  }
}
