import { type ElectronApplication, type Locator, type Page, expect } from '@playwright/test'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectNoBarriers } from './support/barriers'
import { setLook } from './support/look'
import { keepPicture } from './support/picture-of'
import { askCloud, test, waitForCloud, withCloud } from './support/cloud'
import { dropPaths, startDrag } from './support/drop'
import { makeMediaFolder, makePicture } from './support/media'
import { ask, dropFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'

const tile = (page: Page, name: string): Locator =>
  landmarks(page).media.getByRole('button', { name: new RegExp(`^(?:Photo|Clip|Music) ${name}, `) })

/** The names in the strip, in their order. */
const namesIn = (page: Page): Promise<string[]> =>
  landmarks(page)
    .media.getByRole('list', { name: 'Files in their order' })
    .getByRole('button', { name: /^(?:Photo|Clip|Music) / })
    .evaluateAll((tiles) => tiles.map((each) => each.getAttribute('title')?.split('\n')[0] ?? ''))

const cutOf = (page: Page): Locator => landmarks(page).timeline.getByRole('button', { name: /^Clip \d+ of \d+, IMG/ })

const chooseFolder = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)

test('files are dropped, told, put in order, left out, and found again when they moved', async ({ home, start }) => {
  const folder = await makeMediaFolder(home.filesFolder)
  await writeFile(join(folder, 'notes.txt'), 'Buy milk.')
  const { app, page, pageErrors } = await start()
  const { media, conversation } = landmarks(page)
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeFocused()

  const drag = await startDrag(page, [folder])
  await expect(page.getByText('Drop to add 1 item')).toBeVisible()
  await keepScreens(app, page, 'media-over')
  await drag.drop()

  await expect(conversation.getByText('Added 4 files (3 photos, 1 song). Skipped 1: notes.txt.')).toBeVisible()
  await expect(media.getByText(/^4 files · /)).toBeVisible()
  await conversation.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(conversation.getByText(/^notes\.txt/)).toBeVisible()
  await dropPaths(page, [folder])
  await expect(conversation.getByText('Already there: 4 files.')).toBeVisible()

  expect(await namesIn(page)).toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg', 'song.mp3'])
  await tile(page, 'IMG_3.jpg').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => namesIn(page)).toEqual(['IMG_1.jpg', 'IMG_3.jpg', 'IMG_2.jpg', 'song.mp3'])
  await expect(tile(page, 'IMG_3.jpg')).toBeFocused()
  await tile(page, 'IMG_1.jpg').dragTo(tile(page, 'IMG_2.jpg'), { targetPosition: { x: 80, y: 30 } })
  await expect.poll(() => namesIn(page)).toEqual(['IMG_3.jpg', 'IMG_2.jpg', 'IMG_1.jpg', 'song.mp3'])

  await tile(page, 'IMG_3.jpg').focus()
  await page.keyboard.press('f')
  await expect(tile(page, 'IMG_3.jpg')).toHaveAccessibleName(/favourite/)
  await tile(page, 'IMG_1.jpg').hover()
  await media.getByRole('button', { name: 'Mark IMG_1.jpg as a favourite' }).click()
  await media.getByRole('button', { name: 'Show favourites only' }).click()
  await expect(media.getByText('2 favourites')).toBeVisible()
  await expect.poll(() => namesIn(page)).toEqual(['IMG_3.jpg', 'IMG_1.jpg'])
  await keepScreens(app, page, 'media-favourites')
  await expectNoBarriers(app, page)
  await tile(page, 'IMG_3.jpg').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(() => namesIn(page)).toEqual(['IMG_1.jpg', 'IMG_3.jpg'])
  await page.keyboard.press('f')
  await expect.poll(() => namesIn(page)).toEqual(['IMG_1.jpg'])
  await media.getByRole('button', { name: 'Show favourites only' }).click()
  // What was hidden kept its place while the favourites changed theirs.
  await expect.poll(() => namesIn(page)).toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg', 'song.mp3'])
  await tile(page, 'IMG_1.jpg').dragTo(tile(page, 'IMG_3.jpg'), { targetPosition: { x: 80, y: 30 } })
  await expect.poll(() => namesIn(page)).toEqual(['IMG_2.jpg', 'IMG_3.jpg', 'IMG_1.jpg', 'song.mp3'])
  await tile(page, 'IMG_3.jpg').focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => namesIn(page)).toEqual(['IMG_3.jpg', 'IMG_2.jpg', 'IMG_1.jpg', 'song.mp3'])

  await tile(page, 'IMG_2.jpg').hover()
  await media.getByRole('button', { name: 'Leave IMG_2.jpg out of the film' }).click()
  await expect(media.getByText(/1 left out/)).toBeVisible()
  await keepScreens(app, page, 'media-arranged')
  await expectNoBarriers(app, page)
  const box = page.getByRole('textbox', { name: 'Message' })
  const files = page.getByRole('listbox', { name: 'Files' })
  await box.focus()
  await page.keyboard.type('first @img')
  await expect(files.getByRole('option')).toHaveCount(3)
  await keepScreens(app, page, 'mention')
  await expectNoBarriers(app, page)
  await page.keyboard.type('_1')
  await expect(files.getByRole('option', { name: /IMG_1\.jpg/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(box).toHaveValue('first IMG_1.jpg ')
  await page.keyboard.type('then @so')
  await files.getByRole('option', { name: /song\.mp3/ }).click()
  await expect(box).toHaveValue('first IMG_1.jpg then song.mp3 ')
  await page.keyboard.type('and @')
  await page.keyboard.press('Escape')
  await expect(files).toBeHidden()
  await box.fill('')

  await ask(page, 'make a 6 second film')
  await expect(cutOf(page)).toHaveCount(2)
  await expect(cutOf(page).first()).toHaveAccessibleName(/^Clip 1 of 2, IMG_3/)

  await tile(page, 'IMG_1.jpg').click()
  await tile(page, 'IMG_3.jpg').click({ modifiers: ['Shift'] })
  const chosen = media.getByRole('heading', { name: '3 selected' })
  await expect(chosen).toBeVisible()
  expect((await chosen.boundingBox())?.height, 'what is chosen is said in one line').toBeLessThan(32)
  await keepScreens(app, page, 'media-chosen')
  await expectNoBarriers(app, page)
  await page.keyboard.press('Escape')

  // Pictures of files that are gone are not found, and the page says so.
  expect(pageErrors).toEqual([])

  const moved = join(home.filesFolder, 'moved')
  await rename(folder, moved)
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  const bar = media.getByRole('group', { name: 'Files that were moved' })
  await expect(bar.getByText('3 files were moved or deleted.')).toBeVisible()
  await keepScreens(app, page, 'media-moved')
  await expectNoBarriers(app, page)
  await setLook(app, page, { scale: 2, widthPx: 900, heightPx: 600 })
  const views = page.getByRole('navigation', { name: 'View' })
  const line = views.getByText('3 files were moved or deleted.')
  await expect(line).toBeInViewport({ ratio: 1 })
  await keepPicture(app, page, 'artifacts/screens/media-moved-low.png')
  await views.getByRole('button', { name: 'Media' }).click()
  await expect(line).toBeHidden()
  await setLook(app, page, { scale: 1, widthPx: 1280, heightPx: 800 })
  await chooseFolder(app, home.dataFolder)
  await bar.getByRole('button', { name: 'Find them' }).click()
  await expect(bar.getByText('None of them is in that folder.')).toBeVisible()
  await chooseFolder(app, moved)
  await bar.getByRole('button', { name: 'Find them' }).click()
  await expect(bar).toBeHidden()
  await ask(page, 'make it 4 seconds')
  await expect(cutOf(page)).toHaveCount(2)

  await rename(join(moved, 'IMG_1.jpg'), join(home.filesFolder, 'away.jpg'))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await bar.getByRole('button', { name: 'Continue without' }).click()
  await expect(cutOf(page)).toHaveCount(1)
})

test('a failed upload is tried again, and what the cloud does not take is converted ahead', async ({
  home,
  start,
  startCloud,
}) => {
  const cloud = await startCloud()
  const folder = await makeMediaFolder(home.filesFolder)
  await makePicture(join(folder, 'scan.bmp'))
  const { app, page } = await start(withCloud(cloud))
  const { media } = landmarks(page)
  await waitForCloud(page, 300)
  await dropFolder(page, folder, 5)

  await expect(tile(page, 'scan.bmp')).toHaveAccessibleName(/needs converting for the cloud/)
  await keepScreens(app, page, 'media-needs-copy')
  await media.getByRole('button', { name: 'Convert scan.bmp for the cloud' }).click()
  await expect(tile(page, 'scan.bmp')).not.toHaveAccessibleName(/needs converting/)
  expect(cloud.counts.uploadRequests).toBe(0)

  await rename(join(folder, 'IMG_2.jpg'), join(home.filesFolder, 'aside.jpg'))
  await askCloud(page, 'make a 4 second film')
  await expect(media.getByRole('button', { name: 'Send IMG_2.jpg again' })).toBeVisible()
  await keepScreens(app, page, 'media-failed')
  await rename(join(home.filesFolder, 'aside.jpg'), join(folder, 'IMG_2.jpg'))
  await media
    .getByRole('button', { name: /^Send .+ again$/ })
    .first()
    .click()
  await expect(media.getByRole('button', { name: /^Send .+ again$/ })).toHaveCount(0)
  expect(cloud.uploads.map(({ filename }) => filename)).toContainEqual(expect.stringMatching(/^scan\b.*\.(?:png|jpg)$/))
})

test('hundreds of files are listed while they are read, and only those in sight are drawn', async ({ home, start }) => {
  const folder = join(home.filesFolder, 'many')
  await mkdir(folder)
  await makePicture(join(folder, 'p0.jpg'))
  for (let n = 1; n < 400; n += 1) await copyFile(join(folder, 'p0.jpg'), join(folder, `p${n}.jpg`))
  const { page } = await start()
  await dropFolder(page, folder, 400)

  const list = landmarks(page).media.getByRole('list', { name: 'Files in their order' })
  expect(await list.getByRole('listitem').count()).toBeLessThan(40)
  await tile(page, 'p0.jpg').focus()
  await page.keyboard.press('End')
  await expect(tile(page, 'p399.jpg')).toBeFocused()
  expect(await list.getByRole('listitem').count()).toBeLessThan(40)
})
