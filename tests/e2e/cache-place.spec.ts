import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

async function openFolders(page: Page) {
  await page.getByRole('textbox', { name: 'Message' }).press('Control+,')
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  await sheet.getByRole('tab', { name: 'Folders' }).click()
  return sheet.getByRole('tabpanel', { name: 'Folders' })
}

const willChoose = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)

test('what can be made again is kept on a drive of choice, and in the usual place while that is gone', async ({
  home,
  start,
}) => {
  const films = join(home.filesFolder, 'films')
  const drive = join(home.filesFolder, 'drive')
  await mkdir(films)
  await mkdir(drive)
  await writeFile(join(drive, 'mine.txt'), 'mine')
  await keepExportFolder(home, films)

  const first = await start()
  await willChoose(first.app, drive)
  const panel = await openFolders(first.page)
  await expect(panel).toContainText(home.dataFolder)
  await panel.getByRole('button', { name: 'Keep it elsewhere…' }).click()
  await expect(panel).toContainText(`From the next start on it is kept in ${drive}`)
  await keepScreens(first.app, first.page, 'settings-cache-next')
  await first.close()

  const second = await start()
  await dropFolder(second.page, await makeMediaFolder(home.filesFolder), 4)
  await ask(second.page, '4 second video with crossfades')
  await exportFilm(second.page)
  const shown = landmarks(second.page).exports.getByRole('button', { name: 'Show in folder' })
  await expect(shown).toBeVisible({ timeout: 45_000 })
  const own = join(drive, 'Reelwright cache')
  expect((await readdir(join(own, 'thumbnails'))).length).toBeGreaterThan(0)
  expect((await readdir(join(own, 'films', 'pieces'))).length).toBeGreaterThan(0)
  await expect(await openFolders(second.page)).toContainText(own)
  await second.close()
  await rename(drive, `${drive} unplugged`)

  const third = await start()
  const last = await openFolders(third.page)
  await expect(last).toContainText(`${drive} is not there or cannot be written in, so the usual place is used.`)
  await keepScreens(third.app, third.page, 'settings-cache-lost')
  await last.getByRole('button', { name: 'Keep it in the usual place' }).click()
  await expect(last).toContainText('From the next start on it is kept in the usual place')
  await third.close()
  expect(await readdir(home.filesFolder)).not.toContain('drive')
  expect(await readdir(`${drive} unplugged`)).toContain('mine.txt')
})
