import { expect } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeMediaFolder, probeFilm } from './support/media'
import { ask, dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

test('a film becomes what a person chooses: by keyboard, in another frame, as another kind of file', async ({
  home,
  start,
}) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const { app, page, pageErrors } = await start()
  const { exports } = landmarks(page)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '4 second video')

  await test.step('the options open by keys, tell the name it will have, and go away with Escape', async () => {
    await page.keyboard.press('Control+Shift+E')
    const options = page.getByRole('dialog', { name: 'Export options' })
    await expect(options.getByRole('textbox', { name: 'Name' })).toHaveValue('product')
    await expect(options.getByText('Saved as product.mp4. A file that is there already stays.')).toBeVisible()
    await options.getByRole('radio', { name: '9:16' }).check()
    await expect(options.getByRole('textbox', { name: 'Name' })).toHaveValue('product 9x16')
    await keepScreens(app, page, 'export-options')
    await page.keyboard.press('Escape')
    await expect(options).toBeHidden()
  })

  await test.step('a vertical copy and a GIF are made, and the film keeps its frame', async () => {
    await page.getByRole('button', { name: 'Other kinds of file' }).click()
    await keepScreens(app, page, 'export-menu')
    await page.getByRole('menuitem', { name: 'Vertical copy (9:16)' }).click()
    await page.keyboard.press('Control+Shift+E')
    const options = page.getByRole('dialog', { name: 'Export options' })
    await options.getByRole('textbox', { name: 'Name' }).fill('small one')
    await options.getByRole('radio', { name: 'GIF' }).check()
    await page.keyboard.press('Enter')
    await expect(options).toBeHidden()
    await expect(exports.getByRole('button', { name: 'Show in folder' })).toHaveCount(2, { timeout: 60_000 })
    expect(await probeFilm(join(films, 'product 9x16.mp4'))).toMatchObject({ widthPx: 1080, heightPx: 1920 })
    expect(await probeFilm(join(films, 'small one.gif'))).toMatchObject({ codec: 'gif', widthPx: 480, heightPx: 270 })
  })
  expect(pageErrors).toEqual([])
})
