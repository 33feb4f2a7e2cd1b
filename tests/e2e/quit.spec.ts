import { type Page, expect } from '@playwright/test'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expectNoBarriers } from './support/barriers'
import type { LaunchedApp } from './support/launch'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

const question = (page: Page) => page.getByRole('alertdialog', { name: '1 video is still exporting.' })

/** As the window's own close button does. */
const closeWindow = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('asks what becomes of an export, stays on a slip, and goes on at the next start', async ({ home, start }) => {
  test.slow()
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const first = await start()
  const { page } = first
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '30 second video')
  await exportFilm(page)
  await expect(landmarks(page).exports.getByRole('button', { name: 'Cancel' })).toBeVisible()

  await closeWindow(first)
  await expect(question(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep working in the background' })).toBeFocused()
  await keepScreens(first.app, page, 'quit')
  await expectNoBarriers(first.app, page, '[role=alertdialog]')
  await page.keyboard.press('Escape')
  await expect(question(page)).toBeHidden()
  await expect(landmarks(page).exports.getByRole('button', { name: 'Cancel' })).toBeVisible()

  await closeWindow(first)
  const ended = once(first.app.process(), 'exit')
  await page.getByRole('button', { name: 'Quit and continue next time' }).click()
  await ended

  const second = await start()
  const { exports } = landmarks(second.page)
  await expect(exports.getByText(/^Continuing · /)).toBeVisible()
  const done = exports.getByRole('button', { name: 'Show in folder' })
  await expect(done).toBeVisible({ timeout: 120_000 })
})

test('a cancelled export lets the program go, and nothing of it stays', async ({ home, start }) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const launched = await start()
  const { page } = launched
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '60 second video')
  await exportFilm(page)
  await expect(landmarks(page).exports.getByRole('button', { name: 'Cancel' })).toBeVisible()
  const ended = once(launched.app.process(), 'exit')
  await closeWindow(launched)
  await page.getByRole('button', { name: 'Cancel the export and quit' }).click()
  await ended
})

test('keeps working without a window, and shows it again when it is asked for', async ({ home, start }) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const launched = await start()
  const { app, page } = launched
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '10 second video')
  await exportFilm(page)
  await closeWindow(launched)
  await page.getByRole('button', { name: 'Keep working in the background' }).click()
  await expect(question(page)).toBeHidden()
  // As it goes where there is a tray; here there may be none.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const { exports } = landmarks(page)
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toHaveCount(1, { timeout: 60_000 })
  await app.evaluate(({ app: program }) => void program.emit('activate'))
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
  await expect(exports.getByText('Finished while you were away')).toBeVisible()
})
