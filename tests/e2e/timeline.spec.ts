import { type Locator, type Page, expect } from '@playwright/test'
import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ProjectState } from '../../src/shared/states/project-state'
import type { TimelineClip, TrackType } from '../../src/shared/timeline'
import { expectNoBarriers } from './support/barriers'
import { askCloud, test, waitForCloud, withCloud } from './support/cloud'
import { makeMediaFolder, probeFilm } from './support/media'
import { ask, dropFolder, keepExportFolder, landmarks } from './support/person'
import { keepScreens } from './support/screens'

test.setTimeout(150_000)

const run = promisify(execFile)

/** Six seconds of moving picture with a tone. */
async function addClip(folder: string): Promise<void> {
  const sources = ['-f', 'lavfi', '-i', 'testsrc2=s=640x360:d=6', '-f', 'lavfi', '-i', 'sine=f=440:d=6']
  await run('ffmpeg', ['-v', 'error', ...sources, '-pix_fmt', 'yuv420p', join(folder, 'street.mp4')])
}

/** What main says of the open project, as the window hears it. */
async function listenToMain(page: Page): Promise<() => Promise<ProjectState>> {
  await page.evaluate(() => {
    window.reelwright.listen('project.changed', (state) => void Object.assign(window, { lastProject: state }))
    return window.reelwright.ask('window.ready', {})
  })
  return () => page.evaluate(() => (window as unknown as { lastProject: ProjectState }).lastProject)
}

const clipsOf = ({ timeline }: ProjectState, type: TrackType): TimelineClip[] =>
  timeline?.tracks.filter((track) => track.type === type).flatMap(({ clips }) => clips) ?? []

const centre = async (clip: Locator): Promise<{ x: number; y: number; width: number }> => {
  const box = await clip.boundingBox()
  if (!box) throw new Error('The clip is not on screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width }
}

/** Drags in steps, as a hand does. */
async function drag(page: Page, from: { x: number; y: number }, toX: number): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + toX) / 2, from.y, { steps: 4 })
  await page.mouse.move(toX, from.y, { steps: 4 })
  await page.mouse.up()
}

