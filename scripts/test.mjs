import { runCounted } from './lib/counted.mjs'
import { ensureTestable, runTests } from './lib/test-runners.mjs'

/** All tests, after whatever setting up they need: `npm test`, or one runner's: `npm test unit`, `npm test e2e`, `npm test installed`. */
await runCounted(async () => {
  const names = process.argv.slice(2)
  await ensureTestable(names)
  return runTests(names)
})
