import { defineConfig } from 'vitest/config'
export default defineConfig({ test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], pool: 'forks', maxWorkers: 2, testTimeout: 120000, hookTimeout: 60000 } })
