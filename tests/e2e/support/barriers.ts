import AxeBuilder from '@axe-core/playwright'
import { type ElectronApplication, type Page, expect } from '@playwright/test'
import { setLook } from './look'
import { useTheme } from './screens'

type Theme = 'light' | 'dark' | 'contrast'

/** What axe finds wrong, in words. Its usual way opens a second page, which the app does not allow. */
async function findBarriers(
  page: Page,
  { within, colours }: { within?: string; colours?: boolean } = {},
): Promise<string[]> {
  // Half a megabyte is sent to a page once, not for every look at it.
  const isThere = await page.evaluate(() => 'axe' in window)
  const builder = new AxeBuilder({ page, ...(isThere && { axeSource: ';' }) }).setLegacyMode(true)
  if (within !== undefined) builder.include(within)
  builder.options({
    resultTypes: ['violations'],
    ...(colours && { runOnly: { type: 'rule', values: ['color-contrast'] } }),
  })
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** Between two themes a colour is neither, for a moment, and what opens is seen through while it does. */
async function settleColours(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
  })
}

/** Answers what is in the way, theme by theme: all of it in the first, and what colours do in the others. */
async function findInEach(page: Page, looks: readonly [Theme, () => Promise<unknown>][], within?: string) {
  const found: string[] = []
  for (const [index, [theme, wear]] of looks.entries()) {
    await wear()
    await settleColours(page)
    const options = { ...(within !== undefined && { within }), colours: index > 0 }
    found.push(...(await findBarriers(page, options)).map((barrier) => `${theme}: ${barrier}`))
  }
  return found
}

/** In themes that a person has set, within what a selector finds. */
export function findBarriersIn(
  app: ElectronApplication,
  page: Page,
  { themes, within }: { readonly themes: readonly Theme[]; readonly within?: string },
): Promise<string[]> {
  return findInEach(
    page,
    themes.map((theme) => [theme, () => setLook(app, page, { theme })]),
    within,
  )
}

/** Nothing in the window, or in one part of it, is in anybody's way, in any theme. What a person has set stays set. */
export async function expectNoBarriers(app: ElectronApplication, page: Page, within?: string): Promise<void> {
  const wear = (theme: string): Promise<string> =>
    page.evaluate((name) => {
      const { theme: before = '' } = document.documentElement.dataset
      if (name === '') delete document.documentElement.dataset['theme']
      else document.documentElement.dataset['theme'] = name
      return before
    }, theme)
  let before = ''
  const looks: [Theme, () => Promise<unknown>][] = [
    ['light', () => useTheme(app, page, 'light')],
    ['dark', () => useTheme(app, page, 'dark')],
    ['contrast', async () => (before = await wear('contrast'))],
  ]
  const found = await findInEach(page, looks, within)
  await wear(before)
  expect(found).toEqual([])
}
