import { defineConfig } from '@playwright/test'

/** What `npm run bench preview` measures in the window: a real Electron on the built app. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../artifacts/bench',
  workers: 1,
  timeout: 240_000,
  reporter: 'line',
})
