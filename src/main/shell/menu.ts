import { BrowserWindow, Menu, type MenuItemConstructorOptions, app } from 'electron'
import type { Language } from '../../shared/language'
import { WORDS } from './words'

/** The standard menus of the system, with its own shortcuts. What is special to films lies in the window. */
export function setMenu(language: Language): void {
  const words = WORDS[language]
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ]
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: words.file, submenu: [process.platform === 'darwin' ? { role: 'close' } : quitItem(words.quit)] },
    { label: words.edit, role: 'editMenu' },
    { label: words.view, submenu: view },
    { label: words.window, role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Leaving through the window asks what becomes of unfinished work; the system's own way to quit does not. */
function quitItem(label: string): MenuItemConstructorOptions {
  const leave = (): void => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.close()
    else app.quit()
  }
  return { label, accelerator: 'CommandOrControl+Q', click: leave }
}
