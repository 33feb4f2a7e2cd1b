import type { BrowserWindow } from 'electron'

/** A window may be where it draws nothing, and the program has to go on all the same. */
const LONGEST_MS = 1000

/** Waits until the window has something to show, or nothing more to wait for. */
export function whenDrawn(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LONGEST_MS)
    const go = (): void => {
      clearTimeout(timer)
      // Whoever shows the window hears of it first.
      setImmediate(resolve)
    }
    window.once('ready-to-show', go)
    window.once('closed', go)
    window.webContents.once('did-fail-load', go)
    window.webContents.once('render-process-gone', go)
  })
}
