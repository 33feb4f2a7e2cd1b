import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { toPseudo, toPseudoText } from '../../src/renderer/words/pseudo'
import { choosePaths } from '../../src/main/shell/dialogs'
import { toMenuTemplate } from '../../src/main/shell/menu/menu-template'
import { chooseProjectFile, chooseSavePath } from '../../src/main/shell/project-files/choose-project-file'
import { createTraySign } from '../../src/main/shell/quit/tray-sign'
import { saveConversation } from '../../src/main/shell/save-conversation'
import { toNotice } from '../../src/main/shell/to-notice'
import type * as MenuTables from '../../src/main/shell/menu/menu-words'
import type * as ShellTables from '../../src/main/shell/words'
import type * as CommandTables from '../../src/shared/command-words'
import type { ProjectState } from '../../src/shared/states/project-state'
import { failedExport, finishedExport } from '../support/ended-exports'

type Item = MenuItemConstructorOptions

/** What the desktop was asked to show. */
const desktop = vi.hoisted(() => ({ dialogs: [] as unknown[], trayMenus: [] as unknown[], tips: [] as string[] }))

vi.mock('electron', () => {
  const ask = (...args: unknown[]) => {
    desktop.dialogs.push(args.at(-1))
    return Promise.resolve({ canceled: true, filePaths: [], filePath: '' })
  }
  class Tray {
    on(): void {}
    setContextMenu(): void {}
    setToolTip(tip: string): void {
      desktop.tips.push(tip)
    }
  }
  return {
    app: { getPath: () => '/home', getAppPath: () => '/app' },
    dialog: { showOpenDialog: ask, showSaveDialog: ask },
    nativeImage: { createFromPath: () => ({ resize: () => undefined }) },
    Menu: { buildFromTemplate: (items: unknown[]) => desktop.trayMenus.push(...items) },
    Tray,
  }
})

/** The tables of the shell in the language that nobody speaks. */
vi.mock('../../src/main/shell/words', async (original) => {
  const { WORDS } = await original<typeof ShellTables>()
  return { WORDS: { ...WORDS, en: toPseudo(WORDS.en) } }
})
vi.mock('../../src/main/shell/menu/menu-words', async (original) => {
  const { MENU_WORDS } = await original<typeof MenuTables>()
  return { MENU_WORDS: { ...MENU_WORDS, en: toPseudo(MENU_WORDS.en) } }
})
vi.mock('../../src/shared/command-words', async (original) => {
  const { COMMAND_WORDS } = await original<typeof CommandTables>()
  return { COMMAND_WORDS: { ...COMMAND_WORDS, en: toPseudo(COMMAND_WORDS.en) } }
})

beforeEach(() => Object.values(desktop).forEach((list) => list.splice(0)))

/** What came out of no table. Of a role without words of ours the system says something in a language of its own. */
const untold = (items: readonly Item[]): string[] =>
  items
    .flatMap((item): Item[] => [item, ...(Array.isArray(item.submenu) ? item.submenu : [])])
    .filter(({ type, visible }) => type !== 'separator' && visible !== false)
    .map(({ label, role }) => label ?? `role ${role ?? 'none'}`)
    .filter((label) => !label.includes('['))

it.each(['linux', 'darwin', 'win32'] as const)('every line of the menus comes out of a table on %s', (platform) => {
  const nothing = (): void => undefined
  const actions = { command: nothing, openProject: nothing, zoom: nothing, quit: nothing }

  const items = toMenuTemplate({ language: 'en', platform, recent: [] }, actions)

  // The first menu of a Mac has the name of the program.
  expect(untold(items)).toEqual(platform === 'darwin' ? ['Reelwright'] : [])
})

it('every title and every kind of file in the dialogs of the system comes out of a table', async () => {
  for (const what of ['files', 'folder', 'moved-files', 'export-folder', 'cache-folder'] as const) {
    await choosePaths(undefined, what, 'en')
  }
  const files = { lstat: () => Promise.reject(new Error('nothing there')), writeFile: () => Promise.resolve() }
  await chooseProjectFile({ window: undefined, language: 'en' })
  await chooseSavePath('Room', { window: undefined, language: 'en', files })
  await saveConversation({ name: 'Room' } as ProjectState, { window: undefined, files: files as never, language: 'en' })

  const asked = desktop.dialogs as { title: string; filters?: { name: string }[] }[]
  expect(asked).toHaveLength(8)
  const words = asked.flatMap(({ title, filters = [] }) => [title, ...filters.map(({ name }) => name)])
  expect(words.filter((word) => !word.includes('['))).toEqual(['Markdown'])
})

it('the tray says in words of the tables what goes on, and no more than a system shows', () => {
  const nothing = (): void => undefined
  createTraySign({ language: () => 'en', open: nothing, cancelAll: nothing, quit: nothing }).show(0.42)

  expect(untold(desktop.trayMenus as Item[])).toEqual([])
  expect(desktop.tips).toEqual([`Reelwright: ${toPseudoText('Exporting, 42 %')}`])
  // Windows cuts what is longer.
  expect(desktop.tips[0]?.length).toBeLessThanOrEqual(127)
})

it.each([finishedExport, failedExport])('a notification of a film that is $phase comes out of a table', (job) => {
  const { title, body, actions } = toNotice(job, 'en')

  for (const words of [title, ...actions.map(({ label }) => label)]) expect(words).toMatch(/^\[.+\]$/u)
  // Why a film could not be made is a sentence of the failures, which have a test of their own.
  expect(body).toMatch(job.phase === 'done' ? /^\[.+\]$/u : /^summer\.mp4: There is no room left\.$/u)
})
