import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startDrag } from '../e2e/support/drop'
import { makePicture } from '../e2e/support/media'
import { test } from '../e2e/support/test'
import { keepFigures } from './frames'

const FILES = 500

type Watching = typeof globalThis & {
  seen: { droppedMs?: number; namedMs?: number; pictureMs?: number; listedMs?: number }
}

/** From now on, the page notes what of a drop is to be seen, and when. */
async function watchDrop(page: Page): Promise<void> {
  await page.evaluate((files) => {
    const seen: Watching['seen'] = {}
    ;(globalThis as Watching).seen = seen
    window.addEventListener('drop', () => (seen.droppedMs = performance.now()), { capture: true })
    const strip = (): Element | null => document.querySelector('section[aria-label="Media"]')
    const look = (): void => {
      if (seen.droppedMs !== undefined) {
        const rows = strip()?.querySelectorAll('li').length ?? 0
        if (rows > 0) seen.namedMs ??= performance.now()
        if (strip()?.textContent.includes(`${files} files`) && strip()?.querySelector('[data-tile]')) {
          seen.listedMs ??= performance.now()
        }
        const pictures = [...(strip()?.querySelectorAll('img') ?? [])]
        if (pictures.some(({ complete, naturalWidth }) => complete && naturalWidth > 0)) {
          seen.pictureMs ??= performance.now()
        }
      }
      if (seen.listedMs === undefined || seen.pictureMs === undefined) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, FILES)
}

test('500 files are dropped at once', async ({ home, start }) => {
  const folder = join(home.filesFolder, 'many')
  await mkdir(folder)
  await makePicture(join(folder, 'IMG_1.jpg'))
  for (let n = 2; n <= FILES; n += 1) await copyFile(join(folder, 'IMG_1.jpg'), join(folder, `IMG_${n}.jpg`))
  const { page } = await start()
  await page.getByRole('button', { name: 'Try with sample photos' }).waitFor()
  await watchDrop(page)

  const drag = await startDrag(page, [folder])
  await drag.drop()
  await page.waitForFunction(() => {
    const { seen } = globalThis as Watching
    return seen.listedMs !== undefined && seen.pictureMs !== undefined
  })

  const seen = await page.evaluate(() => (globalThis as Watching).seen)
  const sinceDropMs = (atMs = 0): number => Math.round(atMs - (seen.droppedMs ?? 0))
  await keepFigures('drop', {
    namedMs: sinceDropMs(seen.namedMs),
    listedMs: sinceDropMs(seen.listedMs),
    pictureMs: sinceDropMs(seen.pictureMs),
  })
})
