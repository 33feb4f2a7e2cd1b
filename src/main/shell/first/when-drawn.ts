import type { BrowserWindow } from 'electron'

/** A window may be where it draws nothing, and the program has to go on all the same. */
const LONGEST_MS = 2000

/**
 * Waits until the page's first frame is on the screen, or there is nothing more to wait for. Electron's `ready-to-show` comes
 * before that: what main does between the two keeps the frame from being shown.
 */
export function whenDrawn(window: BrowserWindow, asksForMore: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS)
    const go = (): void => {
      clearTimeout(timer)
      resolve()
    }
    void asksForMore.then(go)
    window.once('closed', go)
    window.webContents.once('did-fail-load', go)
    window.webContents.once('render-process-gone', go)
  })
}
