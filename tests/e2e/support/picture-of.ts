import type { ElectronApplication, Page } from '@playwright/test'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Keeps a picture of the window as the screen has it. Playwright's own cuts off what a scaled page shows. */
export async function keepPicture(app: ElectronApplication, page: Page, path: string): Promise<void> {
  // Two frames: what was just asked for is then painted.
  await page.evaluate(
    () => new Promise<void>((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted()))),
  )
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64')
  })
  if (png === undefined) throw new Error('There is no window.')
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, Buffer.from(png, 'base64'))
}
