import { defineConfig } from '@playwright/test'

/** Which of the runs beside each other this is, if there are several: none may write over another. */
const part = process.env['REELWRIGHT_TEST_PART']
const nameOf = (name: string): string => (part ? `${name}-${part}` : name)

/** The window's tests: a real Electron on the built app. `npm test` gives them a desktop where there is none. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: `artifacts/${nameOf('e2e')}`,
  // One desktop has one focus and one row of notifications: tests take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `artifacts/reports/${nameOf('playwright')}.json` }]],
})