test('a film is changed by hand on the timeline, step by step, and each step is undone and done again', async ({
  home,
  start,
}) => {
  const folder = await makeMediaFolder(home.filesFolder)
  await addClip(folder)
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const { app, page, pageErrors } = await start()
  const { timeline, exports, media } = landmarks(page)
  await dropFolder(page, folder, 5)
  await ask(page, 'make a film with hard cuts, two seconds per photo and the title "Hello"')
  const project = await listenToMain(page)
  const names = async (): Promise<unknown> => clipsOf(await project(), 'video').map(({ mediaName }) => mediaName)
  const clipNamed = (name: RegExp): Locator => timeline.locator('[data-type=video]').getByRole('button', { name })
  const picture = async (name: string): Promise<TimelineClip | undefined> =>
    clipsOf(await project(), 'video').find(({ mediaName }) => mediaName === name)
  await expect.poll(names).toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_3.jpg', 'street.mp4'])

  await test.step('order: by drag, and by keyboard', async () => {
    const last = await centre(clipNamed(/IMG_3/))
    const first = await centre(clipNamed(/IMG_1/))
    await drag(page, last, first.x - first.width / 4)
    await expect.poll(names).toEqual(['IMG_3.jpg', 'IMG_1.jpg', 'IMG_2.jpg', 'street.mp4'])

    await clipNamed(/IMG_3/).focus()
    await page.keyboard.press('ArrowRight')
    await expect(clipNamed(/^Clip 2 of 4, IMG_1/)).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(names).toEqual(['IMG_1.jpg', 'IMG_3.jpg', 'IMG_2.jpg', 'street.mp4'])
    await expect(clipNamed(/^Clip 1 of 4, IMG_1/)).toBeFocused()
    await expect(timeline.getByText('Moved to place 1 of 4')).toBeAttached()
    await keepScreens(app, page, 'timeline-moved')
  })

  await test.step('zoom: by the slider and by the wheel, while the keyboard stays where it is', async () => {
    const slider = timeline.getByRole('slider', { name: 'Zoom' })
    const first = clipNamed(/^Clip 1 of 4/)
    const narrow = await centre(first)
    await first.focus()
    await page.mouse.move(narrow.x, narrow.y)
    await page.keyboard.down('Control')
    for (let notch = 0; notch < 5; notch++) await page.mouse.wheel(0, -120)
    await page.keyboard.up('Control')
    await expect.poll(async () => (await centre(first)).width).toBeGreaterThan(2 * narrow.width)
    await expect(first).toBeFocused()

    await slider.fill('0')
    await expect.poll(async () => (await centre(first)).width).toBeCloseTo(narrow.width, 0)
    await expect(timeline.getByRole('button', { name: 'Fit' })).toBeDisabled()
  })

  await test.step('length: by an edge, and to the playhead', async () => {
    const before = (await picture('IMG_2.jpg'))?.durationMs ?? 0
    const box = await clipNamed(/IMG_2/).boundingBox()
    if (!box) throw new Error('The clip is not on screen.')
    await drag(page, { x: box.x + box.width - 4, y: box.y + 12 }, box.x + box.width * 0.6)
    await expect.poll(async () => (await picture('IMG_2.jpg'))?.durationMs).toBeLessThan(before)

    await clipNamed(/street/).click()
    await timeline.getByRole('slider', { name: 'Playhead' }).focus()
    for (let second = 0; second < 3; second += 1) await page.keyboard.press('Shift+ArrowRight')
    await clipNamed(/street/).focus()
    await page.keyboard.press(']')
    await expect.poll(async () => (await picture('street.mp4'))?.durationMs).toBe(3000)
  })

  await test.step('sound: muted, and louder', async () => {
    await clipNamed(/street/).click()
    await page.keyboard.press('m')
    await expect(clipNamed(/street.*, muted$/)).toBeVisible()
    await expect.poll(async () => (await picture('street.mp4'))?.muted).toBe(true)

    await timeline.getByRole('button', { name: /song/ }).dblclick()
    const volume = timeline.getByRole('slider', { name: 'Volume' })
    await expect(volume).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => clipsOf(await project(), 'audio')[0]?.volume).toBeGreaterThan(0.5)
    await keepScreens(app, page, 'timeline-card')
    await expectNoBarriers(app, page)
    await page.keyboard.press('Escape')
  })

  await test.step('words: in place', async () => {
    await timeline.getByRole('button', { name: /^Clip 1 of 1, Hello/ }).focus()
    await page.keyboard.press('Enter')
    await timeline.getByRole('textbox', { name: 'Words' }).fill('Good evening')
    await page.keyboard.press('Enter')
    await expect.poll(async () => clipsOf(await project(), 'text')[0]?.text).toBe('Good evening')
    await page.keyboard.press('Escape')
  })

  await test.step('away, back, and away again', async () => {
    await clipNamed(/IMG_3/).click()
    await page.keyboard.press('Delete')
    const without = ['IMG_1.jpg', 'IMG_2.jpg', 'street.mp4']
    await expect.poll(names).toEqual(without)
    await timeline.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(names).toEqual(['IMG_1.jpg', 'IMG_3.jpg', 'IMG_2.jpg', 'street.mp4'])
    await timeline.focus()
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(names).toEqual(without)
    await page.keyboard.press('Control+z')
    await expect.poll(names).toHaveLength(4)
    await timeline.getByRole('button', { name: 'Redo', exact: true }).click()
    await expect.poll(names).toEqual(without)
  })

  await test.step('the menu of a clip, by keyboard and by pointer', async () => {
    await clipNamed(/street/).focus()
    await page.keyboard.press('Shift+F10')
    const menu = page.getByRole('menu')
    await expect(menu.getByRole('menuitem', { name: 'Remove' })).toBeVisible()
    await keepScreens(app, page, 'timeline-menu')
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await clipNamed(/IMG_2/).click({ button: 'right' })
    await menu.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect.poll(names).toEqual(['IMG_1.jpg', 'IMG_2.jpg', 'IMG_2.jpg', 'street.mp4'])
    await page.keyboard.press('Control+z')
    await expect.poll(names).toHaveLength(3)
  })

  await test.step('a file is brought from the media into the film', async () => {
    const first = await centre(clipNamed(/IMG_1/))
    const second = await centre(clipNamed(/^Clip 2 of 3/))
    const row = await timeline.locator('[data-type=video]').last().boundingBox()
    const tile = media.getByRole('button', { name: /IMG_3\.jpg/ }).first()
    await tile.hover()
    await page.mouse.down()
    await page.mouse.move(first.x + first.width, row?.y ?? 0, { steps: 6 })
    await page.mouse.move(second.x - second.width / 4, second.y, { steps: 3 })
    await keepScreens(app, page, 'timeline-drop')
    await page.mouse.up()
    await expect.poll(names).toEqual(['IMG_1.jpg', 'IMG_3.jpg', 'IMG_2.jpg', 'street.mp4'])
    await page.keyboard.press('Control+z')
    await expect.poll(names).toHaveLength(3)
  })

  await test.step('what is held at the edge pulls the film along', async () => {
    await timeline.getByRole('slider', { name: 'Zoom' }).fill('0.8')
    const head = timeline.getByRole('slider', { name: 'Playhead' })
    await head.focus()
    await page.keyboard.press('Home')
    const area = await timeline.boundingBox()
    const from = await head.boundingBox()
    if (!area || !from) throw new Error('The timeline is not on screen.')
    await page.mouse.move(from.x + from.width / 2, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(area.x + area.width - 6, from.y + 8, { steps: 4 })
    const end = Number(await head.getAttribute('aria-valuemax'))
    await expect.poll(async () => Number(await head.getAttribute('aria-valuenow'))).toBeGreaterThan(end - 300)
    await page.mouse.up()
    await timeline.getByRole('button', { name: 'Fit', exact: true }).click()
  })

  await test.step('the next sentence is about what is chosen', async () => {
    const before = (await picture('IMG_1.jpg'))?.durationMs ?? 0
    await clipNamed(/IMG_1/).click()
    await expect(page.getByText('About Clip 1: IMG_1.jpg')).toBeVisible()
    await keepScreens(app, page, 'timeline-about')
    await page.getByRole('textbox', { name: 'Message' }).fill('longer')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await picture('IMG_1.jpg'))?.durationMs).toBe(before * 1.5)
  })

  const { timeline: last } = await project()
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 60_000 })
  const film = await exports
    .getByText(/\.mp4$/)
    .first()
    .innerText()
  expect(Math.abs((await probeFilm(join(films, film))).durationMs - (last?.durationMs ?? 0))).toBeLessThanOrEqual(34)
  expect(pageErrors).toEqual([])
})

test('a film that is cut online gets what hands do in words', async ({ home, start, startCloud }) => {
  const cloud = await startCloud()
  const { page } = await start(withCloud(cloud))
  const { timeline } = landmarks(page)
  await waitForCloud(page, 300)
  await dropFolder(page, await makeMediaFolder(home.filesFolder), 4)
  await askCloud(page, 'make a 6 second film')
  const second = timeline.getByRole('button', { name: /^Clip 2 of 3, IMG_2/ })
  await expect(second).toBeVisible()

  await second.click()
  await page.keyboard.press('Alt+ArrowLeft')

  await expect.poll(() => JSON.stringify(cloud.counts.chats)).toContain('Move clip 2 (IMG_2.jpg) to the beginning')
})
