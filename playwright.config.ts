import { defineConfig } from '@playwright/test'

/** The window's tests: a real Electron on the built app. `npm test` gives them a desktop where there is none. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'artifacts/e2e',
  // One desktop has one focus and one row of notifications: tests take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'artifacts/reports/playwright.json' }]],
})
