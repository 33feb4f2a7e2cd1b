import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { setLook } from './look'
import { useTheme } from './screens'

/** What axe finds wrong, in words. Its usual way opens a second page, which the app does not allow. */
async function findBarriers(
  page: Page,
  { within, rules }: { within?: string; rules?: string[] } = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  if (within !== undefined) builder.include(within)
  if (rules) builder.withRules(rules)
  const { violations } = await builder.analyze()
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

/**
 * The same in themes that a person has set, within what a selector finds. Answers what is in the way, theme by theme: all of
 * it in the first, and what colours do in the others.
 */
export async function findBarriersIn(
  app: ElectronApplication,
  page: Page,
  { themes, within }: { readonly themes: readonly ('light' | 'dark' | 'contrast')[]; readonly within?: string },
): Promise<string[]> {
  const found: string[] = []
  for (const [index, theme] of themes.entries()) {
    await setLook(app, page, { theme })
    await settleColours(page)
    const options = { ...(within !== undefined && { within }), ...(index > 0 && { rules: ['color-contrast'] }) }
    found.push(...(await findBarriers(page, options)).map((barrier) => `${theme}: ${barrier}`))
  }
  return found
}

/** Nothing in the window is in anybody's way, in light and in dark. */
export async function expectNoBarriers(app: ElectronApplication, page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await useTheme(app, page, theme)
    await settleColours(page)
    expect(await findBarriers(page)).toEqual([])
  }
}
