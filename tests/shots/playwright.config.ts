import { defineConfig } from '@playwright/test'

/** Pictures of every screen: `npm run shots`. Not part of `npm test`: they are for eyes. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  outputDir: '../../artifacts/shots-work',
  workers: 1,
  fullyParallel: false,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
