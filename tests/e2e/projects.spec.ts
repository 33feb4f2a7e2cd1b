import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { once } from 'node:events'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropPaths } from './support/drop'
import { createHome } from './support/launch'
import { makeMediaFolder, probeFilm } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'
import { test } from './support/test'

/** As the system's dialog answers when a person chooses this file. */
const willSaveAs = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)

async function choose(page: Page, item: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Project: / }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const bar = (page: Page) => page.getByRole('group', { name: 'Project file' })
const clips = (page: Page) =>
  landmarks(page)
    .timeline.getByRole('button', { name: /^Clip \d of 3/ })
    .evaluateAll((all) => all.map((clip) => clip.getAttribute('aria-label')))

test('a project goes to another computer in one file, and a light one finds its media there', async ({
  home,
  start,
}) => {
  const stick = join(home.filesFolder, 'stick')
  await mkdir(stick)
  const [whole, light] = [join(stick, 'whole.reelwright'), join(stick, 'light.reelwright')]
  const first = await start()
  const folder = await makeMediaFolder(home.filesFolder)
  await dropFolder(first.page, folder, 4)
  await ask(first.page, '6 second video with crossfades and the title "On the road"')
  const cut = await clips(first.page)
  expect(cut).toHaveLength(3)

  await willSaveAs(first.app, whole)
  await choose(first.page, /^Save with all media…/)
  await expect(bar(first.page).getByText('whole.reelwright is saved.')).toBeVisible()
  await keepScreens(first.app, first.page, 'project-saved')
  await bar(first.page).getByRole('button', { name: 'Close' }).click()
  await expect(bar(first.page)).toBeHidden()

  await choose(first.page, /^Duplicate/)
  await expect(first.page.getByRole('button', { name: 'Project: product copy' })).toBeVisible()
  await expect(landmarks(first.page).conversation.getByText('the title "On the road"')).toBeVisible()
  await expect.poll(() => clips(first.page)).toEqual(cut)
  await keepScreens(first.app, first.page, 'project-copy')
  await ask(first.page, 'remove the last photo')
  await expect.poll(() => clips(first.page)).toEqual([])
  await choose(first.page, /^product ?(?:now|\d)/)
  await expect(first.page.getByRole('button', { name: 'Project: product', exact: true })).toBeVisible()
  await expect.poll(() => clips(first.page)).toEqual(cut)

  await ask(first.page, 'change the title to "Back home"')
  await expect(landmarks(first.page).conversation.getByText('Back home').first()).toBeVisible()
  await willSaveAs(first.app, join(stick, 'light'))
  await first.page.getByRole('textbox', { name: 'Message' }).press('Control+Shift+S')
  await expect(bar(first.page).getByText('light.reelwright is saved.')).toBeVisible()

  const broken = join(stick, 'broken.reelwright')
  await writeFile(broken, 'no project at all')
  await dropPaths(first.page, [broken])
  await expect(bar(first.page).getByText('broken.reelwright is not a Reelwright project.')).toBeVisible()
  await keepScreens(first.app, first.page, 'project-refused')
  await first.close()
  const found = join(home.filesFolder, 'elsewhere')
  await rename(folder, found)

  const other = await createHome()
  try {
    const films = join(other.filesFolder, 'films')
    await mkdir(films)
    await keepExportFolder(other, films)
    const second = await start({ home: other, args: [whole] })
    const { conversation, timeline, exports, media } = landmarks(second.page)
    await expect(second.page.getByRole('button', { name: 'Project: product' })).toBeVisible()
    await expect(timeline.getByRole('button', { name: /^Clip 1 of 3/ })).toBeVisible()
    await expect(conversation.getByText('with crossfades and the title "On the road"')).toBeVisible()
    await expect.poll(() => clips(second.page)).toEqual(cut)
    await expect(media.getByRole('group', { name: 'Files that were moved' })).toBeHidden()

    await exportFilm(second.page)
    await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 45_000 })
    expect(await probeFilm(join(films, 'product.mp4'))).toMatchObject({ codec: 'h264', durationMs: 6000 })

    await dropPaths(second.page, [light])
    await expect(bar(second.page).getByText('is on this computer already')).toBeVisible()
    await keepScreens(second.app, second.page, 'project-known')
    await bar(second.page).getByRole('button', { name: 'Open the file as a copy' }).click()
    await expect(conversation.getByText('Back home').first()).toBeVisible()
    await second.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
    }, found)
    await media.getByRole('button', { name: 'Find them' }).click()
    await expect(media.getByRole('button', { name: 'Find them' })).toBeHidden()
    await expect.poll(() => clips(second.page)).toEqual(cut)

    // A computer that is shut down asks nobody, and what is under way goes on at the next start.
    await exportFilm(second.page)
    const main = second.app.process()
    const ended = once(main, 'exit')
    main.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
  } finally {
    await other.remove()
  }
})

test('what was said and added in another project is found, and leads there', async ({ home, start }) => {
  const first = await makeMediaFolder(home.filesFolder)
  const { app, page } = await start()
  const { conversation, media } = landmarks(page)
  await dropFolder(page, first, 4)
  await ask(page, '6 second video with the title "On the road"')
  await page.getByRole('textbox', { name: 'Message' }).press('Control+n')
  await expect(page.getByRole('button', { name: 'Project: New film' })).toBeVisible()

  await page.getByRole('button', { name: 'Project: New film' }).click()
  const other = page.getByRole('menuitem', { name: /^product/ })
  await expect(other).toHaveText(/now · 0:06$/)
  await expect.poll(() => other.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0)
  await keepScreens(app, page, 'project-recent')
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Search or run a command' })
  await box.fill('THE ROAD')
  const line = page.getByRole('option', { name: /6 second video with the title.*product · now/ })
  await expect(line).toBeVisible()
  await keepScreens(app, page, 'palette-found')
  await line.click()
  await expect(page.getByRole('button', { name: 'Project: product' })).toBeVisible()
  await expect(conversation.getByRole('textbox', { name: 'Find in the conversation' })).toHaveValue('THE ROAD')
  await expect(conversation.getByText('6 second video with the title')).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()

  await page.keyboard.press('Control+n')
  await expect(page.getByRole('button', { name: 'Project: New film' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await box.fill('img_2')
  await page.getByRole('option', { name: /^IMG_2\.jpg/ }).click()
  await expect(page.getByRole('button', { name: 'Project: product' })).toBeVisible()
  await expect(media.getByRole('button', { name: /^Photo IMG_2\.jpg/ })).toBeFocused()
  await expect(media.getByText('1 selected')).toBeVisible()
})
