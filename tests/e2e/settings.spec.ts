import { expect } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { setLook } from './support/look'
import { ask } from './support/person'
import { keepPicture } from './support/picture-of'
import { keepScreens, resizeWindow } from './support/screens'
import { test } from './support/test'

test('everything is set by keyboard, at once and for the next start', async ({ start }) => {
  const { app, page, close } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await page.keyboard.press('Control+,')
  const sheet = page.getByRole('dialog', { name: 'Settings' })
  await expect(sheet.getByRole('tab', { name: 'Engine' })).toBeVisible()
  const open = async (name: string): Promise<void> => {
    await sheet.getByRole('tab', { name }).focus()
    await page.keyboard.press('Enter')
    await expect(sheet.getByRole('tabpanel', { name })).toBeVisible()
  }
  for (const name of ['Engine', 'Language', 'Folders', 'Own model', 'About']) {
    await open(name)
    await keepScreens(app, page, `settings-${name.toLowerCase().replace(' ', '-')}`)
  }
  await expect(sheet.getByRole('region', { name: 'Licences' })).toContainText('react')

  await open('Own model')
  await sheet.getByRole('textbox', { name: 'Address' }).fill('not an address')
  await sheet.getByRole('textbox', { name: 'Name of the model' }).fill('small')
  await sheet.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(sheet.getByRole('status')).not.toHaveText(/^$|Testing/)

  await open('Network')
  await sheet.getByRole('button', { name: 'Test connection' }).click()
  await expect(sheet.getByRole('status')).toContainText('no connection came about')
  await sheet.getByRole('switch', { name: 'Stay offline' }).focus()
  await page.keyboard.press('Space')
  await expect(sheet.getByRole('switch', { name: 'Stay offline' })).toBeChecked()
  await expect(sheet.getByRole('status')).toHaveText('')
  await keepScreens(app, page, 'settings-network')

  await open('Appearance')
  await sheet.getByRole('radio', { name: /High contrast/ }).focus()
  await page.keyboard.press('Space')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  await keepScreens(app, page, 'settings-contrast')
  await expectNoBarriers(app, page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status', { name: 'Engine' })).toContainText('Offline by choice')
  await expectNoBarriers(app, page)
  await close()

  const second = await start()
  await expect(second.page.getByRole('status', { name: 'Engine' })).toContainText('Offline by choice')
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'contrast')
})

test('a small window shows the conversation or the film, and a wide one both', async ({ start }) => {
  const { app, page } = await start()
  const views = page.getByRole('navigation', { name: 'View' })
  const conversation = page.getByRole('region', { name: 'Conversation' })
  await expect(conversation).toBeVisible()
  await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
  await views.getByRole('button', { name: 'Film' }).click()
  await expect(conversation).toBeHidden()
  await expect(page.getByRole('button', { name: 'Try with sample photos' })).toBeVisible()
  await keepScreens(app, page, 'small-film')
  await resizeWindow(app, page, { widthPx: 1100, heightPx: 640 })
  await expect(conversation).toBeVisible()
  await expect(views).toBeHidden()
})

test('at twice the size, in the smallest window, everything stays in reach', async ({ start }) => {
  const { app, page } = await start()
  const box = page.getByRole('textbox', { name: 'Message' })
  await page.getByRole('button', { name: 'Try with sample photos' }).click()
  await ask(page, '5 second video')
  for (const [widthPx, heightPx] of [
    [1280, 800],
    [1280, 640],
    [900, 600],
  ] as const) {
    await setLook(app, page, { scale: 2, widthPx, heightPx })
    await box.fill('Longer')
    await expect(box).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeInViewport({ ratio: 1 })
    await keepPicture(app, page, `artifacts/screens/twice-${widthPx}x${heightPx}.png`)
    const play = page.getByRole('region', { name: 'Preview' }).getByRole('button', { name: 'Play' })
    const views = page.getByRole('navigation', { name: 'View' })
    await views.getByRole('button', { name: 'Film' }).click()
    await keepPicture(app, page, `artifacts/screens/twice-${widthPx}x${heightPx}-film.png`)
    await play.scrollIntoViewIfNeeded()
    await expect(play).toBeInViewport({ ratio: 1 })
    await views.getByRole('button', { name: 'Conversation' }).click()
  }
})
