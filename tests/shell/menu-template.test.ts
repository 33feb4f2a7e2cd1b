import type { MenuItemConstructorOptions } from 'electron'
import { expect, it } from 'vitest'
import { type MenuFacts, toMenuTemplate } from '../../src/main/shell/menu/menu-template'
import { COMMAND_IDS, type CommandId, commandOf } from '../../src/shared/commands'

type Item = MenuItemConstructorOptions

function menuOf(facts: Partial<MenuFacts> = {}) {
  const happened: string[] = []
  const template = toMenuTemplate(
    { language: 'en', platform: 'linux', recent: [], ...facts },
    {
      command: (id) => void happened.push(id),
      openProject: (id) => void happened.push(`open ${id}`),
      zoom: (steps) => void happened.push(`zoom ${steps}`),
      quit: () => void happened.push('quit'),
    },
  )
  const all = flatten(template)
  const click = (item: Item | undefined): void => (item?.click as (() => void) | undefined)?.()
  return { template, all, click, happened }
}

const submenuOf = ({ submenu }: Item): Item[] => (Array.isArray(submenu) ? submenu : [])
const flatten = (items: Item[]): Item[] => items.flatMap((item) => [item, ...flatten(submenuOf(item))])
const outline = (items: Item[]): unknown[] =>
  items.map((item) => [
    item.label ?? item.role ?? item.type,
    ...submenuOf(item).map(({ label, role, type }) => label ?? role ?? type),
  ])

it('has the menus everybody looks for', () => {
  expect(outline(menuOf().template)).toMatchInlineSnapshot(`
    [
      [
        "&File",
        "New project",
        "Open project file…",
        "Open recent",
        "separator",
        "Duplicate project",
        "Save project as…",
        "Save project with all media…",
        "separator",
        "Add files…",
        "Add a folder…",
        "separator",
        "Export",
        "Export options…",
        "separator",
        "Settings…",
        "separator",
        "Quit",
      ],
      [
        "&Edit",
        "Undo",
        "Redo",
        "separator",
        "Cut",
        "Copy",
        "Paste",
        "Select all",
        "separator",
        "Find in the conversation",
      ],
      [
        "&View",
        "Search and commands",
        "separator",
        "Conversation",
        "Media",
        "Preview",
        "Timeline",
        "Exports",
        "separator",
        "Actual size",
        "Larger",
        "Larger",
        "Smaller",
        "separator",
        "Full screen",
      ],
      [
        "&Help",
        "Keyboard shortcuts",
        "separator",
        "Diagnostics…",
        "Licences",
        "separator",
        "About Reelwright",
      ],
    ]
  `)
})

it('has on a Mac what a Mac has in its menus', () => {
  expect(outline(menuOf({ platform: 'darwin' }).template).map((menu) => (menu as string[])[0])).toEqual([
    ...['Reelwright', '&File', '&Edit', '&View', '&Window', '&Help'],
  ])
})

it.each(['linux', 'darwin', 'win32'] as const)('takes no key twice on %s, and does what it says', (platform) => {
  const { all, click, happened } = menuOf({ platform })
  const keys = all.flatMap(({ accelerator }) => accelerator ?? [])
  expect(keys).toEqual([...new Set(keys)])

  const commands = all.filter(({ id }) => COMMAND_IDS.includes(id as CommandId))
  commands.forEach(click)
  expect(happened).toEqual(commands.map(({ id }) => id))
})

it('leaves keys that letters are typed with to the page', () => {
  const { all } = menuOf()
  const typed = COMMAND_IDS.filter((id) => commandOf(id).keys?.[0] === '?')
  expect(all.filter(({ id }) => typed.includes(id as CommandId)).map(({ accelerator }) => accelerator)).toEqual([
    undefined,
  ])
})

it('lists recent projects by their own names, and says when there are none', () => {
  const recentOf = (recent: MenuFacts['recent']) => {
    const { all, click, happened } = menuOf({ recent })
    const items = submenuOf(all.find(({ label }) => label === 'Open recent') ?? {})
    items.forEach(click)
    return { labels: items.map(({ label }) => label), happened }
  }
  expect(recentOf([{ id: 'p1', name: 'Salt & sea' }])).toEqual({ labels: ['Salt && sea'], happened: ['open p1'] })
  expect(recentOf([])).toEqual({ labels: ['No other projects yet'], happened: [] })
})

it('speaks Chinese throughout', () => {
  const labels = menuOf({ language: 'zh-CN' }).all.flatMap(({ label }) => label ?? [])
  expect(labels.filter((label) => !/[\u4e00-\u9fff]/u.test(label))).toEqual([])
})
