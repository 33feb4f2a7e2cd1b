import type { ElectronApplication, Page } from '@playwright/test'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const SCREENS = resolve(import.meta.dirname, '../../../artifacts/screens')

export type Theme = 'light' | 'dark'

/** Sets the theme as the app's own setting does: the whole of Chromium follows. */
export async function useTheme(app: ElectronApplication, page: Page, theme: Theme): Promise<void> {
  await app.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source
  }, theme)
  await page.waitForFunction((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, theme === 'dark')
}

/** Makes the window's content this large, in CSS pixels. */
export async function resizeWindow(
  app: ElectronApplication,
  page: Page,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { widthPx, heightPx }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(widthPx, heightPx)
  }, size)
  await page.waitForFunction(({ widthPx, heightPx }) => innerWidth === widthPx && innerHeight === heightPx, size)
}

/**
 * Keeps a picture of the window as artifacts/screens/NAME-light.png and NAME-dark.png, and leaves the theme to the system.
 * @returns the paths of both
 */
export async function keepScreens(app: ElectronApplication, page: Page, name: string): Promise<string[]> {
  await mkdir(SCREENS, { recursive: true })
  const paths: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(app, page, theme)
    const path = join(SCREENS, `${name}-${theme}.png`)
    await page.screenshot({ path, animations: 'disabled' })
    paths.push(path)
  }
  await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'system'
  })
  return paths
}
