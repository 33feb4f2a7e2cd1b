import { Menu, type MenuItemConstructorOptions } from 'electron'
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
    { label: words.file, role: 'fileMenu' },
    { label: words.edit, role: 'editMenu' },
    { label: words.view, submenu: view },
    { label: words.window, role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
