import { expect } from '@playwright/test'
import { mkdir, readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeMediaFolder, probeFilm } from './support/media'
import { ask, dropFolder, exportFilm, keepExportFolder, landmarks } from './support/person'
import { test } from './support/test'

test('finishes an export that a crash cut off, without a second press', async ({ home, start }) => {
  const films = join(home.filesFolder, 'films')
  await mkdir(films)
  await keepExportFolder(home, films)
  const first = await start()
  await dropFolder(first.page, await makeMediaFolder(home.filesFolder), 4)
  await ask(first.page, '9 second video with crossfades and the title "Again"')
  await exportFilm(first.page)
  await expect(landmarks(first.page).exports.getByText('Making the film')).toBeVisible()
  await first.kill()
  expect(await readdir(films)).not.toContain('product.mp4')

  const second = await start()
  const { exports, timeline } = landmarks(second.page)
  await expect(timeline.getByRole('button', { name: /^Clip 1 of 3/ })).toBeVisible()
  await expect(exports.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 45_000 })

  expect(await readdir(films)).toEqual(['product.mp4'])
  expect(await probeFilm(join(films, 'product.mp4'))).toMatchObject({ codec: 'h264', durationMs: 9000 })
})

test('keeps what was typed and not sent', async ({ home, start }) => {
  const first = await start()
  await first.page.getByRole('textbox', { name: 'Message' }).fill('a calm film about')
  // Kept a moment after the last key: the state that comes back from main tells when.
  await expect.poll(() => readUnsentTexts(home.dataFolder)).toContain('a calm film about')
  await first.kill()

  const second = await start()

  await expect(second.page.getByRole('textbox', { name: 'Message' })).toHaveValue('a calm film about')
})

test('a window that filled the screen fills it again, until a person leaves that', async ({ start }) => {
  const fills = ({ app }: Awaited<ReturnType<typeof start>>): Promise<boolean | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())
  const fill = ({ app }: Awaited<ReturnType<typeof start>>, full: boolean): Promise<void> =>
    app.evaluate(({ BrowserWindow }, it) => BrowserWindow.getAllWindows()[0]?.setFullScreen(it), full)
  const first = await start()
  await expect(first.page.getByRole('textbox', { name: 'Message' })).toBeFocused()
  await fill(first, true)
  await expect.poll(() => fills(first)).toBe(true)
  await first.close()

  const second = await start()
  await expect(second.page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await expect.poll(() => fills(second)).toBe(true)
  await fill(second, false)
  await expect.poll(() => fills(second)).toBe(false)
  await second.close()

  const third = await start()
  await expect(third.page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  expect(await fills(third)).toBe(false)
  // What only a film filled is a window again.
  await third.page.evaluate(() => document.documentElement.requestFullscreen())
  await expect.poll(() => fills(third)).toBe(true)
  await third.close()
  const fourth = await start()
  await expect(fourth.page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  expect(await fills(fourth)).toBe(false)
})

/** Everything of ours that is written below the data folder, as text. */
async function readUnsentTexts(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map((path) => readFile(path, 'utf8').catch(() => '')))
  return texts.join('\n')
}
