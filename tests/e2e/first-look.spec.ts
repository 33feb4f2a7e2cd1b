import { expect } from '@playwright/test'
import { expectNoBarriers } from './support/barriers'
import { landmarks } from './support/person'
import { keepScreens, resizeWindow } from './support/screens'
import { test } from './support/test'

test('opens on an empty project that says what to do, and offers samples to do it with', async ({ start }) => {
  const { app, page, pageErrors } = await start()

  await expect(page.getByRole('heading', { name: 'Drop photos, clips and music' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await expect(page.getByRole('status', { name: 'Engine' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()

  await keepScreens(app, page, 'empty')
  await expectNoBarriers(app, page)
  await page.getByRole('button', { name: 'A calm slideshow with music and crossfades' }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue('A calm slideshow with music and crossfades')
  await page.getByRole('textbox', { name: 'Message' }).fill('')

  await page.getByRole('button', { name: 'Try with sample photos' }).click()
  await expect(landmarks(page).conversation.getByText('Added 6 files (5 photos, 1 song).')).toBeVisible({
    timeout: 20_000,
  })
  await expect(page.getByRole('button', { name: 'Project: Sample film' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Create a 30-second promotional video/ })).toBeVisible()
  await page.getByRole('button', { name: /^Create a 30-second promotional video/ }).click()
  await expect(page.getByRole('textbox', { name: 'Message' })).toHaveValue(/^Create a 30-second/)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(landmarks(page).timeline.getByRole('button', { name: /^Clip 1 of 5, 01-watch/ })).toBeVisible({
    timeout: 30_000,
  })
  await keepScreens(app, page, 'samples')

  await page.keyboard.press('Control+n')
  await expect(page.getByRole('heading', { name: 'Drop photos, clips and music' })).toBeVisible()
  await expect(page.getByText('No telemetry')).toHaveCount(0)
  await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
  await keepScreens(app, page, 'empty-small')
  await page.getByRole('button', { name: 'Film', exact: true }).click()
  await keepScreens(app, page, 'empty-small-film')
  expect(pageErrors).toEqual([])
})

test('asks for the window’s code when its first frame is on the screen, and not before', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()

  const [paintedMs, askedMs] = await page.evaluate(() =>
    ['first-contentful-paint', 'code-asked-for'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? NaN),
  )
  expect(paintedMs).toBeGreaterThan(0)
  expect(askedMs).toBeGreaterThanOrEqual(paintedMs ?? NaN)
})
