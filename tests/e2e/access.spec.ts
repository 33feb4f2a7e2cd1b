import { expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectNoBarriers } from './support/barriers'
import { makeMediaFolder } from './support/media'
import { dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepScreens, resizeWindow } from './support/screens'
import { test } from './support/test'

test('the whole flow works by keyboard alone, without barriers in light and dark', async ({ home, start }) => {
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  const { conversation, timeline, exports } = landmarks(page)
  const checkBoth = (): Promise<void> => expectNoBarriers(app, page)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await checkBoth()

  await app.evaluate(
    ({ dialog }, folder) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] })
    },
    await makeMediaFolder(home.filesFolder),
  )
  await page.keyboard.press('Control+o')
  await expect(landmarks(page).media.getByText('4 files')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await page.keyboard.type('4 second video')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('with the title "Keys"')
  await page.keyboard.press('Enter')
  await expect(timeline.getByRole('button', { name: /^Clip 1 of 3/ })).toBeVisible()
  await checkBoth()

  await timeline.getByRole('button', { name: /^Clip 1 of 3/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.getByRole('button', { name: /^Clip 2 of 3/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(landmarks(page).preview.getByRole('img', { name: 'Picture of IMG_2.jpg' })).toBeVisible()
  await checkBoth()
  await page.keyboard.press('Escape')
  await expect(timeline.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+e')
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  await checkBoth()
  await page.getByRole('button', { name: 'Settings' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: '简体中文' })).toBeVisible()
  await checkBoth()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeVisible()
  await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
  const loaded = await page.evaluate(async () => (await document.fonts.load("14px 'Bundled Han'", '导出')).length)
  expect(loaded, 'the font for computers without a Chinese one').toBe(1)
  await keepScreens(app, page, 'chinese-small')
  expect(await conversation.count()).toBe(0)
})

test('what was skipped is told, with reasons, one press away', async ({ home, start }) => {
  const folder = await makeMediaFolder(home.filesFolder)
  await writeFile(join(folder, 'photo.jpg'), 'only text')
  await writeFile(join(folder, 'empty.mp4'), '')
  const { app, page } = await start()
  await dropFolder(page, folder, 4)
  const { conversation } = landmarks(page)

  await conversation.getByRole('button', { name: 'Show', exact: true }).click()

  await expect(conversation.getByText('empty.mp4 is empty.')).toBeVisible()
  await expect(conversation.getByText(/photo\.jpg is not a photo/)).toBeVisible()
  await keepScreens(app, page, 'skipped')
})

test('asking for an export before there is a film says what to do first', async ({ start }) => {
  const { app, page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()

  await page.keyboard.press('Control+e')

  await expect(page.getByRole('alert')).toContainText('There is nothing to export yet.')
  await keepScreens(app, page, 'refused')
  await page.getByRole('button', { name: 'Write a message' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
})
