import { defineConfig } from '@playwright/test'

/** The package, installed: `npm test installed`. Not part of `npm test`, because it fetches a Debian and needs root. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../artifacts/installed',
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../../artifacts/reports/installed.json' }]],
})
