import type { MenuItemConstructorOptions } from 'electron'
import { COMMAND_WORDS } from '../../../shared/command-words'
import { type CommandId, commandOf } from '../../../shared/commands'
import type { Language } from '../../../shared/language'
import { MENU_WORDS } from './menu-words'

export interface RecentProject {
  readonly id: string
  readonly name: string
}

export interface MenuActions {
  readonly command: (id: CommandId) => void
  readonly openProject: (projectId: string) => void
  /** By so many steps; 0 is the actual size. */
  readonly zoom: (steps: -1 | 0 | 1) => void
  readonly quit: () => void
}

export interface MenuFacts {
  readonly language: Language
  readonly platform: NodeJS.Platform
  readonly recent: readonly RecentProject[]
}

type Item = MenuItemConstructorOptions

const LINE: Item = { type: 'separator' }

/** The menus of the system: what everybody looks for in them, and the commands of the window by the same names and keys. */
export function toMenuTemplate(facts: MenuFacts, actions: MenuActions): Item[] {
  const words = MENU_WORDS[facts.language]
  const isMac = facts.platform === 'darwin'
  const command = (id: CommandId): Item => ({
    id,
    label: COMMAND_WORDS[facts.language][id],
    click: () => actions.command(id),
    ...toAccelerator(id),
  })
  const quit: Item = { label: words.quit, accelerator: 'CommandOrControl+Q', click: actions.quit }
  const menu = (label: string, submenu: Item[], role?: 'help'): Item => ({ label, submenu, ...(role && { role }) })

  const program = menu('Reelwright', [
    ...[command('help.about'), LINE, command('view.settings'), LINE],
    ...[{ role: 'services', label: words.services } as const, LINE],
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    ...[{ role: 'unhide', label: words.showAll } as const, LINE],
    quit,
  ])
  const file = menu(words.file, [
    command('project.new'),
    command('project.open-file'),
    { label: words.openRecent, submenu: toRecentItems(facts, actions) },
    ...[LINE, command('project.duplicate'), command('project.save-light'), command('project.save-whole')],
    ...[LINE, command('media.add-files'), command('media.add-folder')],
    ...[LINE, command('export.start'), command('export.options')],
    ...(isMac ? [LINE, { role: 'close', label: words.close } as const] : [LINE, command('view.settings'), LINE, quit]),
  ])
  const edit = menu(words.edit, [
    ...[command('edit.undo'), command('edit.redo'), LINE],
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
    ...[LINE, command('edit.find')],
  ])
  const view = menu(words.view, [
    ...[command('view.palette'), LINE],
    ...[command('view.conversation'), command('view.media'), command('view.preview'), command('view.timeline')],
    ...[command('view.jobs'), LINE, ...zoomItems(facts, actions), LINE],
    { role: 'togglefullscreen', label: words.fullScreen },
  ])
  const windows: Item = {
    label: words.window,
    role: 'window',
    submenu: [
      { role: 'minimize', label: words.minimize },
      { role: 'zoom', label: words.zoomWindow },
      ...[LINE, { role: 'front', label: words.allToFront } as const],
    ],
  }
  const help = menu(
    words.help,
    [
      ...[command('help.shortcuts'), LINE, command('help.diagnostics'), command('help.licences')],
      ...(isMac ? [] : [LINE, command('help.about')]),
    ],
    'help',
  )
  return isMac ? [program, file, edit, view, windows, help] : [file, edit, view, help]
}

/** The projects themselves, for every place where a system lists what was worked on. */
export function toRecentItems({ language, recent }: MenuFacts, { openProject }: MenuActions): Item[] {
  if (recent.length === 0) return [{ label: MENU_WORDS[language].noRecent, enabled: false }]
  // A name is a person's: an ampersand in it opens no menu.
  return recent.map(({ id, name }) => ({ label: name.replaceAll('&', '&&'), click: () => openProject(id) }))
}

/** The setting follows, which the roles of the system would not know. */
function zoomItems({ language }: MenuFacts, { zoom }: MenuActions): Item[] {
  const words = MENU_WORDS[language]
  return [
    { label: words.actualSize, accelerator: 'CommandOrControl+0', click: () => zoom(0) },
    { label: words.larger, accelerator: 'CommandOrControl+Plus', click: () => zoom(1) },
    // The same key without Shift, on the keyboards that need it for a plus.
    { label: words.larger, accelerator: 'CommandOrControl+=', visible: false, click: () => zoom(1) },
    { label: words.smaller, accelerator: 'CommandOrControl+-', click: () => zoom(-1) },
  ]
}

/** Shown only: the page hears these keys itself. A Mac passes on those that no page took. */
function toAccelerator(id: CommandId): Item {
  const form = commandOf(id).keys?.find((each) => /^(Mod\+|F\d)/u.test(each))
  if (form === undefined) return {}
  return { accelerator: form.replace('Mod', 'CommandOrControl'), registerAccelerator: false }
}
