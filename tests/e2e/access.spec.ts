import { type Page, expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectNoBarriers, findBarriersIn } from './support/barriers'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepScreens, resizeWindow } from './support/screens'
import { test } from './support/test'

/** How much of a picture is covered by two letters of the font we bring with us, in each weight. 0: that weight is not there. */
async function inkOfBundledHan(page: Page, weights: readonly string[]): Promise<number[]> {
  return page.evaluate(async (all) => {
    const measure = async (weight: string): Promise<number> => {
      const font = `${weight} 100px 'Bundled Han'`
      const faces = await document.fonts.load(font, '导出')
      const context = new OffscreenCanvas(240, 140).getContext('2d')
      if (faces.length !== 1 || !context) return 0
      context.font = font
      context.fillText('导出', 10, 110)
      return context.getImageData(0, 0, 240, 140).data.filter((value, at) => at % 4 === 3 && value > 127).length
    }
    return Promise.all(all.map(measure))
  }, weights)
}

test('the whole flow works by keyboard alone, without barriers in any theme', async ({ home, start }) => {
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  const { conversation, timeline, exports } = landmarks(page)
  const checkAll = (): Promise<void> => expectNoBarriers(app, page)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await checkAll()

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
  await checkAll()

  await timeline.getByRole('button', { name: /^Clip 1 of 3/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(timeline.getByRole('button', { name: /^Clip 2 of 3/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(landmarks(page).preview.getByRole('img', { name: 'Picture of IMG_2.jpg' })).toBeVisible()
  await checkAll()
  await page.keyboard.press('Escape')
  await expect(timeline.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Control+e')
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 30_000 })
  await checkAll()
  await page.getByRole('button', { name: 'Settings' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitemradio', { name: '简体中文' })).toBeVisible()
  await checkAll()
  await page.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeVisible()
  await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
  const [regular = 0, bold = 0] = await inkOfBundledHan(page, ['400', '700'])
  expect(regular, 'the font for computers without a Chinese one').toBeGreaterThan(0)
  expect(bold, 'its bold letters are another font').toBeGreaterThan(regular * 1.15)
  await keepScreens(app, page, 'chinese-small')
  expect(await conversation.count()).toBe(0)
})

test('nothing that lies over the window is in the way, in any theme, and Escape leads back', async ({
  home,
  start,
}) => {
  await keepExportFolder(home, home.filesFolder)
  const { app, page } = await start()
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await ask(page, '4 second video')
  const themes = ['light', 'dark', 'contrast'] as const
  const barriers = await findBarriersIn(app, page, { themes: ['contrast'] })
  const over = page.locator('[role=dialog], [role=menu]').last()
  // From the theme that is worn to the one it was begun with: each change of theme costs a moment.
  let order: readonly ('light' | 'dark' | 'contrast')[] = themes
  const check = async (): Promise<void> => {
    await expect(over).toBeVisible()
    barriers.push(...(await findBarriersIn(app, page, { themes: order, within: '[role=dialog], [role=menu]' })))
    order = [...order].reverse()
  }
  const leave = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await expect(over).toBeHidden()
  }
  for (const keys of ['Control+k', 'Control+j', 'Control+Shift+e']) {
    await page.keyboard.press(keys)
    await check()
    await leave()
  }
  const openers = await page.locator('header [aria-haspopup=menu]').all()
  expect(openers.length).toBeGreaterThan(2)
  for (const opener of openers) {
    await opener.focus()
    await page.keyboard.press('Enter')
    await check()
    await leave()
    await expect(opener).toBeFocused()
  }
  await page.keyboard.press('?')
  await check()
  await leave()
  await page.keyboard.press('Control+,')
  const tabs = await page.getByRole('dialog', { name: 'Settings' }).getByRole('tab').all()
  for (const [index, tab] of tabs.entries()) {
    if (index > 0) await page.keyboard.press('ArrowDown')
    await expect(tab).toHaveAttribute('data-state', 'active')
    await check()
  }
  await leave()
  expect(barriers).toEqual([])
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
