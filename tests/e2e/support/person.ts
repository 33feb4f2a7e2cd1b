import { type Locator, type Page, expect } from '@playwright/test'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { dropPaths } from './drop'
import type { Home } from './launch'

/** What a person sees of the window, by the names that assistive tools read. */
export function landmarks(page: Page): Record<'conversation' | 'media' | 'preview' | 'timeline' | 'exports', Locator> {
  const region = (name: string): Locator => page.getByRole('region', { name, exact: true })
  return {
    conversation: region('Conversation'),
    media: region('Media'),
    preview: region('Preview'),
    timeline: region('Timeline'),
    exports: region('Exports'),
  }
}

/** Sets the folder for films as an earlier start would have left it. */
export async function keepExportFolder({ userDataFolder }: Home, folder: string, more: object = {}): Promise<void> {
  await writeFile(join(userDataFolder, 'settings.json'), JSON.stringify({ exportFolder: folder, ...more }))
}

/** Drops a folder and waits until its files are listed. */
export async function dropFolder(page: Page, folder: string, files: number): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await dropPaths(page, [folder])
  await expect(landmarks(page).media.getByText(`${files} files`)).toBeVisible()
}

/** Types a wish, sends it with Enter, and waits for the cut. */
export async function ask(page: Page, wish: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(wish)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled({ timeout: 30_000 })
}

/** Presses Export and waits until the export is listed. */
export async function exportFilm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(landmarks(page).exports.getByRole('progressbar')).toBeVisible()
}
