import { test as base } from '@playwright/test'
import { type LaunchOptions, type LaunchedApp, launchApp } from './launch'

/** Playwright's `test`, with a way to start the app that also ends it, however the test ends. */
export const test = base.extend<{ start: (options?: LaunchOptions) => Promise<LaunchedApp> }>({
  start: async ({}, use) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const next = await launchApp(options)
      launched.push(next)
      return next
    })
    for (const each of launched.reverse()) await each.close()
  },
})
