import { expect } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startDrag } from './support/drop'
import { makeMediaFolder, probeFilm } from './support/media'
import { keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

test('makes a film from a dropped folder and one sentence', async ({ home, start }) => {
  const folder = await makeMediaFolder(home.filesFolder)
  const films = join(home.filesFolder, 'films & "more"')
  await mkdir(films)
  await keepExportFolder(home, films)
  const { app, page, pageErrors } = await start()
  const { conversation, media, preview, timeline, exports } = landmarks(page)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()

  const drag = await startDrag(page, [folder])
  await expect(page.getByText('Drop to add 1 item')).toBeVisible()
  await drag.drop()
  await expect(media.getByText('4 files')).toBeVisible()
  await expect(conversation.getByText('Added 4 files (3 photos, 1 song).')).toBeVisible()
  await expect(media.getByRole('img')).toHaveCount(0)
  await expect(preview.getByRole('img', { name: 'Picture of IMG_1.jpg' })).toBeVisible()
  await keepScreens(app, page, 'dropped')

  await page.getByRole('textbox', { name: 'Message' }).fill('6 second video with crossfades and the title "Hello"')
  await page.keyboard.press('Enter')
  await expect(conversation.getByText('6 second video with crossfades and the title "Hello"')).toBeVisible()
  await keepScreens(app, page, 'working')
  await expect(timeline.getByRole('button', { name: /^Clip 1 of 3, IMG_1/ })).toBeVisible()
  await expect(timeline.getByRole('button', { name: /Hello/ })).toBeVisible()
  await expect(conversation.getByRole('heading', { name: 'Understood' })).toBeVisible()
  await keepScreens(app, page, 'timeline')

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const bar = exports.getByRole('progressbar')
  await expect(bar).toBeVisible()
  await keepScreens(app, page, 'exporting')
  const seen: number[] = []
  while (await bar.isVisible()) {
    const value = await bar.getAttribute('aria-valuenow', { timeout: 1000 }).catch(() => null)
    if (value !== null) seen.push(Number(value))
  }
  expect(seen.length).toBeGreaterThan(1)
  expect(seen).toEqual([...seen].sort((a, b) => a - b))

  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  await keepScreens(app, page, 'done')
  const name = await exports
    .getByText(/\.mp4$/)
    .first()
    .innerText()
  expect(await probeFilm(join(films, name))).toMatchObject({
    codec: 'h264',
    widthPx: 1920,
    heightPx: 1080,
    durationMs: 6000,
  })
  expect(pageErrors).toEqual([])
})
