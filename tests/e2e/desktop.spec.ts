import { type ElectronApplication, expect } from '@playwright/test'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startSecondCopy } from './support/launch'
import { setLook } from './support/look'
import { makeMediaFolder } from './support/media'
import {
  canCountNotifications,
  clickNotification,
  closeNotifications,
  countNotifications,
} from './support/notifications'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { test } from './support/test'

/** Without a window manager nothing tells the window that it has or has lost the focus. */
const setFocused = (app: ElectronApplication, focused: boolean) =>
  app.evaluate(({ BrowserWindow }, value) => {
    for (const window of BrowserWindow.getAllWindows()) window.isFocused = () => value
  }, focused)

test.beforeEach(async () => {
  if (canCountNotifications) await closeNotifications()
})

test('tells the desktop of a film that was finished unwatched, and shows it on a click', async ({ home, start }) => {
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
  const finished = landmarks(page).exports.getByRole('button', { name: 'Show in folder' })

  await setFocused(app, true)
  await exportFilm(page)
  await expect(finished).toHaveCount(1, { timeout: 30_000 })
  expect(await countNotifications()).toBe(0)

  await setFocused(app, false)
  await exportFilm(page)
  await expect(finished).toHaveCount(2, { timeout: 30_000 })
  await expect.poll(countNotifications).toBe(1)
  await clickNotification()
  await expect.poll(() => shown.jsonValue()).toEqual([join(films, 'product (2).mp4')])
})

test('tells the desktop of a film that could not be made, and leads to it on a click', async ({ home, start }) => {
  test.skip(!canCountNotifications, 'needs the headless desktop')
  const folder = await makeMediaFolder(home.filesFolder)
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  await dropFolder(page, folder, 4)
  await ask(page, '3 second video')
  await rm(folder, { recursive: true })

  await setFocused(app, false)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect.poll(countNotifications, { timeout: 30_000 }).toBe(1)
  await clickNotification()
  const failed = landmarks(page)
    .exports.getByRole('listitem')
    .filter({ has: page.getByRole('alert') })
  await expect(failed).toBeFocused()

  // Another language is another language for what has happened, too.
  const why = page.locator('[data-export]').getByRole('alert').getByRole('paragraph').last()
  await setLook(app, page, { language: 'zh-CN' })
  await expect(why).toHaveText(/\p{Script=Han}{4}/u)
  await setLook(app, page, { language: 'en' })
  await expect(why).not.toHaveText(/\p{Script=Han}/u)
})

test('a second start brings the first window to the front and ends', async ({ home, start }) => {
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())

  expect(await startSecondCopy(home)).toBe(0)

  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
})

test('takes the files that a further start names, and follows links that only show something', async ({
  home,
  start,
}) => {
  const { page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  const folder = await makeMediaFolder(home.filesFolder)

  expect(await startSecondCopy(home, [folder, join(home.filesFolder, 'nowhere.jpg')])).toBe(0)
  await expect(landmarks(page).media.getByText('IMG_1.jpg')).toBeVisible()

  expect(await startSecondCopy(home, ['reelwright://project/6f2c1d3e-0a4b-4c5d-8e6f-7a8b9c0d1e2f'])).toBe(0)
  expect(await startSecondCopy(home, ['reelwright://export/start'])).toBe(0)
  await expect(landmarks(page).media.getByText('IMG_1.jpg')).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})
