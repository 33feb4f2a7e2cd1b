import { test as base } from '@playwright/test'
import { type Home, type LaunchOptions, type LaunchedApp, createHome, launchApp } from './launch'

interface Fixtures {
  /** One person's computer for this test: the app finds the same folders at each of its starts. */
  readonly home: Home
  /** Starts the app, on `home` unless told otherwise, and ends it however the test ends. */
  readonly start: (options?: LaunchOptions) => Promise<LaunchedApp>
}

/** Playwright's `test`, with a home for the app and a way to start it. */
export const test = base.extend<Fixtures>({
  home: async ({}, use) => {
    const home = await createHome()
    await use(home)
    await home.remove()
  },
  start: async ({ home }, use) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const next = await launchApp({ home, ...options })
      launched.push(next)
      return next
    })
    for (const each of launched.reverse()) await each.close()
  },
})
