import { type ElectronApplication, expect } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { landmarks } from './support/person'
import { test } from './support/test'

/** As a click on it in the system's menu does, once it is there: the menu follows what the window shows. */
const choose = (app: ElectronApplication, ...path: string[]) =>
  expect.poll(() => app.evaluate(click, path), { message: `${path.join(' > ')} is in the menu` }).toBe('clicked')

function click({ Menu, BrowserWindow }: typeof Electron.CrossProcessExports, path: readonly string[]): string {
  let menu = Menu.getApplicationMenu()
  for (const [depth, name] of path.entries()) {
    const item = menu?.items.find(({ label }) => label.replace(/&(?=\w)/, '') === name)
    if (!item) return `${name} is not among ${menu?.items.map(({ label }) => label).join(', ')}`
    if (depth === path.length - 1)
      (item.click as (event: object, window?: object) => void)({}, BrowserWindow.getAllWindows()[0])
    menu = item.submenu ?? null
  }
  return 'clicked'
}

test('the menus of the system lead to what the window does, in its language', async ({ start }) => {
  const { app, page, pageErrors } = await start()
  const message = page.getByRole('textbox', { name: 'Message' })
  await expect(message).toBeFocused()

  await message.fill('half a thought')
  await choose(app, 'Edit', 'Undo')
  await expect(message).toHaveValue('')

  await page.getByRole('button', { name: /^Project: / }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByRole('textbox', { name: 'Project name' }).fill('Salt & sea')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Project: Salt & sea' })).toBeVisible()
  await choose(app, 'File', 'New project')
  await expect(page.getByRole('button', { name: /^Project: (?!Salt)/ })).toBeVisible()
  await choose(app, 'File', 'Open recent', 'Salt && sea')
  await expect(page.getByRole('button', { name: 'Project: Salt & sea' })).toBeVisible()

  const widthPx = await page.evaluate(() => innerWidth)
  await choose(app, 'View', 'Larger')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThan(widthPx)
  await choose(app, 'View', 'Actual size')
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(widthPx)

  await page.getByRole('button', { name: 'Project: Salt & sea' }).focus()
  await page.keyboard.press('Control+1')
  await expect(message).toBeFocused()

  const canChoose = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.enabled, id)
  expect(await canChoose('project.new')).toBe(true)
  await page.evaluate(() => window.reelwright.ask('menu.offer', { ids: ['view.settings'] }))
  expect(await canChoose('project.new')).toBe(false)

  await choose(app, 'File', 'Settings…')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toBeVisible()
  await page.evaluate(() => window.reelwright.ask('settings.change', { language: 'zh-CN' }))
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)))
    .toEqual(['文件(&F)', '编辑(&E)', '显示(&V)', '帮助(&H)'])
  expect(pageErrors).toEqual([])
})

test('a page that breaks comes back as it was, and one that keeps breaking is left to the person', async ({
  start,
}) => {
  const { app, page } = await start()
  await page.getByRole('button', { name: 'Try with sample photos' }).click()
  await expect(landmarks(page).conversation.getByText('Added 6 files (5 photos, 1 song).')).toBeVisible({
    timeout: 20_000,
  })
  await page.getByRole('textbox', { name: 'Message' }).fill('half a thought')
  await expect.poll(() => app.evaluate(readMessage)).toBe('half a thought')
  const questions = await app.evaluateHandle(({ dialog }) => {
    const asked: string[] = []
    dialog.showMessageBox = ((options: Electron.MessageBoxOptions) => {
      asked.push(options.message)
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    return asked
  })
  // What is typed is kept a moment after the last key.
  await page.waitForTimeout(1_000)

  for (let times = 0; times < 4; times += 1) {
    await app.evaluate(crash)
    await expect.poll(() => app.evaluate(readMessage), { timeout: 20_000 }).toBe('half a thought')
    expect(await questions.jsonValue()).toHaveLength(times < 3 ? 0 : 1)
  }
})

test('what nobody foresaw holds up neither the window nor the end', async ({ home, start }) => {
  const { app, page, close } = await start()
  await app.evaluate(() => void setTimeout(() => void JSON.parse('{'), 0))
  const log = join(home.userDataFolder, 'logs', 'main.log')
  await expect.poll(() => readFile(log, 'utf8').catch(() => '')).toContain('SyntaxError')
  await page.getByRole('textbox', { name: 'Message' }).fill('half a thought')
  await close()
})

/** A page that has crashed is lost to the test's own view of it, so main is asked. */
async function readMessage({ BrowserWindow }: typeof Electron.CrossProcessExports): Promise<unknown> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window || window.webContents.isCrashed()) return undefined
  return window.webContents.executeJavaScript('document.querySelector("textarea")?.value')
}

async function crash({ BrowserWindow }: typeof Electron.CrossProcessExports): Promise<void> {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  const gone = new Promise<void>((resolve) => window.webContents.once('render-process-gone', () => resolve()))
  window.webContents.forcefullyCrashRenderer()
  await gone
}
