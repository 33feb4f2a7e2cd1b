import { expect } from '@playwright/test'
import { keepScreens } from './support/screens'
import { test } from './support/test'

test('opens on an empty project that says what to do', async ({ start }) => {
  const { app, page, pageErrors } = await start()

  await expect(page.getByRole('heading', { name: 'Drop photos, clips and music' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await expect(page.getByRole('status', { name: 'Engine' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export' })).toBeDisabled()

  await keepScreens(app, page, 'empty')
  expect(pageErrors).toEqual([])
})
