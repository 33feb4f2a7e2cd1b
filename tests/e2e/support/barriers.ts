import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { useTheme } from './screens'

/** What axe finds wrong, in words. Its usual way opens a second page, which the app does not allow. */
async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Between two themes a colour is neither, for a moment. */
async function settleColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changes.map(({ finished }) => finished))
  })
}

/** Nothing in the window is in anybody's way, in light and in dark. */
export async function expectNoBarriers(app: ElectronApplication, page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(app, page, theme)
    await settleColours(page)
    expect(await findBarriers(page)).toEqual([])
  }
}
