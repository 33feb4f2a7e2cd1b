import type { ElectronApplication, Page } from '@playwright/test'
import type {} from '../../../src/renderer/bridge'
import type { SettingsState } from '../../../src/shared/states/settings-state'

/** How the window looks, as a person would set it. Sizes in the window's own pixels, before `scale`. */
export interface Look {
  readonly theme?: 'light' | 'dark' | 'contrast'
  readonly language?: SettingsState['language']
  readonly scale?: number
  readonly widthPx?: number
  readonly heightPx?: number
}

/** Sets all of it through the app's own settings, and waits until the page has followed. */
export async function setLook(app: ElectronApplication, page: Page, look: Look): Promise<void> {
  const { theme, language, scale, widthPx, heightPx } = look
  const wish = { ...(theme && { theme }), ...(language && { language }), ...(scale !== undefined && { scale }) }
  if (Object.keys(wish).length > 0) {
    await page.evaluate((settings) => window.reelwright.ask('settings.change', settings), wish)
  }
  if (theme) await page.waitForFunction((name) => document.documentElement.dataset['theme'] === name, theme)
  if (language) await page.waitForFunction((name) => document.documentElement.lang === name, language)
  if (widthPx === undefined || heightPx === undefined) return
  await setWindowSize(app, page, { widthPx, heightPx })
}

/** Makes the window's content this large on the screen, whatever the page is scaled to. */
async function setWindowSize(
  app: ElectronApplication,
  page: Page,
  size: { readonly widthPx: number; readonly heightPx: number },
): Promise<void> {
  const factor = await app.evaluate(({ BrowserWindow }, { widthPx, heightPx }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(widthPx, heightPx)
    return window?.webContents.getZoomFactor() ?? 1
  }, size)
  await page.waitForFunction(
    ({ widthPx, heightPx, factor: by }) =>
      Math.abs(innerWidth * by - widthPx) < 2 * by && Math.abs(innerHeight * by - heightPx) < 2 * by,
    { ...size, factor },
  )
}
