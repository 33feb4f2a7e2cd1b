import { expect } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startSecondCopy } from './support/launch'
import { makeMediaFolder } from './support/media'
import {
  canCountNotifications,
  clickNotification,
  closeNotifications,
  countNotifications,
} from './support/notifications'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { test } from './support/test'

test.beforeEach(async () => {
  if (canCountNotifications) await closeNotifications()
})

test('tells the desktop when a film is done behind another window, and shows it on a click', async ({
  home,
  start,
}) => {
  test.skip(!canCountNotifications, 'needs the headless desktop')
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const { app, page } = await start()
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '3 second video')
  const shown = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = []
    shell.showItemInFolder = (path) => void paths.push(path)
    return paths
  })
  await exportFilm(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur())

  await expect.poll(countNotifications, { timeout: 30_000 }).toBe(1)
  await clickNotification()

  await expect.poll(() => shown.jsonValue()).toEqual([join(films, 'product.mp4')])
})

test('says nothing to the desktop while a person watches the film being made', async ({ home, start }) => {
  test.skip(!canCountNotifications, 'needs the headless desktop')
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '3 second video')
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.isFocused = () => true
  })
  await exportFilm(page)
  await expect(landmarks(page).exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })

  expect(await countNotifications()).toBe(0)
})

test('a second start brings the first window to the front and ends', async ({ home, start }) => {
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  expect(await startSecondCopy(home)).toBe(0)

  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})
