import { type Page, expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makeMediaFolder } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { type Cells, cellsOfFilm, cellsOfPreview, difference } from './support/pixels'
import { keepScreens, resizeWindow } from './support/screens'
import { test } from './support/test'

const FPS = 30

/** A moving picture in which every frame is another one. */
async function addClip(folder: string): Promise<void> {
  const picture = 'gradients=s=1280x720:r=30:d=4:c0=0x7a3b2e:c1=0xd8c690:n=2:speed=0.15:seed=7'
  const args = ['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, '-pix_fmt', 'yuv420p', join(folder, 'JMG_9.mp4')]
  await promisify(execFile)('ffmpeg', args)
}

/** The moment under the playhead, as the player says it. */
const timeOf = (page: Page): Promise<string> =>
  landmarks(page)
    .preview.getByText(/^\d\d:\d\d\.\d\d$/)
    .innerText()

/** Moves the playhead by its keys: whole seconds, then single frames. */
async function goTo(page: Page, seconds: number, frames: number): Promise<void> {
  await landmarks(page).timeline.getByRole('slider', { name: 'Playhead' }).focus()
  await page.keyboard.press('Home')
  for (let second = 0; second < seconds; second++) await page.keyboard.press('Shift+ArrowRight')
  for (let frame = 0; frame < frames; frame++) await page.keyboard.press('ArrowRight')
}

async function expectPicture(page: Page, wanted: Cells): Promise<void> {
  await expect.poll(async () => difference(await cellsOfPreview(page), wanted)).toBeLessThanOrEqual(2)
}

test('the window plays the cut, and shows the very pictures of the export', async ({ home, start }) => {
  test.setTimeout(180_000)
  const folder = await makeMediaFolder(home.filesFolder)
  await addClip(folder)
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const { app, page, pageErrors } = await start()
  const { preview, exports, timeline } = landmarks(page)
  await dropFolder(page, folder, 5)

  await ask(page, '8 second video with 1 second crossfades and the title "Hello", no beats')
  // The first cut plays by itself, once and silently.
  await expect(preview.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(() => timeOf(page)).not.toBe('00:00.00')
  await page.getByRole('textbox', { name: 'Message' }).press(' ')
  await expect(preview.getByRole('button', { name: 'Pause' })).toBeVisible()
  await preview.getByRole('button', { name: 'Pause' }).click()
  await expect(preview.getByRole('button', { name: 'Play', exact: true })).toBeVisible()

  await exportFilm(page)
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 40_000 })
  const name = await exports
    .getByText(/\.mp4$/)
    .first()
    .innerText()
  const film = join(films, name)

  await test.step('a title over a photo and over a crossfade, a photo and a clip stand as in the file', async () => {
    const seen: Cells[] = []
    for (const [seconds, frames] of [
      [1, 0],
      [2, 9],
      [3, 12],
      [7, 12],
    ] as const) {
      await goTo(page, seconds, frames)
      const wanted = await cellsOfFilm(film, seconds * FPS + frames)
      expect(Math.max(...wanted)).toBeGreaterThan(60)
      await expectPicture(page, wanted)
      for (const other of seen) expect(difference(other, wanted)).toBeGreaterThan(10)
      seen.push(wanted)
    }
    await keepScreens(app, page, 'preview-clip')
  })

  await test.step('it plays, stops and moves by keys outside of text', async () => {
    await timeline.getByRole('slider', { name: 'Playhead' }).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press(' ')
    await expect.poll(() => timeOf(page)).toMatch(/^00:0[1-7]/)
    await page.keyboard.press(' ')
    const stopped = await timeOf(page)
    await expect(preview.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    expect(await timeOf(page)).toBe(stopped)
    await page.keyboard.press('End')
    expect(await timeOf(page)).toBe('00:08.00')
    await page.keyboard.press('Home')
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    await expect(preview.getByText('2×', { exact: true })).toBeVisible()
    await page.keyboard.press('k')
    await expect(preview.getByText('2×', { exact: true })).toBeHidden()
    await preview.getByRole('button', { name: 'Loop' }).click()
    await timeline.getByRole('slider', { name: 'Playhead' }).focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('l')
    // It came round: it plays near its start.
    await expect.poll(() => timeOf(page)).toMatch(/^00:0[0-2]/)
    await expect(preview.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('k')
    await preview.getByRole('button', { name: 'Loop' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('j')
    await expect(preview.getByText('1× backwards')).toBeVisible()
    await expect.poll(() => timeOf(page)).toMatch(/^00:0[0-7]/)
    await page.keyboard.press('k')
    await expect(preview.getByText('1× backwards')).toBeHidden()
    const seconds = Number((await timeOf(page)).replace('00:', ''))
    await expectPicture(page, await cellsOfFilm(film, Math.round(seconds * FPS)))
  })

  await test.step('all of it has room in the smallest window', async () => {
    await resizeWindow(app, page, { widthPx: 900, heightPx: 600 })
    await page.getByRole('navigation', { name: 'View' }).getByRole('button', { name: 'Film' }).click()
    await expect(preview.getByRole('button', { name: 'Full screen' })).toBeInViewport({ ratio: 1 })
    await keepScreens(app, page, 'preview-small')
    await resizeWindow(app, page, { widthPx: 1200, heightPx: 760 })
  })

  await test.step('it fills the screen and comes back', async () => {
    await page.keyboard.press('f')
    await expect(preview.getByRole('slider', { name: 'Position in the film' })).toBeVisible()
    await keepScreens(app, page, 'preview-full-screen')
    await preview.getByRole('button', { name: 'Leave full screen' }).click()
    await expect(preview.getByRole('slider', { name: 'Position in the film' })).toBeHidden()
  })

  await test.step('Escape leads back from the whole screen and does nothing else; what is opened there lies above it', async () => {
    const clip = timeline.getByRole('button', { name: /^Clip 1 of / }).first()
    const seek = preview.getByRole('slider', { name: 'Position in the film' })
    const settings = page.getByRole('dialog', { name: 'Settings' })
    await clip.click()
    await page.keyboard.press('f')
    await expect(seek).toBeVisible()
    await page.keyboard.press('Control+,')
    await settings.getByRole('tab', { name: 'Network' }).click()
    await page.keyboard.press('Escape')
    await expect(settings).toBeHidden()
    await expect(seek).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(seek).toBeHidden()
    await expect(clip).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('Escape')
    await expect(clip).toHaveAttribute('aria-pressed', 'false')
  })

  expect(pageErrors).toEqual([])
  await test.step('a moment that cannot be drawn is told in words, until it can', async () => {
    const clip = join(folder, 'JMG_9.mp4')
    await rename(clip, `${clip}.away`)
    await goTo(page, 0, 0)
    await goTo(page, 6, 20)
    await expect(preview.getByText('This moment cannot be drawn. Is its file still in its place?')).toBeVisible()
    await keepScreens(app, page, 'preview-failed')
    await rename(`${clip}.away`, clip)
    await page.keyboard.press('ArrowRight')
    await expect(preview.getByText('This moment cannot be drawn. Is its file still in its place?')).toBeHidden()
  })

  await test.step('the film before the last turn is seen while D is held', async () => {
    await goTo(page, 4, 0)
    const before = await cellsOfFilm(film, 4 * FPS)
    await ask(page, 'make it black and white')
    await expect(preview.getByRole('button', { name: /^Hold to see it before/ })).toBeVisible()
    await goTo(page, 4, 0)
    await expect.poll(async () => difference(await cellsOfPreview(page), before)).toBeGreaterThan(10)
    await page.keyboard.down('d')
    await expect(preview.getByText('Before the last change')).toBeVisible()
    await expectPicture(page, before)
    await keepScreens(app, page, 'preview-compare')
    await page.keyboard.up('d')
    await expect.poll(async () => difference(await cellsOfPreview(page), before)).toBeGreaterThan(10)
  })

  await test.step('the small film is not made on when the page no longer waits for it', async () => {
    const made = join(home.dataFolder, 'engine', 'cache', 'preview')
    const work = (): Promise<string[]> => readdir(join(made, 'work')).catch(() => [])
    const before = await readdir(made)
    await page.evaluate(async () => {
      const video = document.createElement('video')
      const projectId = await new Promise<string>((resolve) => {
        window.reelwright.listen('project.changed', ({ id }) => resolve(id))
        void window.reelwright.ask('window.ready', {})
      })
      const plan = await fetch(`/preview/${projectId}/plan?size=full`)
      const { film } = (await plan.json()) as { film: { key: string } }
      video.src = `/preview/${projectId}/film/${film.key}`
      Object.assign(window, { leave: () => video.removeAttribute('src') ?? video.load() })
      video.load()
    })
    await expect.poll(async () => (await work()).length, { timeout: 30_000 }).toBe(1)
    await page.evaluate(() => (window as unknown as { leave: () => void }).leave())
    await expect.poll(async () => (await work()).length, { timeout: 30_000 }).toBe(0)
    expect(await readdir(made)).toEqual(before)
  })
  // Only what was not there for a moment.
  expect(pageErrors.filter((text) => !text.includes('404'))).toEqual([])
})
