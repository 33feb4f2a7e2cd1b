import { expect } from '@playwright/test'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeMediaFolder, probeFilm } from './support/media'
import { ask, dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

// Six films are made, one of them in the slowest kind there is.
test.setTimeout(90_000)

test('films become what a person chooses, are made in turn, and none of them is ever lost from sight', async ({
  home,
  start,
}) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films, { knowsExport: false })
  const { app, page, pageErrors, close } = await start()
  const { exports } = landmarks(page)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '4 second video with the title "Hello"')

  await test.step('the first time, the button asks, and a smaller film is made with two more keys', async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const options = page.getByRole('dialog', { name: 'Export options' })
    await expect(options.getByRole('heading', { name: 'Your first film' })).toBeVisible()
    await options.getByRole('radio', { name: '720p' }).check()
    await keepScreens(app, page, 'export-first')
    await options.getByRole('textbox', { name: 'Name' }).fill('little one')
    await page.keyboard.press('Enter')
    await expect(exports.getByRole('button', { name: 'Show in folder' })).toHaveCount(1, { timeout: 60_000 })
    expect(await probeFilm(join(films, 'little one.mp4'))).toMatchObject({ widthPx: 1280, heightPx: 720 })
  })

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
    await page.getByRole('menuitem', { name: 'Vertical copy (9:16)' }).click()
    await page.keyboard.press('Control+Shift+E')
    const options = page.getByRole('dialog', { name: 'Export options' })
    await options.getByRole('textbox', { name: 'Name' }).fill('small one')
    await options.getByRole('radio', { name: 'GIF' }).check()
    await page.keyboard.press('Enter')
    await expect(options).toBeHidden()
    await expect(exports.getByRole('button', { name: 'Show in folder' })).toHaveCount(3, { timeout: 60_000 })
    expect(await probeFilm(join(films, 'product 9x16.mp4'))).toMatchObject({ widthPx: 1080, heightPx: 1920 })
    expect(await probeFilm(join(films, 'small one.gif'))).toMatchObject({ codec: 'gif', widthPx: 480, heightPx: 270 })
  })

  await test.step('words and cuts are written down for other programs, which hear what they do not get', async () => {
    await page.getByRole('button', { name: 'Other kinds of file' }).click()
    await page.getByRole('menuitem', { name: 'Subtitles (SRT)' }).click()
    await expect(exports.getByRole('status')).toContainText('product.srt')
    expect(await readFile(join(films, 'product.srt'), 'utf8')).toMatch(
      /^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\nHello\n$/,
    )
    await page.getByRole('button', { name: 'Other kinds of file' }).click()
    await page.getByRole('menuitem', { name: 'Timeline (EDL)' }).click()
    await expect(exports.getByRole('status')).toContainText('Not carried over: texts')
    await exports.getByRole('button', { name: 'Remove product.edl from the list' }).click()
  })

  await test.step('a finished film is dragged out of the window as the file it is', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents) contents.startDrag = ({ file }) => Object.assign(globalThis, { draggedOut: file })
    })
    const grip = exports.getByRole('listitem').filter({ hasText: 'product 9x16.mp4' }).getByText('Drag me')
    await grip.dispatchEvent('dragstart')
    const draggedOut = (): Promise<string> => app.evaluate(() => String(Reflect.get(globalThis, 'draggedOut')))
    await expect.poll(draggedOut).toBe(join(films, 'product 9x16.mp4'))
  })

  await test.step('films are made one after the other; those that wait say so, change places and can be cancelled', async () => {
    // The slowest kind, so that the others have something to wait for.
    await page.keyboard.press('Control+Shift+E')
    const options = page.getByRole('dialog', { name: 'Export options' })
    await options.getByRole('radio', { name: 'WEBM' }).check()
    await options.getByRole('radio', { name: '720p' }).check()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(exports.getByText('Waiting for its turn')).toBeVisible()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const lastId = await exports
      .getByRole('listitem')
      .filter({ hasText: 'Waiting, 2 before it' })
      .getAttribute('data-export')
    const last = exports.locator(`[data-export="${lastId}"]`)
    await page.keyboard.press('Control+J')
    const line = page.getByRole('region', { name: 'Under way' }).getByRole('listitem')
    await line
      .nth(2)
      .getByRole('button', { name: /^Make .* sooner$/ })
      .press('Enter')
    await expect(line.nth(1)).toHaveAttribute('data-export', lastId ?? '')
    await line.nth(1).dragTo(line.nth(2), { targetPosition: { x: 60, y: 50 } })
    await expect(line.nth(2)).toHaveAttribute('data-export', lastId ?? '')
    await page.keyboard.press('Escape')
    await last.getByRole('button', { name: 'Make next' }).click()
    await expect(last).not.toContainText('before it')
    await last.getByRole('button', { name: 'Cancel' }).click()
    await expect(exports.getByText('Cancelled')).toBeVisible()
    await expect(exports.getByRole('button', { name: 'Show in folder' })).toHaveCount(5, { timeout: 60_000 })
  })

  await test.step('what is taken off the strip stays in the list of jobs, which opens by keys', async () => {
    await exports.getByRole('button', { name: 'Remove small one.gif from the list' }).click()
    await expect(exports.getByText('small one.gif')).toBeHidden()
    await page.keyboard.press('Control+J')
    const jobs = page.getByRole('dialog', { name: 'Jobs' })
    await expect(jobs.getByText('small one.gif')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(jobs).toBeHidden()
  })
  expect(pageErrors).toEqual([])
  await close()

  await test.step('after a restart all of it is still there, until it is cleared; the films stay', async () => {
    const again = await start()
    await again.page.getByRole('button', { name: 'Jobs' }).click()
    const jobs = again.page.getByRole('dialog', { name: 'Jobs' })
    await expect(jobs.getByText('small one.gif')).toBeVisible()
    await jobs.getByRole('button', { name: 'Clear finished' }).click()
    await expect(jobs.getByText('Films you export are listed here')).toBeVisible()
    expect((await readdir(films)).sort()).toEqual([
      ...[
        'little one.mp4',
        'product 9x16.mp4',
        'product.edl',
        'product.mp4',
        'product.srt',
        'product.webm',
        'small one.gif',
      ],
    ])
  })
})
