import { type ElectronApplication, type Page, expect } from '@playwright/test'
import type { ProjectState } from '../../src/shared/states/project-state'
import { makeMediaFolder } from '../e2e/support/media'
import { ask, dropFolder, landmarks } from '../e2e/support/person'
import { test } from '../e2e/support/test'
import { keepFigures, startDrawings } from './frames'

const CLIPS = 300
const STEPS = 90

/** Doubles the film by hand until it has so many clips. */
async function makeLong(page: Page): Promise<void> {
  await page.evaluate(
    async ({ most }) => {
      const { ask: request, listen } = window.reelwright
      let project: Pick<ProjectState, 'id' | 'timeline'> | undefined
      listen('project.changed', (state) => void (project = state))
      await request('window.ready', {})
      const ids = (): string[] =>
        project?.timeline?.tracks
          .filter(({ type }) => type === 'video')
          .flatMap(({ clips }) => clips)
          .map(({ id }) => id) ?? []
      const until = async (count: number): Promise<void> => {
        while (ids().length < count) await new Promise((resolve) => setTimeout(resolve, 50))
      }
      await until(1)
      for (let known = ids().length; known < most; known = ids().length) {
        const clipIds = ids().slice(0, most - known)
        const projectId = project?.id ?? ''
        await request('edit.apply', { projectId, edits: [{ do: 'duplicate-clips', clipIds }] })
        await until(known + clipIds.length)
      }
    },
    { most: CLIPS },
  )
}

/** Computing time of the page so far: other work on the machine does not count. */
const pageCpuMs = (app: ElectronApplication): Promise<number> =>
  app.evaluate(({ app: ours }) => {
    const pages = ours.getAppMetrics().filter(({ type }) => type === 'Tab')
    return Math.round(pages.reduce((sum, { cpu }) => sum + (cpu.cumulativeCPUUsage ?? 0) * 1000, 0))
  })

test('a timeline of 300 clips is scrolled and zoomed', async ({ home, start }) => {
  const folder = await makeMediaFolder(home.filesFolder)
  const { app, page } = await start()
  const { timeline, preview } = landmarks(page)
  await dropFolder(page, folder, 4)
  await ask(page, 'every photo for 2 seconds, no beats, 1/2 second crossfades')
  await preview.getByRole('button', { name: 'Pause' }).click()
  await makeLong(page)
  await expect(timeline.getByText(`${CLIPS} clips`)).toBeVisible()

  // By a hand on the slider: looking the slider up for each step would count as the page's own work.
  const zoom = await timeline.getByRole('slider', { name: 'Zoom' }).boundingBox()
  if (!zoom) throw new Error('The slider is not on screen.')
  const [left, width, middle] = [zoom.x + 7, zoom.width - 20, zoom.y + zoom.height / 2]
  await page.mouse.move(left, middle)
  const beforeMs = await pageCpuMs(app)
  const zooming = await startDrawings(page)
  await page.mouse.down()
  for (let step = 1; step <= STEPS; step++) await page.mouse.move(left + step * (width / STEPS), middle)
  await page.mouse.up()
  const zoomed = { ...(await zooming()), cpuMs: (await pageCpuMs(app)) - beforeMs }

  const box = await timeline.getByRole('slider', { name: 'Playhead' }).boundingBox()
  const area = await timeline.boundingBox()
  if (!box || !area) throw new Error('The timeline is not on screen.')
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2)
  const scrolling = await startDrawings(page)
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(240, 0)
  const scrolled = await scrolling()
  await keepFigures('timeline', { zoomed, scrolled })
})
