import { expect } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expectMainWasFree, watchMain } from './support/main-blocked'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { test } from './support/test'

test(
  'main is free for other work all the way from dropped files to the film',
  { tag: '@alone' },
  async ({ home, start }) => {
    test.slow()
    const films = join(home.filesFolder, 'films')
    await mkdir(films)
    await keepExportFolder(home, films)
    const { app, page } = await start()
    const blocked = await watchMain(app)

    await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
    await ask(page, '6 second video with the title “Salt”')
    await ask(page, 'faster')
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible()
    await page.evaluate(() => window.reelwright.ask('settings.change', { theme: 'dark' }))
    await page.evaluate(() => window.reelwright.ask('settings.facts', {}))
    await page.getByRole('button', { name: 'Close the settings' }).click()
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeHidden()
    await exportFilm(page)
    await expect(landmarks(page).exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({
      timeout: 60_000,
    })

    await expectMainWasFree(blocked)
    // The watch itself sees a stretch when there is one.
    await app.evaluate(() => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150))
    await expect.poll(async () => (await blocked())[0] ?? 0).toBeGreaterThan(100)
  },
)
