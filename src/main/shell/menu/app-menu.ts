import { type JumpListCategory, Menu, app } from 'electron'
import { COMMAND_IDS, type CommandId } from '../../../shared/commands'
import type { Language } from '../../../shared/language'
import type { ProjectList } from '../../../shared/states/project-state'
import { type MenuActions, type MenuFacts, type RecentProject, toMenuTemplate, toRecentItems } from './menu-template'
import { MENU_WORDS } from './menu-words'

const MOST_RECENT = 8

interface AppMenuParts extends MenuActions {
  readonly language: () => Language
}

/** The system's menus, and the lists of recent projects that the system shows elsewhere. */
export interface AppMenu {
  projectsChanged(list: ProjectList): void
  /** These the window can do now. */
  offer(ids: readonly CommandId[]): void
  /** The language may be another one. */
  refresh(): void
}

export function createAppMenu(parts: AppMenuParts): AppMenu {
  let recent: readonly RecentProject[] = []
  let shown = ''
  let offered: ReadonlySet<CommandId> = new Set(COMMAND_IDS)

  function refresh(): void {
    const facts = { language: parts.language(), platform: process.platform, recent }
    Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(facts, parts)))
    enable()
    if (process.platform === 'darwin') app.dock?.setMenu(Menu.buildFromTemplate(toRecentItems(facts, parts)))
    if (process.platform === 'win32') app.setJumpList(toJumpList(facts))
  }

  function enable(): void {
    const menu = Menu.getApplicationMenu()
    for (const id of COMMAND_IDS) {
      const item = menu?.getMenuItemById(id)
      if (item) item.enabled = offered.has(id)
    }
  }

  refresh()
  return {
    refresh,
    offer(ids) {
      offered = new Set(ids)
      enable()
    },
    projectsChanged({ projects, openId }) {
      const next = projects.filter(({ id }) => id !== openId).slice(0, MOST_RECENT)
      const told = JSON.stringify(next.map(({ id, name }) => [id, name]))
      if (told === shown) return
      shown = told
      recent = next
      refresh()
    },
  }
}

/** Starts of the program with a link that opens a project; the first start takes it. */
function toJumpList({ language, recent }: MenuFacts): JumpListCategory[] {
  const start = app.isPackaged ? '' : `"${app.getAppPath()}" `
  const items = recent.map(({ id, name }) => {
    const args = `${start}reelwright://project/${id}`
    return { type: 'task' as const, title: name, description: name, program: process.execPath, args }
  })
  const projects: JumpListCategory = { type: 'custom', name: MENU_WORDS[language].recentProjects, items }
  // Project files that were opened or saved, which the system collects by itself.
  return items.length === 0 ? [{ type: 'recent' }] : [projects, { type: 'recent' }]
}
