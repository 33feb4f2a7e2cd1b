import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { makeMediaFolder } from '../e2e/support/media'
import { ask, dropFolder, landmarks } from '../e2e/support/person'
import { test } from '../e2e/support/test'
import { countShown, keepFigures, shownWhile } from './frames'

const PLAYED_MS = 9_000

async function addClip(folder: string): Promise<void> {
  const picture = 'testsrc2=s=1920x1080:r=30:d=6'
  const args = ['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, '-pix_fmt', 'yuv420p', join(folder, 'walk.mp4')]
  await promisify(execFile)('ffmpeg', args)
}

for (const [name, makeMaterial] of [
  ['photos', async () => {}],
  ['clip', addClip],
] as const) {
  test(`a playing cut with ${name}`, async ({ home, start }) => {
    const folder = await makeMediaFolder(home.filesFolder)
    await makeMaterial(folder)
    const { page } = await start()
    const { preview } = landmarks(page)
    await countShown(page)
    await dropFolder(page, folder, name === 'clip' ? 5 : 4)
    await ask(page, '12 second video with 1 second crossfades and the title "Hello"')
    await preview.getByRole('button', { name: 'Pause' }).click()
    // The small file is made meanwhile, and the sound.
    await sleep(6_000)
    await page.keyboard.press('Escape')
    await landmarks(page).timeline.getByRole('slider', { name: 'Playhead' }).focus()
    await page.keyboard.press('Home')
    await sleep(1_000)
    const frames = await shownWhile(page, async () => {
      await page.keyboard.press('l')
      await sleep(PLAYED_MS)
      await page.keyboard.press('k')
    })
    await keepFigures(`preview-${name}`, frames)
  })
}
